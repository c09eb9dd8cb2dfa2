import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places';
import { listFiles } from './sourceFiles';

/*
 * A module `<name>.later.ts` exports functions that nobody needs while the extension starts. The source imports it like
 * any other, and so do the tests. In what users install such an import means small functions of the same names, which
 * load a bundle when one of them is called for the first time: on the desktop `dist/<name>.js`, in a browser one bundle
 * for all of them, which has to be fetched, so that only functions that return a promise can lie in it.
 */

const SUFFIX = '.later.ts';

/** The names of the bundles that are loaded later: `parseRecovering` for `parseRecovering.later.ts`. */
export function listLaterBundles(): readonly string[] {
  return listFiles(path.join(ROOT, 'src'), SUFFIX).map(nameBundle);
}

function toRelative(file: string): string {
  return path.relative(ROOT, file).split(path.sep).join('/');
}

function nameBundle(file: string): string {
  return path.basename(file, SUFFIX);
}

interface ExportedFunction {
  readonly name: string;
  readonly isAwaited: boolean;
}

/** The functions that such a module exports; `test/architecture.test.ts` sees that it exports nothing else. */
function listFunctions(file: string): readonly ExportedFunction[] {
  const text = readFileSync(path.resolve(ROOT, file), 'utf8');
  const heads = text.matchAll(/^export (?:async )?function (\w+)[^]*?\{$/gm);
  return [...heads].map(([head, name = '']) => ({ name, isAwaited: /\): Promise<[^]*> \{$/.test(head) }));
}

/** Calls that load `dist/<name>.js`. */
function writeLoadingCalls(file: string): readonly string[] {
  return [
    `let bundle; const load = () => (bundle ??= require('./${nameBundle(file)}.js'));`,
    ...listFunctions(file).map(({ name }) => `export const ${name} = (...given) => load().${name}(...given);`),
  ];
}

/** Calls that fetch the bundle of the browser; `module` is what VS Code gives to the one that is running. */
function writeFetchingCalls(file: string): readonly string[] {
  return [
    `import { fetchLater } from './src/vscode/base/fetchLater';`,
    ...listFunctions(file).map(
      ({ name }) => `export const ${name} = async (...given) => (await fetchLater(module.exports)).${name}(...given);`,
    ),
  ];
}

/** The modules of which a browser can load the functions later. */
export function listFetched(): readonly string[] {
  return listFiles(path.join(ROOT, 'src'), SUFFIX)
    .map(toRelative)
    .filter((file) => listFunctions(file).every(({ isAwaited }) => isAwaited));
}

/** Puts calls that fetch the browser's second bundle in place of the modules that lie in it, but for that bundle itself. */
export function fetchCalled(): Plugin {
  const fetched = listFetched();
  return {
    name: 'fetch called',
    setup(esbuild) {
      esbuild.onResolve({ filter: /\.later$/ }, ({ path: name, resolveDir }) => {
        const file = toRelative(path.join(resolveDir, `${name}.ts`));
        return fetched.includes(file) ? { path: file, namespace: 'call' } : undefined;
      });
      esbuild.onLoad({ filter: /./, namespace: 'call' }, ({ path: file }) => ({
        contents: writeFetchingCalls(file).join('\n'),
        resolveDir: ROOT,
      }));
    },
  };
}

/**
 * Puts calls that load a bundle in place of modules that end in `.later`, and makes an entry point of each of them. What
 * is in `before` is loaded before any of them, so that esbuild gives none of them those modules a second time.
 */
export function loadLater(before: readonly string[]): Plugin {
  const files = new Map(listFiles(path.join(ROOT, 'src'), SUFFIX).map((file) => [nameBundle(file), file]));
  return {
    name: 'load later',
    setup(esbuild) {
      esbuild.onResolve({ filter: /\.later$/ }, ({ path: name, resolveDir }) => ({
        path: toRelative(path.join(resolveDir, `${name}.ts`)),
        namespace: 'call',
      }));
      esbuild.onLoad({ filter: /./, namespace: 'call' }, ({ path: file }) => ({
        contents: writeLoadingCalls(file).join('\n'),
      }));
      esbuild.onResolve({ filter: /./, namespace: 'call' }, ({ path: name }) => ({ path: name, external: true }));
      esbuild.onResolve({ filter: /^\w+$/ }, ({ path: name, kind }) =>
        kind === 'entry-point' && files.has(name) ? { path: name, namespace: 'later' } : undefined,
      );
      esbuild.onLoad({ filter: /./, namespace: 'later' }, ({ path: name }) => ({
        contents: [
          ...before.map((file) => `import './${file}';`),
          `export * from ${JSON.stringify(files.get(name))};`,
        ].join('\n'),
        resolveDir: ROOT,
      }));
    },
  };
}
