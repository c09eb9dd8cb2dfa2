import * as vscode from 'vscode';
import { describeNote } from '../../core/capture/describeNote';
import { findNotesPlace, listNotes, makeNoteReading, type PlacedNote } from '../../core/capture/listNotes';
import type { Day } from '../../core/model/day';
import { commandIds } from '../base/ids';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';

/** What the marked lines in a range become, or became, behind each of them. Nothing in minutes that were sent. */
export async function listNoteHints(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  token: vscode.CancellationToken,
): Promise<vscode.InlayHint[]> {
  const notes = await readNotes(services, document, range, token);
  return notes.map(({ note, filed, endLine, said }) => {
    const label = filed ? `✓ ${filed.id ?? note.kind}` : describeNote(note, said);
    const hint = new vscode.InlayHint(document.lineAt(endLine).range.end, label);
    hint.paddingLeft = true;
    return hint;
  });
}

/** *File My Notes*, where the cursor is in a line that is not on file yet. */
export async function offerFiling(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
  token: vscode.CancellationToken,
): Promise<vscode.CodeAction[]> {
  const notes = await readNotes(services, document, range, token);
  if (!notes.some(({ filed }) => !filed)) return [];
  const title = vscode.l10n.t('File My Notes');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
  action.command = { command: commandIds.fileNotes, title, arguments: [{ uri: document.uri.toString() }] };
  return [action];
}

interface ShownNote extends PlacedNote {
  /** The day of the meeting. */
  readonly said: Day;
}

async function readNotes(
  services: Services,
  document: vscode.TextDocument,
  { start, end }: vscode.Range,
  token: vscode.CancellationToken,
): Promise<readonly ShownNote[]> {
  await services.store.ready; // the editor keeps the answer
  const located = services.store.locate(document.uri);
  const place = located && findNotesPlace(located.path);
  if (!place || isHiddenFile(services, document.uri)) return [];
  await located.journal.load(place.key);
  if (token.isCancellationRequested || isHiddenFile(services, document.uri)) return []; // it may be since this was begun
  const records = findVisibleRecords(services, located.journal);
  if (records.get('minutes', located.path)?.reading.record.sent) return [];
  const reading = makeNoteReading(records, place, services.today());
  const within = { from: start.line, to: end.line };
  const notes = listNotes(records, place, document.getText(), { reading, within });
  return notes.map((note) => ({ ...note, said: reading.said }));
}
