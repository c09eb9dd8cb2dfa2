import * as vscode from 'vscode';
import { closeAction, reopenAction } from '../../core/capture/closeAction';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { JournalError } from '../base/journalError';
import { applyChanges } from './applyChanges';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** Closes an action today, or opens it again; true when its file was edited. */
export async function setActionDone(
  { store, today }: Services,
  { journal, entryId, ...key }: EngagementKey & { readonly journal: OpenJournal; readonly entryId: string },
  isDone: boolean,
): Promise<true> {
  await journal.load(key);
  await applyChanges(store, journal, () => {
    const changes = isDone
      ? closeAction(journal.index, key, entryId, today())
      : reopenAction(journal.index, key, entryId);
    if (changes.length > 0) return { changes };
    throw new JournalError(
      isDone
        ? vscode.l10n.t('{0} is closed already, or no longer there.', entryId)
        : vscode.l10n.t('{0} is open already, or no longer there.', entryId),
    );
  });
  return true;
}
