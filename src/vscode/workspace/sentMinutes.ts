import * as vscode from 'vscode';
import { ownerOf } from '../../core/files/layout';
import { listMinutes, type FoundMinutes } from '../../core/journal/entries';
import { formatShortDay } from '../../core/model/day';
import { JournalError, NothingToDo } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { refuseUnwritable } from './applyChanges';
import { chooseEngagement, findCallingFile, titleOf, type RowTarget } from './chooseEngagement';
import { locateTarget } from './problemTarget';
import { toRowTarget } from './rowTarget';
import { findVisibleRecords, type Services, type VisibleEngagement } from './services';

export interface ChosenMinutes {
  readonly engagement: VisibleEngagement;
  readonly meeting: FoundMinutes;
}

/** What is asked where no minutes are meant. */
export interface SentOffer {
  readonly what: string;
  readonly isOffered?: (meeting: FoundMinutes, engagement: VisibleEngagement) => boolean;
  /** Said where there are none. */
  readonly none: string;
  /** Those that something else than a row or an editor leads to. */
  readonly find?: (engagement: VisibleEngagement) => FoundMinutes | undefined;
  /** What stands behind the title. */
  readonly describe?: (meeting: FoundMinutes, engagement: VisibleEngagement) => string;
}

/** The row, the lens or the file that a command was called on. */
export function findCaller(services: Services, argument: unknown): RowTarget | undefined {
  const located = locateTarget(services, argument);
  return located
    ? { ...located, ...ownerOf(located.path), minutesPath: located.path }
    : toRowTarget(services, argument);
}

/** The sent minutes that a command was called on, else those in the editor; else they are chosen, the newest first. */
export async function chooseSentMinutes(
  services: Services,
  argument: unknown,
  offer: SentOffer,
): Promise<ChosenMinutes> {
  const row = findCaller(services, argument);
  const calledFrom = findCallingFile(services, row);
  const engagement = await chooseEngagement(services, offer.what, row);
  const minutes = listMinutes(findVisibleRecords(services, engagement.journal), engagement);
  const given = minutes.find(({ path }) => path === calledFrom);
  if (row?.minutesPath !== undefined && given && !given.record.sent) throw notSent();
  const sent = minutes.filter(({ record }) => record.sent !== undefined);
  const meant = given?.record.sent ? given : offer.find?.(engagement);
  const meeting = meant ?? (await pickMinutes(engagement, sent, offer));
  await refuseUnwritable(services.store, engagement.journal, 'minutes', meeting.path);
  return { engagement, meeting };
}

export function notSent(): JournalError {
  return new JournalError(vscode.l10n.t('These minutes were not sent yet. Run "Journal: Send" first.'));
}

function pickMinutes(
  engagement: VisibleEngagement,
  sent: readonly FoundMinutes[],
  { what, none, isOffered = () => true, describe = () => '' }: SentOffer,
): Promise<FoundMinutes> {
  const choices = sent
    .filter((each) => isOffered(each, engagement))
    .map((value) => ({
      label: value.record.title || value.meeting,
      description: [value.record.date && formatShortDay(value.record.date), describe(value, engagement)]
        .filter(Boolean)
        .join(' · '),
      value,
    }));
  if (choices.length === 0) throw new NothingToDo(none);
  return pickOne(titleOf(what, engagement), vscode.l10n.t('Which minutes?'), choices);
}
