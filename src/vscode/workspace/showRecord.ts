import * as vscode from 'vscode';
import type { CalledFrom, Capture } from '../../core/capture/fileChange';
import { checkText } from '../../core/files/decode';
import { placeOf } from '../../core/files/layout';
import { findEntryRange, readPlaced } from '../../core/files/read';
import { toRange } from '../base/convert';
import { tell } from '../base/tell';
import type { OpenJournal } from './openJournal';
import { saveFiles } from './saveFiles';
import { isHiddenFile, type Services } from './services';

/**
 * Opens what a command made, with the cursor where typing starts, or where `placeCursor` says: from the first moment on, so
 * that nothing typed early goes elsewhere. What must not be seen any more, because the screen was
 * shared while the command ran, stays closed: a CancellationError ends the command.
 */
export async function showRecord(
  services: Services,
  journal: OpenJournal,
  { path, entryId, field }: Capture['show'],
  placeCursor?: (document: vscode.TextDocument) => vscode.Position,
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(journal.uriOf(path));
  if (isHiddenFile(services, document.uri)) throw new vscode.CancellationError();
  const place = placeOf(path);
  const reading = place && readPlaced(place.kind, checkText(document.getText()), place.isPrivate);
  const value = reading && (field ? reading.ranges.get(field) : entryId ? findEntryRange(reading, entryId) : undefined);
  const end = value ? toRange(value).end : document.positionAt(document.getText().length);
  const isInLine = field && value && value.start.line === value.end.line;
  const cursor =
    placeCursor?.(document) ?? (isInLine ? toRange(value).start.translate(0, 1) : endOfContent(document, end));
  const selection = new vscode.Range(cursor, cursor);
  const viewColumn = besidePage();
  const editor = await vscode.window.showTextDocument(document, { preview: false, selection, viewColumn });
  editor.revealRange(value ? toRange(value) : editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** A letter or another page keeps its column: a record is opened beside it, and the next letter beside that again. */
function besidePage(): vscode.ViewColumn {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const isPage = activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
  const other = isPage ? all.find((group) => group !== activeTabGroup) : undefined;
  return other?.viewColumn ?? vscode.ViewColumn.Active;
}

/** The end of the last line before `end` on which something is written. */
function endOfContent(document: vscode.TextDocument, end: vscode.Position): vscode.Position {
  const text = document.getText(new vscode.Range(new vscode.Position(0, 0), end));
  return document.positionAt(text.trimEnd().length);
}

/**
 * Has Tab lead from the cursor to each of these places of the document, given in their order as offsets, and saves what
 * was saved: the text between them is put in again, as it is, with stops.
 */
export async function addTabStops(
  { store }: Services,
  editor: vscode.TextEditor,
  places: readonly number[],
): Promise<void> {
  const { document, selection } = editor;
  const [text, wasClean] = [document.getText(), !document.isDirty];
  const snippet = new vscode.SnippetString().appendTabstop(1);
  let from = document.offsetAt(selection.active);
  for (const [index, place] of places.entries()) {
    snippet.appendText(text.slice(from, place)).appendTabstop(index === places.length - 1 ? 0 : index + 2);
    from = place;
  }
  const range = new vscode.Range(selection.active, document.positionAt(from));
  await editor.insertSnippet(snippet, range, { keepWhitespace: true, undoStopBefore: true, undoStopAfter: true });
  if (wasClean) await saveFiles([{ document, before: text }], store.copies);
}

/** Opens minutes with topics: Tab leads from one that is not settled to the next, and then to the notes. */
export async function showTopics(services: Services, journal: OpenJournal, { show }: Capture): Promise<void> {
  const editor = await showRecord(services, journal, show);
  const { document, selection } = editor;
  const start = document.offsetAt(selection.active);
  const gaps = document
    .getText()
    .slice(start)
    .matchAll(/^ {4}now: "(?="$)|^notes: \|\n {2}$/gm);
  await addTabStops(
    services,
    editor,
    [...gaps].map(({ 0: found, index }) => start + index + found.length),
  );
}

/** Says why an entry is not in the minutes that its command was called from. */
export function tellWhereItStands(minutes: CalledFrom | undefined): void {
  if (!minutes || minutes.state === 'open') return;
  tell(
    minutes.state === 'sent'
      ? vscode.l10n.t('The minutes were sent and are frozen, so the entry stands in its register only.')
      : vscode.l10n.t('A line of the minutes cannot be read, so the entry stands in its register only.'),
  );
}
