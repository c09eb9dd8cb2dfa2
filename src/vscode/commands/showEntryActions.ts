import * as vscode from 'vscode';
import { checkText } from '../../core/files/decode';
import { placeOf } from '../../core/files/layout';
import { findEntryRange, readPlaced } from '../../core/files/read';
import { toRange } from '../base/convert';
import { isEntryTarget } from '../workspace/rowTarget';
import { isHiddenFile, type Services } from '../workspace/services';

/** Puts the cursor into an entry and opens the list of what can be done with it: what the light bulb has there. */
export async function showEntryActions(services: Services, argument: unknown): Promise<void> {
  const uri = isEntryTarget(argument) ? vscode.Uri.parse(argument.uri) : undefined;
  const place = uri && placeOf(services.store.locate(uri)?.path ?? '');
  if (!isEntryTarget(argument) || argument.entryId === undefined || !uri || !place) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const reading = readPlaced(place.kind, checkText(document.getText()), place.isPrivate);
  const range = findEntryRange(reading, argument.entryId);
  if (!range || isHiddenFile(services, uri)) return;
  const { start } = toRange(range);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    selection: new vscode.Range(start, start),
    ...(shown?.viewColumn && { viewColumn: shown.viewColumn }),
  });
  await vscode.commands.executeCommand('editor.action.codeAction', { kind: 'refactor', apply: 'never' });
}
