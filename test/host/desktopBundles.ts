import { build, type BuildOptions, type Metafile } from 'esbuild';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { COMMON, cut, importsOf, joinModules, keepApart, type Cut } from './cutBundles';
import { listLaterBundles, loadLater } from './laterModules';
import { decodeAsHost, loadLean } from './leanModules';
import { OUT } from './places';
import { listFiles } from './sourceFiles';

const ENTRY = 'src/extension.ts';

const EXTERNAL = ['vscode', 'node:*'];

/** Loaded before all others: whoever asks for anything has read files, and what reads them is then in one file. */
const READER = 'src/core/files/readText.later.ts';

/** Where the bundles lie in the one format in which esbuild lets them share modules. */
const MODULES = path.join(OUT, 'desktop');

function cutDesktop(options: BuildOptions): Promise<Cut> {
  return cut(MODULES, {
    ...options,
    entryPoints: [{ in: ENTRY, out: 'extension' }, ...listLaterBundles().map((name) => ({ in: name, out: name }))],
    external: EXTERNAL,
    plugins: [loadLater([ENTRY, READER]), loadLean(), decodeAsHost()],
  });
}

/**
 * The chunks with all that is loaded to start, and with all that is loaded to read files: every bundle that is loaded
 * later needs the same, so that esbuild makes a chunk of each, and leaves nothing in the two bundles themselves.
 */
function findChunks(metafile: Metafile): { readonly main: string; readonly reader: string } {
  const [main, ...others] = importsOf(metafile, MODULES, 'extension.js');
  const [reader, ...more] = importsOf(metafile, MODULES, 'readText.js').filter((file) => file !== main);
  if (!main || !reader || others.length + more.length > 0)
    throw new Error('The bundles are not cut as they should be.');
  return { main, reader };
}

/** The modules of each bundle, by their paths, those of the main bundle first; nothing is written. */
export async function planDesktop(): Promise<readonly (readonly string[])[]> {
  const { metafile } = await cutDesktop({ write: false });
  const { main } = findChunks(metafile);
  const others = Object.keys(metafile.outputs).filter((file) => file !== main);
  return [main, ...others].map((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

/** Bundles the extension for the desktop: `dist/extension.js`, and beside it what is loaded later. Gives all modules. */
export async function bundleDesktop(minify: boolean): Promise<readonly string[]> {
  rmSync(MODULES, { recursive: true, force: true });
  const { metafile } = await cutDesktop({ minify, sourcemap: minify ? false : 'inline' });
  const { main, reader } = findChunks(metafile);
  const names = new Map([
    [path.basename(main), 'extension.js'],
    [path.basename(reader), 'readText.js'],
  ]);
  const joined = [...names].flat();
  const others = listFiles(MODULES, '.js').filter((file) => !joined.includes(path.basename(file)));
  const toNode: BuildOptions = { ...COMMON, minify, sourcemap: !minify, format: 'cjs', external: EXTERNAL };
  await Promise.all([
    ...[...names].map((within) => joinModules(MODULES, within, { ...toNode, outfile: `dist/${within[1]}` }, names)),
    build({ ...toNode, outdir: 'dist', entryPoints: [...others], plugins: [keepApart(names)] }),
  ]);
  return Object.keys(metafile.inputs);
}
