import type { Agreement } from '../journal/agreement';
import type { FoundMinutes } from '../journal/entries';
import type { JournalRecords } from '../journal/journalIndex';
import { formatDay, formatLongDay, type Day } from '../model/day';
import { findObjectionDay, listStandings, type Standing } from '../practice/answerStates';
import { findAcceptance, isEditedSince, listStandingsOn } from '../practice/silenceJudge';
import type { EngagementSource } from './treeRow';

/** Where everybody stands whom minutes went to; see {@link listStandings}. */
export function listAnswers(
  { records, key, today }: EngagementSource,
  { path, record }: Pick<FoundMinutes, 'path' | 'record'>,
): readonly Standing[] {
  return listStandings({ records, key, today, record, isEdited: isEditedSince(records, path) });
}

/** What somebody has answered, or what silence means: `Ana Ruiz: confirmed, Tue 17 Nov 2026`. */
export function describeStanding({ name, says, date, until, clause }: Standing): string {
  const by = until ? ` by ${formatDay(until)}` : '';
  const words: Readonly<Record<Standing['says'], string>> = {
    confirmed: 'confirmed',
    objected: 'objected',
    commented: 'comment',
    waiting: 'no answer yet',
    'no-objection': `no objection received${by}`,
    accepted: `accepted: no objection received${by}${clause ? ` (${clause})` : ''}`,
  };
  return [`${name}: ${words[says]}`, date && formatDay(date)].filter(Boolean).join(', ');
}

/** What silence means for all of them, where nobody has said whether it is right; empty while somebody may still answer. */
export function describeSilence(standings: readonly Standing[]): string {
  const silent = standings.filter(({ says }) => says !== 'commented');
  const until = silent.find((each) => each.until)?.until;
  if (!until || silent.some(({ says }) => says !== 'no-objection' && says !== 'accepted')) return '';
  const isAccepted = silent.every(({ says }) => says === 'accepted');
  return `${isAccepted ? 'accepted: ' : ''}no objection received by ${formatDay(until)}`;
}

/** The same of what was agreed in minutes, as a sentence: by itself it may have been accepted where the minutes were not. */
export function describeSilenceOn(records: JournalRecords, { hit }: Agreement, today: Day): string {
  const record = records.get('minutes', hit.path)?.reading.record;
  if (!record?.sent?.date) return '';
  const until = findObjectionDay(records, hit.client, record.sent.date);
  if (today <= until) return 'Not yet answered.';
  const clauses = findAcceptance(listStandingsOn(records, hit, today));
  const how = clauses ? ` Accepted by ${clauses.join(', ') || 'working agreement'}.` : '';
  return `No objection received by ${formatLongDay(until)}.${how}`;
}
