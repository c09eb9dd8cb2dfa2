import type * as vscode from 'vscode';
import { isAtEndOfValue } from '../../core/assist/endOfValue';

/** Whether the only cursor of an editor is at the end of a value in quotation marks or brackets. */
export async function findEndOfValue({ document, selections }: vscode.TextEditor): Promise<boolean> {
  const [selection, ...others] = selections;
  if (!selection?.isEmpty || others.length > 0) return false;
  return isAtEndOfValue(document.lineAt(selection.active.line).text, selection.active.character);
}
