import * as vscode from 'vscode';
import { renumber, type PlannedRenumber } from '../../core/capture/renumber';
import { ownerOf } from '../../core/files/layout';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { tell } from '../base/tell';
import { applyChanges } from '../workspace/applyChanges';
import { refusal } from '../workspace/openForEdit';
import { readClientTexts } from '../workspace/movableEntry';
import { locateTarget } from '../workspace/problemTarget';
import { refuseWhileShared, type Services } from '../workspace/services';

/** Gives an entry the next free number, because another one has the same. */
export async function renumberEntry(services: Services, argument: unknown): Promise<void> {
  refuseWhileShared(services);
  const { journal, path, field } = locateTarget(services, argument) ?? {};
  const { client, engagement = '' } = ownerOf(path ?? '') ?? {};
  if (!journal || path === undefined || field === undefined || client === undefined) return;
  const key = { client, engagement };
  const { id, newId, left } = await applyChanges(services.store, journal, async (): Promise<PlannedRenumber> => {
    const texts = await readClientTexts(journal, client);
    const planned = renumber({ index: journal.index, key, texts }, { path, entry: field.replace(/\/id$/, '') });
    refuseWhileShared(services); // it may be since this was begun
    if (!('why' in planned)) return planned;
    if (planned.why === 'problem') throw refusal(journal.uriOf(planned.path), planned.problem);
    throw new JournalError(vscode.l10n.t('No other entry has this number any more. Nothing was changed.'));
  });
  tellDone(vscode.l10n.t('{0} is now {1}.', id, newId));
  if (left > 0) tellWhatStays(id, left);
}

function tellWhatStays(id: string, left: number): void {
  const message =
    left === 1
      ? vscode.l10n.t('One reference to {0} stays as it is: it may mean the other entry.', id)
      : vscode.l10n.t('{0} references to {1} stay as they are: they may mean the other entry.', left, id);
  tell(message);
}
