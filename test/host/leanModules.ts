import type { Plugin } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Those of Node's own modules that take milliseconds to load. */
const SLOW = /^node:(crypto|v8|zlib)$/;

/** The functions of one of Node's modules, each of which loads it when it is called. */
function writeCalls(name: string): string {
  const functions = Object.entries(createRequire(__filename)(name) as Record<string, unknown>)
    .filter(([, value]) => typeof value === 'function')
    .map(([key]) => key);
  return functions.map((key) => `export const ${key} = (...given) => require('${name}').${key}(...given);`).join('\n');
}

/** Old Windows programs say a code page by its number; one that is not known is read as the usual one. */
const DECODING_CALLS = `
  const find = (name) => {
    try { return new TextDecoder(String(name).replace(/^(?:cp)?(125\\d|874)$/i, 'windows-$1')); }
    catch { return new TextDecoder('windows-1252'); }
  };
  export const decode = (bytes, name) => find(name).decode(bytes);
`;

/** The tables of iconv-lite are half a megabyte, and ask for Node; what VS Code runs in knows the same encodings. */
export function decodeAsHost(): Plugin {
  return {
    name: 'decode as the host does',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^iconv-lite$/ }, ({ path: name }) => ({ path: name, namespace: 'decode' }));
      esbuild.onLoad({ filter: /./, namespace: 'decode' }, () => ({ contents: DECODING_CALLS }));
    },
  };
}

/** Leaves out of a bundle what costs time while it loads, and does nothing. */
export function loadLean(): Plugin {
  return {
    name: 'load lean',
    setup(esbuild) {
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
