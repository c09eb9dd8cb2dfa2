import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { mkdirSync } from 'node:fs';
import { buildExtension } from './bundles';
import { listLaterBundles } from './laterModules';
import { OUT, ROOT, VSIX } from './places';

/** All that a package may hold, as `vsce` names it. A file that none of these matches is a mistake in `.vscodeignore`. */
const EXPECTED: readonly RegExp[] = [
  /^(package|package\.nls)\.json$/,
  /^(README|CHANGELOG)\.md$/,
  /^LICENSE$/,
  /^dist\/([\w-]+|web\/(extension|later))\.js$/,
  /^dist\/(sampleFiles\.json|ThirdPartyNotices\.txt)$/,
  /^media\/icons\/[\w-]+\.(svg|png)$/,
  /^media\/snippets\/[\w-]+\.json$/,
  /^media\/schemas\/(strict\/)?[\w.-]+\.json$/,
  /^media\/walkthrough\/[\w-]+\.(md|svg|png)$/,
  /^media\/guide\/[\w/-]+\.(md|svg|png)$/,
  /^media\/templates\/[\w-]+\.yaml$/,
  /^media\/pages\/[\w-]+\.(js|css)$/,
  /^media\/sample\//,
];

/** What a package is worth nothing without. */
const REQUIRED: readonly string[] = [
  'package.json',
  'package.nls.json',
  'dist/extension.js',
  'dist/web/extension.js',
  'dist/web/later.js',
  'dist/sampleFiles.json',
  'dist/ThirdPartyNotices.txt',
  ...listLaterBundles().map((name) => `dist/${name}.js`),
];

/** The files that would be packaged now, as paths below the root. */
export function listPackagedFiles(): Promise<string[]> {
  return listFiles({ cwd: ROOT, packageManager: PackageManager.None });
}

/** Paths that must not be in a package. */
export function findUnexpected(files: readonly string[]): readonly string[] {
  return files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)));
}

/** Builds the extension as users get it, into `out/engagement-journal.vsix`. Throws when a file is missing or too many. */
export async function packageExtension(): Promise<void> {
  await buildExtension({ minify: true });
  const files = await listPackagedFiles();
  const wrong = [
    ...findUnexpected(files).map((file) => `${file} must not be in the package`),
    ...REQUIRED.filter((file) => !files.includes(file)).map((file) => `${file} is missing from the package`),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  mkdirSync(OUT, { recursive: true });
  await packageFolder(ROOT, VSIX);
}

/** Packages the extension in `folder` without the packager's long list of files on the terminal. */
export async function packageFolder(folder: string, packagePath: string): Promise<void> {
  const { log, info, warn } = console;
  Object.assign(console, { log: () => undefined, info: () => undefined, warn: () => undefined });
  try {
    // there is no public address yet that the README's links and pictures could be turned into
    const links = { allowMissingRepository: true, rewriteRelativeLinks: false };
    await createVSIX({ cwd: folder, packagePath, dependencies: false, ...links });
  } finally {
    Object.assign(console, { log, info, warn });
  }
}
