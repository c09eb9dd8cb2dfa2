import * as vscode from 'vscode';

/** Where the extension writes what only somebody who looks for a fault wants to read; never a record's text. */
export type Log = Pick<vscode.LogOutputChannel, 'info' | 'error' | 'show' | 'dispose'>;

export function createLog(): Log {
  return vscode.window.createOutputChannel('Engagement Journal', { log: true });
}
