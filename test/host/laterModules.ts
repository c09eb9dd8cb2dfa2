import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places';
import { listFiles } from './sourceFiles';

/*
 * A module `<name>.later.ts` exports functions that nobody needs while the extension starts. The source imports it like
 * any other, and so do the tests and the bundle for the browser. On the desktop such an import means small functions of
 * the same names, which load `dist/<name>.js` when one of them is called for the first time.
 */

const SUFFIX = '.later.ts';

/** The names of the bundles that are loaded later: `parseRecovering` for `parseRecovering.later.ts`. */
export function listLaterBundles(): readonly string[] {
  return listFiles(path.join(ROOT, 'src'), SUFFIX).map(nameBundle);
}

function nameBundle(file: string): string {
  return path.basename(file, SUFFIX);
}

/** The functions that such a module exports; `test/architecture.test.ts` sees that it exports nothing else. */
function listFunctions(file: string): readonly string[] {
  return [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^export (?:async )?function (\w+)/gm)].map(
    ([, name = '']) => name,
  );
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
        path: path.relative(ROOT, path.join(resolveDir, `${name}.ts`)),
        namespace: 'call',
      }));
      esbuild.onLoad({ filter: /./, namespace: 'call' }, ({ path: file }) => ({
        contents: [
          `let bundle; const load = () => (bundle ??= require('./${nameBundle(file)}.js'));`,
          ...listFunctions(file).map((name) => `export const ${name} = (...given) => load().${name}(...given);`),
        ].join('\n'),
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
