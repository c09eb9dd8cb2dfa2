import { build, type BuildOptions } from 'esbuild';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleDesktop } from './desktopBundles';
import { decodeAsHost } from './leanModules';
import { renderNotices } from './notices';
import { OUT, ROOT } from './places';
import { listFiles } from './sourceFiles';
import { bundleWeb } from './webBundles';

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
 * Builds `dist/`: minified for a package, with source maps otherwise; what is not needed at the start lies in files of its
 * own. A list of the sample's files lies beside them, because a browser cannot list the extension's folders, and the
 * notices of the libraries.
 */
export async function buildExtension({ minify }: { readonly minify: boolean }): Promise<void> {
  const sample = path.join(ROOT, 'media', 'sample');
  const sampleFiles = listFiles(sample).map((file) => path.relative(sample, file).split(path.sep).join('/'));
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
  const [modules] = await Promise.all([bundleDesktop(minify), bundleWeb(minify)]);
  writeFileSync(path.join(ROOT, 'dist', 'ThirdPartyNotices.txt'), renderNotices(modules));
  writeFileSync(path.join(ROOT, 'dist', 'sampleFiles.json'), JSON.stringify(sampleFiles));
}

/** Bundles the whole core for a browser with nothing left outside: fails when it asks for VS Code or for Node. */
export async function proveCoreNeedsNoHost(): Promise<void> {
  const files = listFiles(path.join(ROOT, 'src', 'core'), '.ts');
  if (files.length === 0) return;
  const contents = files.map((file) => `import ${JSON.stringify(file)};`).join('\n');
  const stdin = { contents, resolveDir: ROOT };
  await bundle({ ...BROWSER_BUNDLE, external: [], write: false, stdin, plugins: [decodeAsHost()] });
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

/** Bundles what edits a journal until it is killed, in VS Code and without, and names the files. */
export async function bundleKillDrivers(): Promise<{ readonly edits: string; readonly writes: string }> {
  const outdir = path.join(OUT, 'kill');
  await bundle({ ...NODE_BUNDLE, entryPoints: ['test/kill/driver.ts', 'test/kill/cacheDriver.ts'], outdir });
  return { edits: path.join(outdir, 'driver.js'), writes: path.join(outdir, 'cacheDriver.js') };
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
