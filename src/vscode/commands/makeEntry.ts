import * as vscode from 'vscode';
import {
  captureFromEntry,
  captureSelection,
  isCapturable,
  selectionKinds,
  type SelectionKind,
} from '../../core/capture/captureSelection';
import { findMinutes } from '../../core/capture/fileChange';
import { ownerOf } from '../../core/files/layout';
import { entryKinds } from '../../core/model/entryKinds';
import { JournalError } from '../base/journalError';
import { pickOne, tellDone } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEntry, findVisibleEntry } from '../workspace/chosenEntry';
import { isEntryTarget, type EntryTarget } from '../workspace/rowTarget';
import { isHiddenFile, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';

/** Makes an entry of the text that is selected, of the kind `argument` where it is one; or of the entry that is given. */
export function makeEntry(services: Services, argument: unknown): Promise<void> {
  return isEntryTarget(argument) ? makeOfEntry(services, argument) : makeOfSelection(services, argument);
}

async function makeOfEntry(services: Services, argument: EntryTarget): Promise<void> {
  const chosen = await chooseEntry(services, argument, {
    what: vscode.l10n.t('Make Another Entry of It'),
    isOffered: () => true,
    none: vscode.l10n.t('There is no entry here.'),
  });
  const { journal, key, name } = chosen;
  const kind = await askKind(
    vscode.l10n.t('Make Another Entry of {0}', name.id),
    selectionKinds.filter((each) => each !== name.kind),
  );
  const { show } = await applyChanges(services.store, journal, () => {
    findVisibleEntry(services, chosen); // the screen may be shared since this was begun
    const capture = captureFromEntry(journal.index, key, { name, kind }, services.today());
    if (capture) return capture;
    throw new JournalError(vscode.l10n.t('{0} has no words yet.', name.id));
  });
  await showRecord(services, journal, show);
  tellDone(vscode.l10n.t('{0} is on file.', show.entryId ?? ''));
}

async function makeOfSelection(services: Services, argument: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const located = editor && services.store.locate(editor.document.uri);
  const text = editor?.document.getText(editor.selection) ?? '';
  if (!located || !isCapturable(located.path) || text.trim() === '') {
    throw new JournalError(vscode.l10n.t('Select a text in minutes, remarks or a report first.'));
  }
  const { journal, path } = located;
  const { client = '', engagement = '' } = ownerOf(path) ?? {};
  const key = { client, engagement };
  refuseReadOnlyJournal(journal);
  await journal.load(key);
  const kind =
    selectionKinds.find((each) => each === argument) ??
    (await askKind(vscode.l10n.t('Make an Entry of the Selection'), selectionKinds));
  const { show } = await applyChanges(services.store, journal, () => {
    if (isHiddenFile(services, editor.document.uri)) throw new vscode.CancellationError();
    const capture = captureSelection(journal.index, { kind, path, text }, services.today());
    if (capture) return capture;
    throw new JournalError(vscode.l10n.t('There is no text in what is selected.'));
  });
  const minutes = findMinutes(journal.index, key, path);
  const isInBoth = kind === 'action' && minutes?.state === 'open';
  await showRecord(services, journal, show);
  tellDone(
    isInBoth
      ? vscode.l10n.t('{0} stands in these minutes and in the register.', show.entryId ?? '')
      : vscode.l10n.t('{0} is on file.', show.entryId ?? ''),
  );
}

function askKind(title: string, kinds: readonly SelectionKind[]): Promise<SelectionKind> {
  const choices = kinds.map((value) => ({ label: entryKinds[value].name, value }));
  return pickOne(title, vscode.l10n.t('What is it?'), choices);
}
