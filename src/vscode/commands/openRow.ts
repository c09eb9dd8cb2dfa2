import * as vscode from 'vscode';
import { toRange } from '../base/convert';
import type { Services } from '../workspace/services';
import { TreeElement } from '../workspace/treeElement';

/** Opens the file of a row at its place. */
export async function openRow(_: Services, argument: unknown): Promise<void> {
  if (!(argument instanceof TreeElement) || !argument.row.opens) return;
  const { path, range } = argument.row.opens;
  const editor = await vscode.window.showTextDocument(argument.journal.uriOf(path), { preserveFocus: true });
  if (!range) return;
  const { start } = toRange(range);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
