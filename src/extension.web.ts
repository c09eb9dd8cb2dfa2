import type * as vscode from 'vscode';
import { start, type Activated } from './start';

/** In a browser, where VS Code alone reaches the files. */
export function activate(context: vscode.ExtensionContext): Activated {
  return start(context);
}
