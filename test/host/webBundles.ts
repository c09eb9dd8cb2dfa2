import type { BuildOptions, Metafile } from 'esbuild';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { COMMON, cut, importsOf, joinModules, type Cut } from './cutBundles';
import { fetchCalled, listFetched } from './laterModules';
import { decodeAsHost, loadLean } from './leanModules';
import { OUT, ROOT } from './places';

const ENTRY = './src/extension.web.ts';

const MODULES = path.join(OUT, 'browser');

function cutWeb(options: BuildOptions): Promise<Cut> {
  // what the first bundle holds is loaded before the second, so that esbuild makes one chunk of it
  const later = [`import '${ENTRY}';`, ...listFetched().map((file) => `export * from './${file}';`)];
  return cut(MODULES, {
    ...options,
    entryPoints: [{ in: ENTRY, out: 'extension' }],
    stdin: { contents: later.join('\n'), resolveDir: ROOT, sourcefile: 'later.ts' },
    external: ['vscode'],
    plugins: [fetchCalled(), loadLean(), decodeAsHost()],
  });
}

/** The chunk with all that the first bundle holds. */
function findMain(metafile: Metafile): string {
  const [main, ...others] = importsOf(metafile, MODULES, 'extension.js');
  if (!main || others.length > 0) throw new Error('The bundles for the browser are not cut as they should be.');
  return main;
}

/** The modules of the first bundle, and of the one that is fetched later, by their paths; nothing is written. */
export async function planWeb(): Promise<readonly (readonly string[])[]> {
  const { metafile } = await cutWeb({ write: false });
  const main = findMain(metafile);
  const others = Object.keys(metafile.outputs).filter((file) => file !== main);
  return [main, ...others].map((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

/** Bundles the extension for a browser: `dist/web/extension.js`, and beside it what is fetched when it is needed. */
export async function bundleWeb(minify: boolean): Promise<void> {
  rmSync(MODULES, { recursive: true, force: true });
  const { metafile } = await cutWeb({ minify, sourcemap: minify ? false : 'inline' });
  const chunk = path.basename(findMain(metafile));
  const names = new Map([[chunk, 'extension.js']]);
  const toWorker: BuildOptions = { ...COMMON, minify, sourcemap: !minify, format: 'cjs', external: ['vscode'] };
  await Promise.all([
    joinModules(MODULES, [chunk, 'extension.js'], { ...toWorker, outfile: 'dist/web/extension.js' }, names),
    joinModules(MODULES, ['stdin.js'], { ...toWorker, outfile: 'dist/web/later.js' }, names),
  ]);
}
