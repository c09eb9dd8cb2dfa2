import * as vscode from 'vscode';
import { findHitRange } from '../../core/assist/findHitRange';
import { checkText } from '../../core/files/decode';
import { toRange } from '../base/convert';
import type { EntryAtHand } from './findEntry';
import { isHiddenFile, type Services } from './services';

/**
 * Shows a find at its place in the text as it is now; with `isPreview` the focus stays where it is, and the next one
 * takes the place of the tab. Nothing is shown that must not be seen any more: a CancellationError ends the command.
 */
export async function showHit(
  services: Services,
  { journal, hit }: EntryAtHand,
  { isPreview }: { readonly isPreview: boolean },
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(journal.uriOf(hit.path));
  if (isHiddenFile(services, document.uri)) throw new vscode.CancellationError();
  const options = { preview: isPreview, preserveFocus: isPreview };
  const editor = await vscode.window.showTextDocument(document, options);
  const found = findHitRange(checkText(document.getText()), hit);
  const range = found ? toRange(found) : new vscode.Range(0, 0, 0, 0);
  editor.selection = isPreview
    ? new vscode.Selection(range.start, range.end)
    : new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}
