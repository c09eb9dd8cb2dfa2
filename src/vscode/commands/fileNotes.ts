import * as vscode from 'vscode';
import { fileNotes as planFiling } from '../../core/capture/fileNotes';
import { findNotesPlace, listNotes, makeNoteReading, type NotesPlace } from '../../core/capture/listNotes';
import { findClientName, findEngagement } from '../../core/journal/clients';
import { listPeople } from '../../core/journal/people';
import { commandIds } from '../base/ids';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { applyChanges, refuseUnwritable } from '../workspace/applyChanges';
import { findInEditor } from '../workspace/chooseEngagement';
import { readText } from '../workspace/journalFiles';
import { reviewNotes } from '../workspace/notesBox';
import type { OpenJournal } from '../workspace/openJournal';
import { showRecord } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';
import { findVisibleRecords, isHiddenFile, type Services } from '../workspace/services';

/** Makes entries of the marked lines of minutes or remarks: one list to look at, one step, and the lines stay. */
export async function fileNotes(services: Services, argument: unknown): Promise<void> {
  await services.store.ready;
  const { journal, place } = findNotes(services, argument);
  const { index } = journal;
  const uri = journal.uriOf(place.path);
  await journal.load(place.key);
  endIfHidden(services, uri);
  if (index.get('minutes', place.path)?.reading.record.sent) {
    offerAddendum(uri);
    return;
  }
  await refuseUnwritable(services.store, journal, place.field === 'notes' ? 'minutes' : 'remarks', place.path);
  const text = (await readText(uri))?.text ?? '';
  endIfHidden(services, uri);
  const records = findVisibleRecords(services, journal);
  const reading = makeNoteReading(records, place, services.today());
  const notes = listNotes(records, place, text, { reading });
  if (notes.length === 0)
    throw new JournalError(vscode.l10n.t('No line of these notes begins with "! ", "> " or "? ".'));
  const names = [findClientName(records, place.key.client), findEngagement(records, place.key)?.title];
  const chosen = await reviewNotes({
    title: [vscode.l10n.t('File My Notes'), ...names].filter(Boolean).join(' · '),
    notes,
    reading,
    people: listPeople(records, place.key),
    onHidden: services.share.onDidChange,
  });
  const kept = keepPlace(uri);
  await applyChanges(services.store, journal, () => {
    endIfHidden(services, uri);
    return { changes: planFiling(index, place, chosen, services.today()) };
  }).finally(() => kept.dispose());
  if (toRowTarget(services, argument)) await showRecord(services, journal, { path: place.path });
  tellDone(
    chosen.length === 1
      ? vscode.l10n.t('One line is on file.')
      : vscode.l10n.t('{0} lines are on file.', chosen.length),
  );
}

/** The notes that the command was called on, or else those in the editor. */
function findNotes(
  services: Services,
  argument: unknown,
): { readonly journal: OpenJournal; readonly place: NotesPlace } {
  const row = toRowTarget(services, argument);
  const located =
    row?.minutesPath === undefined ? findInEditor(services) : { journal: row.journal, path: row.minutesPath };
  const place = located && findNotesPlace(located.path);
  if (!place) throw new JournalError(vscode.l10n.t('Open minutes, or your remarks on a meeting, first.'));
  return { journal: located.journal, place };
}

/**
 * What is filed at the cursor would push it away from where its author goes on typing. It is put back with the edit: who
 * moves it while the files are being saved has it there.
 */
function keepPlace(uri: vscode.Uri): vscode.Disposable {
  const editor = vscode.window.activeTextEditor;
  const { selection, document } = editor ?? {};
  if (!editor || !selection || document?.uri.toString() !== uri.toString())
    return new vscode.Disposable(() => undefined);
  const above = new vscode.Range(new vscode.Position(0, 0), selection.active);
  const before = document.getText(above);
  const edited = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    edited.dispose();
    if (document.getText(above) === before) editor.selection = selection;
  });
  return edited;
}

function endIfHidden(services: Services, uri: vscode.Uri): void {
  if (isHiddenFile(services, uri)) throw new vscode.CancellationError();
}

/** What was sent is frozen; what is to be added goes into an addendum. */
function offerAddendum(uri: vscode.Uri): void {
  const make = vscode.l10n.t('Make an Addendum');
  const message = vscode.l10n.t(
    'These minutes were sent and are frozen. What you have added since goes into an addendum.',
  );
  void vscode.window.showWarningMessage(message, make).then((choice) => {
    if (choice) return vscode.commands.executeCommand(commandIds.makeAddendum, { uri: uri.toString(), field: 'notes' });
    return undefined;
  });
}
