import * as vscode from 'vscode';
import { listActions } from '../../core/journal/entries';
import { isOpenAction } from '../../core/practice/actionState';
import { pickOne, tellDone } from '../base/prompts';
import { JournalError } from '../base/journalError';
import { refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, titleOf, type RowTarget } from '../workspace/chooseEngagement';
import { findEntryAtCursor } from '../workspace/entryAtCursor';
import {
  findVisibleRecords,
  listVisibleEngagements,
  type Services,
  type VisibleEngagement,
} from '../workspace/services';
import { setActionDone } from '../workspace/setActionDone.later';
import { toRowTarget } from '../workspace/rowTarget';
import { closeEntry } from './closeEntry';

/** On an entry of another kind the same key writes the day that closes that kind. */
export function closeAction(services: Services, argument: unknown): Promise<void> {
  const given = argument === undefined ? findEntryAtCursor(services) : toRowTarget(services, argument);
  const isOther = given?.entryId !== undefined && given.entryKind !== 'action';
  return isOther ? closeEntry(services, argument) : changeAction(services, argument, true);
}

export function reopenAction(services: Services, argument: unknown): Promise<void> {
  return changeAction(services, argument, false);
}

/** The action of the row that the command was called on, else the one at the cursor; else one is chosen. */
async function changeAction(services: Services, argument: unknown, isDone: boolean): Promise<void> {
  const what = isDone ? vscode.l10n.t('Close Action') : vscode.l10n.t('Reopen Action');
  const row = toRowTarget(services, argument);
  const given = argument === undefined ? findActionAtCursor(services) : row?.entryKind === 'action' ? row : undefined;
  const { journal, client, engagement, entryId } = given ?? (await askAction(services, what, row, isDone));
  const isVisible = (each: VisibleEngagement) =>
    each.journal === journal && each.client === client && each.engagement === engagement;
  const target = listVisibleEngagements(services).find(isVisible);
  if (!target || entryId === undefined) return;
  await setActionDone(services, { journal, client: target.client, engagement: target.engagement, entryId }, isDone);
  const message = isDone ? vscode.l10n.t('{0} is closed.', entryId) : vscode.l10n.t('{0} is open again.', entryId);
  tellDone(message);
}

function findActionAtCursor(services: Services): RowTarget | undefined {
  const found = findEntryAtCursor(services);
  return found?.entryKind === 'action' && found.entryId !== undefined ? found : undefined;
}

async function askAction(
  services: Services,
  what: string,
  row: RowTarget | undefined,
  isDone: boolean,
): Promise<RowTarget> {
  const engagement = await chooseEngagement(services, what, row);
  const { journal } = engagement;
  refuseReadOnlyJournal(journal);
  const choices = listActions(findVisibleRecords(services, journal), engagement).flatMap(({ record }) => {
    if (isOpenAction(record) !== isDone || !record.id) return [];
    return [
      {
        label: record.text ?? '',
        description: [record.id, record.owner].filter(Boolean).join(' · '),
        value: record.id,
      },
    ];
  });
  if (choices.length === 0) {
    const isNone = isDone ? vscode.l10n.t('No action is open here.') : vscode.l10n.t('No action is closed here.');
    throw new JournalError(isNone);
  }
  const entryId = await pickOne(titleOf(what, engagement), vscode.l10n.t('Which action?'), choices);
  return { journal, client: engagement.client, engagement: engagement.engagement, entryId };
}
