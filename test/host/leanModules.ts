import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parsers } from 'prettier/plugins/babel';

interface Statement {
  readonly type: string;
  readonly declarations?: readonly { readonly init: { readonly start: number; readonly end: number } | null }[];
}

/**
 * Says of every value that a module of js-yaml computes while it loads that it may be left out where nobody uses it.
 * They are tables, schemas and patterns, but esbuild cannot know that computing them has no other effect.
 */
async function allowUnused(text: string): Promise<string> {
  const { program } = (await parsers.babel.parse(text, {} as never)) as { program: { body: readonly Statement[] } };
  const values = program.body
    .flatMap(({ type, declarations = [] }) => (type === 'VariableDeclaration' ? declarations : []))
    .flatMap(({ init }) => init ?? []);
  return values.reduceRight(
    (whole, { start, end }) =>
      `${whole.slice(0, start)}/* @__PURE__ */ (() => (${whole.slice(start, end)}))()${whole.slice(end)}`,
    text,
  );
}

/** Those of Node's own modules that take milliseconds to load. */
const SLOW = /^node:(crypto|zlib)$/;

/** The functions of one of Node's modules, each of which loads it when it is called. */
function writeCalls(name: string): string {
  const functions = Object.entries(createRequire(__filename)(name) as Record<string, unknown>)
    .filter(([, value]) => typeof value === 'function')
    .map(([key]) => key);
  return functions.map((key) => `export const ${key} = (...given) => require('${name}').${key}(...given);`).join('\n');
}

/** Leaves out of a bundle what costs time while it loads, and does nothing. */
export function loadLean(): Plugin {
  return {
    name: 'load lean',
    setup(esbuild) {
      esbuild.onLoad({ filter: /[\\/]js-yaml\.mjs$/ }, async ({ path: file }) => ({
        contents: await allowUnused(await readFile(file, 'utf8')),
      }));
      esbuild.onResolve({ filter: SLOW }, ({ path: name, namespace }) =>
        namespace === 'Node' ? { path: name, external: true } : { path: name, namespace: 'Node' },
      );
      esbuild.onLoad({ filter: SLOW, namespace: 'Node' }, ({ path: name }) => ({ contents: writeCalls(name) }));
      // otherwise each of our modules makes itself a copy of all that VS Code exports
      esbuild.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, async ({ path: file }) => ({
        contents: (await readFile(file, 'utf8')).replace(
          "import * as vscode from 'vscode';",
          "import vscode = require('vscode');",
        ),
        loader: 'ts',
      }));
    },
  };
}
