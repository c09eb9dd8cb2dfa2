import type * as vscode from 'vscode';
import { makeLocalMachine } from './node/localMachine';
import { start, type Activated } from './start';

export type { Activated };

/** Where the extension runs beside the files: on the desktop, and on a remote machine. */
export function activate(context: vscode.ExtensionContext): Activated {
  return start(context, makeLocalMachine(context.globalStorageUri.fsPath, __filename));
}
