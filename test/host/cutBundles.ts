import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import path from 'node:path';
import { ROOT } from './places';

/** Runs in both hosts: of packages it takes the modules that ask for no host, and of those only what is used. */
const EITHER_HOST: BuildOptions = { platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' };

/** What all bundles of the extension have in common. */
export const COMMON: BuildOptions = { ...EITHER_HOST, bundle: true, logLevel: 'error', absWorkingDir: ROOT };

export interface Cut {
  readonly metafile: Metafile;
}

/** Cuts the modules of several entry points into chunks, each module in one of them, below `folder`. */
export function cut(folder: string, options: BuildOptions): Promise<Cut> {
  // modules that are imported are the one format in which esbuild lets bundles share them
  return build({ ...COMMON, ...options, format: 'esm', splitting: true, outdir: folder, metafile: true });
}

/** The chunks of the same cut that one of its files imports. */
export function importsOf({ outputs }: Metafile, folder: string, name: string): readonly string[] {
  const file = `${path.relative(ROOT, folder).split(path.sep).join('/')}/${name}`;
  return outputs[file]?.imports.map((each) => each.path).filter((each) => each in outputs) ?? [];
}

/** Leaves imports of other bundles as they are, by the names they have in `dist`; puts in what is in `within`. */
export function keepApart(names: ReadonlyMap<string, string>, within: readonly string[] = []): Plugin {
  return {
    name: 'keep apart',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\.\/[\w-]+(\.web)?\.js$/ }, ({ path: file }) => {
        const name = path.basename(file);
        return within.includes(name) ? undefined : { path: `./${names.get(name) ?? name}`, external: true };
      });
    },
  };
}

/** Makes one bundle of the chunks named in `within`, which gives all that any of them gives. */
export function joinModules(
  folder: string,
  within: readonly string[],
  options: BuildOptions,
  names: ReadonlyMap<string, string>,
): Promise<unknown> {
  const contents = within.map((name) => `export * from './${name}';`).join('\n');
  return build({ ...options, plugins: [keepApart(names, within)], stdin: { contents, resolveDir: folder } });
}
