import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { listLaterBundles, loadLater } from './laterModules';
import { loadLean } from './leanModules';
import { OUT, ROOT } from './places';
import { listFiles } from './sourceFiles';

/** Runs in both hosts: of packages it takes the modules that ask for no host, and of those only what is used. */
export const EITHER_BUNDLE: BuildOptions = { platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' };

const ENTRY = 'src/extension.ts';

/** Loaded before all others: whoever asks for anything has read files, and what reads them is then in one file. */
const READER = 'src/core/files/readText.later.ts';

/** Where the bundles lie in the one format in which esbuild lets them share modules. */
const MODULES = path.join(OUT, 'desktop');

const COMMON: BuildOptions = { ...EITHER_BUNDLE, bundle: true, logLevel: 'error', absWorkingDir: ROOT };

function cut(options: BuildOptions): Promise<{ readonly metafile: Metafile }> {
  return build({
    ...{ ...COMMON, ...options, format: 'esm', splitting: true, outdir: MODULES, metafile: true },
    entryPoints: [{ in: ENTRY, out: 'extension' }, ...listLaterBundles().map((name) => ({ in: name, out: name }))],
    external: ['vscode', 'node:*'],
    plugins: [loadLater([ENTRY, READER]), loadLean()],
  });
}

/**
 * The chunks with all that is loaded to start, and with all that is loaded to read files: every bundle that is loaded
 * later needs the same, so that esbuild makes a chunk of each, and leaves nothing in the two bundles themselves.
 */
function findChunks({ outputs }: Metafile): { readonly main: string; readonly reader: string } {
  const listImports = (name: string) => outputs[`${toPath(MODULES)}/${name}`]?.imports.map((each) => each.path) ?? [];
  const [main, ...others] = listImports('extension.js').filter((file) => file in outputs);
  const [reader, ...more] = listImports('readText.js').filter((file) => file in outputs && file !== main);
  if (!main || !reader || others.length + more.length > 0)
    throw new Error('The bundles are not cut as they should be.');
  return { main, reader };
}

function toPath(folder: string): string {
  return path.relative(ROOT, folder).split(path.sep).join('/');
}

/** The modules of each bundle, by their paths, those of the main bundle first; nothing is written. */
export async function planDesktop(): Promise<readonly (readonly string[])[]> {
  const { metafile } = await cut({ write: false });
  const { main } = findChunks(metafile);
  const others = Object.keys(metafile.outputs).filter((file) => file !== main);
  return [main, ...others].map((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

/** Leaves imports of other bundles as they are, by the names they have in `dist`; puts in what is in `within`. */
function keepApart(names: ReadonlyMap<string, string>, within: readonly string[] = []): Plugin {
  return {
    name: 'keep apart',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\.\/[\w-]+\.js$/ }, ({ path: file }) => {
        const name = path.basename(file);
        return within.includes(name) ? undefined : { path: `./${names.get(name) ?? name}`, external: true };
      });
    },
  };
}

/** Bundles the extension for the desktop: `dist/extension.js`, and beside it what is loaded later. */
export async function bundleDesktop(minify: boolean): Promise<void> {
  rmSync(MODULES, { recursive: true, force: true });
  const { main, reader } = findChunks((await cut({ minify, sourcemap: minify ? false : 'inline' })).metafile);
  const names = new Map([
    [path.basename(main), 'extension.js'],
    [path.basename(reader), 'readText.js'],
  ]);
  const joined = [...names].flat();
  const others = listFiles(MODULES, '.js').filter((file) => !joined.includes(path.basename(file)));
  const toNode: BuildOptions = { ...COMMON, minify, sourcemap: !minify, format: 'cjs', external: ['vscode', 'node:*'] };
  await Promise.all([
    ...[...names].map((within) =>
      build({
        ...{ ...toNode, outfile: path.join('dist', within[1]), plugins: [keepApart(names, within)] },
        stdin: { contents: within.map((name) => `export * from './${name}';`).join('\n'), resolveDir: MODULES },
      }),
    ),
    build({ ...toNode, outdir: 'dist', entryPoints: [...others], plugins: [keepApart(names)] }),
  ]);
}
