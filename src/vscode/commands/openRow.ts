import * as vscode from 'vscode';
import { checkText } from '../../core/files/decode';
import { placeOf } from '../../core/files/layout';
import { readPlaced } from '../../core/files/read';
import type { Range } from '../../core/text/position';
import { toRange } from '../base/convert';
import type { Services } from '../workspace/services';
import { TreeElement } from '../workspace/treeElement';

/** Opens the file of a row at its place. */
export async function openRow(_: Services, argument: unknown): Promise<void> {
  if (!(argument instanceof TreeElement) || !argument.row.opens) return;
  const { path, field, range: known } = argument.row.opens;
  const editor = await vscode.window.showTextDocument(argument.journal.uriOf(path), { preserveFocus: true });
  const range = known ?? (field === undefined ? undefined : findValue(editor.document, path, field));
  if (!range) return;
  const { start } = toRange(range);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(toRange(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Where a value of the record stands in the text as it is now. */
function findValue(document: vscode.TextDocument, path: string, field: string): Range | undefined {
  const place = placeOf(path);
  return place && readPlaced(place.kind, checkText(document.getText()), place.isPrivate).ranges.get(field);
}
