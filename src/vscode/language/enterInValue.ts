import * as vscode from 'vscode';
import { contextKeys } from '../base/ids';
import { findEndOfValue } from './endOfValue.later';
import { recordFiles } from './selectors';

/**
 * Tells the key Enter whether the cursor is at the end of a value in quotation marks or brackets: there it goes on behind
 * them, in a form at its next place, because a line break within them would break the file.
 */
export function registerEnterInValue(): vscode.Disposable {
  let asked = 0;
  let told = false;
  const tell = async (editor: vscode.TextEditor | undefined) => {
    const question = ++asked;
    const isThere = editor !== undefined && isOfRecord(editor) && (await findEndOfValue(editor));
    if (question !== asked || isThere === told) return;
    told = isThere;
    await vscode.commands.executeCommand('setContext', contextKeys.isAtEndOfValue, told);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void tell(textEditor)),
    vscode.window.onDidChangeActiveTextEditor((editor) => void tell(editor)),
  );
}

function isOfRecord({ document }: vscode.TextEditor): boolean {
  return vscode.languages.match(recordFiles, document) > 0;
}
