import * as vscode from 'vscode';
import { listMinutes, type FoundMinutes } from '../../core/journal/entries';
import { formatLongDay } from '../../core/model/day';
import { formatNearDay } from '../../core/model/nearDay';
import { canBeConfirmed, listUnconfirmed } from '../../core/practice/talkState';
import type { Letter } from '../../core/report/letter';
import { JournalError, NothingToDo } from '../base/journalError';
import { pickOne, type Choice } from '../base/prompts';
import { chooseEngagement, endIfHidden, findCallingFile, titleOf } from './chooseEngagement';
import type { MinutesAtHand } from './chooseMinutes';
import { handOutLetter, type HandedOut, type LetterAtHand } from './handOut';
import { findReadable, refuseRecipients } from './letterOfMinutes';
import type { OpenJournal } from './openJournal';
import { refuseHalfMinutes, refuseHalfRead } from './refuseHalfRead';
import { toRowTarget } from './rowTarget';
import { findVisibleRecords, type Services } from './services';

/** A conversation in one row; undefined stands for none yet. */
export function pickTalk(
  { today }: Services,
  title: string,
  talks: readonly FoundMinutes[],
  none?: string,
): Promise<FoundMinutes | undefined> {
  const choices: readonly Choice<FoundMinutes | undefined>[] = [
    ...talks.map((value) => {
      const { title: name, date, start, channel } = value.record;
      const when = [date && formatNearDay(date, today()), start, channel].filter(Boolean).join(' · ');
      return { label: name || value.meeting, description: when, value };
    }),
    ...(none === undefined ? [] : [{ label: none, value: undefined }]),
  ];
  return pickOne(title, vscode.l10n.t('Which conversation?'), choices);
}

/** The talk that a command was called on, else one that is asked for; what has nothing to confirm is refused. */
export async function chooseTalk(services: Services, what: string, argument: unknown): Promise<MinutesAtHand> {
  const row = toRowTarget(services, argument);
  const calledFrom = findCallingFile(services, row);
  const engagement = await chooseEngagement(services, what, row);
  const all = listMinutes(findVisibleRecords(services, engagement.journal), engagement);
  const open = listUnconfirmed(all);
  const given = all.find(({ path }) => path === calledFrom);
  const isMeant =
    given && (row !== undefined || given.record.sent !== undefined || open.includes(given) || open.length === 0);
  const minutes = isMeant
    ? given
    : open.length > 0
      ? await pickTalk(services, titleOf(what, engagement), open)
      : undefined;
  endIfHidden(services, engagement);
  if (!minutes) throw new NothingToDo(vscode.l10n.t('Nothing waits to be confirmed here. Log a contact first.'));
  refuseHalfMinutes(engagement.journal, minutes.path);
  refuseWritten(minutes);
  return { engagement, minutes };
}

function refuseWritten({ record }: FoundMinutes): void {
  if (record.sent) {
    const day = record.sent.date ? formatLongDay(record.sent.date) : '';
    throw new JournalError(vscode.l10n.t('They have it in writing already. {0}', day).trim());
  }
  if (canBeConfirmed(record)) return;
  const message = vscode.l10n.t('Nobody was reached, or it is in writing already: there is nothing to confirm.');
  throw new JournalError(message);
}

/**
 * Shows a letter about a talk, which follows its record, and waits until it is taken along; undefined where it was not.
 * Refuses a letter to somebody who is no contact of this client.
 */
export async function handOutTalkLetter(
  services: Services,
  atHand: MinutesAtHand,
  letter: Pick<LetterAtHand, 'name' | 'fileName' | 'afterwards'>,
  write: (journal: OpenJournal) => Letter | undefined,
): Promise<HandedOut | undefined> {
  const { engagement, minutes } = atHand;
  const { journal, client } = engagement;
  const { path } = minutes;
  const render = async () => {
    const now = await findReadable(services, atHand);
    return now && write(now);
  };
  await refuseHalfRead(services, engagement);
  const first = await render();
  if (!first) return undefined;
  await refuseRecipients(atHand, first);
  endIfHidden(services, engagement);
  return handOutLetter(services, journal, { ...letter, client, path, render });
}
