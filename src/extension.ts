import type * as vscode from 'vscode';
import { localDisk } from './node/localDisk';
import { start, type Activated } from './start';

export type { Activated };

/** Where the extension runs beside the files: on the desktop, and on a remote machine. */
export function activate(context: vscode.ExtensionContext): Activated {
  return start(context, localDisk);
}
