import * as vscode from 'vscode';
import { isFrozenTextOf, makeAddendum as planAddendum, type PlannedAddendum } from '../../core/capture/addendum';
import { ownerOf } from '../../core/files/layout';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { tell } from '../base/tell';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { findEarlierText } from '../workspace/earlierTexts';
import { findDocument, readDisk, readText } from '../workspace/journalFiles';
import { refusal } from '../workspace/openForEdit';
import { locateTarget } from '../workspace/problemTarget';
import { saveFiles } from '../workspace/saveFiles';
import { isHiddenFile, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';

/** Makes new minutes of what was changed in minutes after they were sent, and puts back what was sent. */
export async function makeAddendum(services: Services, argument: unknown): Promise<void> {
  const { journal, path } = locateTarget(services, argument) ?? {};
  const { client, engagement } = ownerOf(path ?? '') ?? {};
  if (!journal || path === undefined || client === undefined || engagement === undefined) return;
  refuseReadOnlyJournal(journal);
  const [key, uri] = [{ client, engagement }, journal.uriOf(path)];
  await journal.load(key);
  const planned = await applyChanges(services.store, journal, async (): Promise<PlannedAddendum> => {
    const file = await readText(uri);
    if (!file) throw new vscode.CancellationError(); // deleted in the meantime, and the problem with it
    const frozen = await findEarlierText(uri, (text) => isFrozenTextOf(file, text));
    const takenFiles = await listTakenMeetings(journal, key);
    if (isHiddenFile(services, uri)) throw new vscode.CancellationError(); // it may be since this was begun
    const { index } = journal;
    const addendum = planAddendum({ index, key, path, file, frozen, today: services.today(), takenFiles });
    if (!('why' in addendum)) return addendum;
    if (addendum.why === 'problem') throw refusal(uri, addendum.problem);
    throw new JournalError(vscode.l10n.t('These minutes are as they were sent. Nothing was changed.'));
  });
  if (planned.isRestored) await saveUnchanged(services, uri);
  await showRecord(services, journal, planned.show);
  if (planned.isRestored) {
    tellDone(vscode.l10n.t('The addendum says what is different; the minutes are again as they were sent.'));
    return;
  }
  tellDone(vscode.l10n.t('The addendum is there; the minutes stay as they are.'));
  tell(vscode.l10n.t('Say what is different: what was sent was not found.'));
}

/** What was typed is in the addendum: where the minutes say again what the disk says, there is nothing left to save. */
async function saveUnchanged({ store }: Services, uri: vscode.Uri): Promise<void> {
  const document = findDocument(uri);
  const before = (await readDisk(uri))?.text;
  if (!document?.isDirty || before === undefined || document.getText() !== before) return;
  await saveFiles([{ document, before }], store.copies);
}
