import * as vscode from 'vscode';
import { placeOf } from '../../core/files/layout';
import { listMinutes, type FoundMinutes } from '../../core/journal/entries';
import { findCalendar, findSettings } from '../../core/journal/settings';
import { formatLongDay, formatShortDay } from '../../core/model/day';
import { judgeMinutes } from '../../core/practice/minutesState';
import { JournalError, NothingToDo } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { chooseEngagement, endIfHidden, findCallingFile, titleOf } from './chooseEngagement';
import { readTyped } from './readTyped';
import { refuseHalfMinutes } from './refuseHalfRead';
import { toRowTarget } from './rowTarget';
import { findVisibleRecords, type Services, type VisibleEngagement } from './services';

/** Minutes that are to be sent, with the engagement that they belong to. */
export interface MinutesAtHand {
  readonly engagement: VisibleEngagement;
  readonly minutes: FoundMinutes;
}

/**
 * The minutes that a command was called on, in the tree or in the editor; else the user is asked, those that wait to be
 * sent first. What was sent already, and what cannot be read to its end, is refused.
 */
export async function chooseUnsent(services: Services, what: string, argument: unknown): Promise<MinutesAtHand> {
  const row = toRowTarget(services, argument);
  const calledFrom = findCallingFile(services, row);
  const engagement = await chooseEngagement(services, what, row);
  const { journal } = engagement;
  await readTyped(journal);
  const all = listMinutes(findVisibleRecords(services, journal), engagement);
  const given = calledFrom !== undefined && placeOf(calledFrom)?.kind === 'minutes' ? calledFrom : undefined;
  const minutes =
    all.find(({ path }) => path === given) ?? (await pickUnsent(services, titleOf(what, engagement), engagement, all));
  endIfHidden(services, engagement);
  refuseSent(engagement, minutes);
  return { engagement, minutes };
}

async function pickUnsent(
  { today }: Services,
  title: string,
  { journal, client }: VisibleEngagement,
  all: readonly FoundMinutes[],
): Promise<FoundMinutes> {
  const settings = { ...findSettings(journal.index), ...findCalendar(journal.index, client) };
  const waiting = ['late', 'unsent'];
  const unsent = all
    .filter(({ record }) => !record.sent)
    .map((value) => ({ value, isWaiting: waiting.includes(judgeMinutes(value.record, today(), settings)) }))
    .sort((a, b) => Number(b.isWaiting) - Number(a.isWaiting));
  if (unsent.length === 0) throw new NothingToDo(vscode.l10n.t('All minutes here were sent.'));
  const choices = unsent.map(({ value }) => ({
    label: value.record.title || value.meeting,
    description: value.record.date ? formatShortDay(value.record.date) : '',
    value,
  }));
  return pickOne(title, vscode.l10n.t('Which minutes?'), choices);
}

function refuseSent({ journal }: VisibleEngagement, { path, record }: FoundMinutes): void {
  refuseHalfMinutes(journal, path);
  if (!record.sent) return;
  const day = record.sent.date ? ` ${formatLongDay(record.sent.date)}` : '';
  throw new JournalError(
    vscode.l10n.t('These minutes were sent{0}, and are frozen. What is different goes into an addendum.', day),
  );
}
