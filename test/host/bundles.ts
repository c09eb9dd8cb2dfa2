import { build, type BuildOptions } from 'esbuild';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleDesktop, EITHER_BUNDLE } from './desktopBundles';
import { loadLean } from './leanModules';
import { OUT, ROOT } from './places';
import { listFiles } from './sourceFiles';

const NODE_BUNDLE: BuildOptions = { platform: 'node', target: 'node20' };
const BROWSER_BUNDLE: BuildOptions = { platform: 'browser', target: 'es2022' };

/** Where the tests that run inside VS Code lie once bundled. */
export const VSCODE_TESTS = path.join(OUT, 'vscode');

/** The folder that the test page serves: the bundled browser tests and the in-memory file system. */
export const WEB_TESTS = path.join(OUT, 'web');

function bundle(options: BuildOptions): Promise<unknown> {
  return build({
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'error',
    absWorkingDir: ROOT,
    ...options,
  });
}

/**
 * Builds `dist/`: minified for a package, with source maps otherwise. On the desktop what is not needed at the start lies
 * in files of its own; a browser can load one file only. A list of the sample's files lies beside them, because a browser
 * cannot list the extension's folders.
 */
export async function buildExtension({ minify }: { readonly minify: boolean }): Promise<void> {
  const sample = path.join(ROOT, 'media', 'sample');
  const sampleFiles = listFiles(sample).map((file) => path.relative(sample, file).split(path.sep).join('/'));
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  await Promise.all([
    bundleDesktop(minify),
    bundle({
      ...{ ...EITHER_BUNDLE, minify, sourcemap: !minify },
      ...{ entryPoints: ['src/extension.web.ts'], outfile: 'dist/web/extension.js' },
      plugins: [loadLean()],
    }),
  ]);
  writeFileSync(path.join(ROOT, 'dist', 'sampleFiles.json'), JSON.stringify(sampleFiles));
}

/** Bundles the whole core for a browser with nothing left outside: fails when it asks for VS Code or for Node. */
export async function proveCoreNeedsNoHost(): Promise<void> {
  const files = listFiles(path.join(ROOT, 'src', 'core'), '.ts');
  if (files.length === 0) return;
  const contents = files.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  await bundle({ ...BROWSER_BUNDLE, external: [], write: false, stdin: { contents, resolveDir: ROOT } });
}

/** Bundles the tests for the extension host, one bundle for each file, and the entry that VS Code calls. */
export async function bundleVscodeTests(): Promise<void> {
  await bundle({
    ...NODE_BUNDLE,
    entryPoints: ['test/vscode/run.ts', ...listFiles(path.join(ROOT, 'test', 'vscode'), '.test.ts')],
    outbase: 'test/vscode',
    outdir: VSCODE_TESTS,
    external: ['vscode', 'mocha'],
  });
}

/** Bundles what edits a journal until it is killed, and names the file. */
export async function bundleKillDriver(): Promise<string> {
  const outfile = path.join(OUT, 'kill', 'driver.js');
  await bundle({ ...NODE_BUNDLE, entryPoints: ['test/kill/driver.ts'], outfile });
  return outfile;
}

/** Bundles the browser tests into the one file a worker extension host can load, with the file system they run on. */
export async function bundleWebTests(): Promise<void> {
  const tests = listFiles(path.join(ROOT, 'test', 'web'), '.test.ts');
  const files = path.join(WEB_TESTS, 'memoryFiles');
  const contents = [
    `import { createRun } from './test/host/webTestEntry';`,
    // module.exports, because mocha's own browser build takes over `exports` of the bundle it is in
    `module.exports = { run: createRun(() => {`,
    ...tests.map((file) => `require(${JSON.stringify(file)});`),
    `}) };`,
  ].join('\n');
  await Promise.all([
    bundle({
      ...BROWSER_BUNDLE,
      stdin: { contents, resolveDir: ROOT, loader: 'ts' },
      outfile: path.join(WEB_TESTS, 'tests.js'),
    }),
    bundle({
      ...BROWSER_BUNDLE,
      entryPoints: ['test/host/memoryFiles/extension.ts'],
      outfile: path.join(files, 'extension.js'),
    }),
  ]);
  cpSync(path.join(ROOT, 'test', 'host', 'memoryFiles', 'package.json'), path.join(files, 'package.json'));
  writeFileSync(path.join(files, 'package.nls.json'), '{}'); // VS Code asks for one over and over
}
