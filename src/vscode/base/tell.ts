import * as vscode from 'vscode';

/** VS Code shows one line of a message, and all of it only where there is a button. */
const lineLength = 55;

/** What a message needs beside it, so that all of it is shown. */
export function closeIfLong(message: string): readonly string[] {
  return message.length > lineLength ? [vscode.l10n.t('Close')] : [];
}

/** Says something in the corner of the window. */
export function tell(message: string): void {
  void vscode.window.showInformationMessage(message, ...closeIfLong(message));
}

/** The same of something that its user has to see to. */
export function warn(message: string): void {
  void vscode.window.showWarningMessage(message, ...closeIfLong(message));
}
