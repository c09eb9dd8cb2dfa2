import { lastVerdicts } from '../journal/confirmation';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findNameOf, findSide, isReserved, type NameOf } from '../journal/people';
import { findCalendar, findNotesLanguage, findSettings } from '../journal/settings';
import { addWorkingDays, type Day } from '../model/day';
import type { Minutes } from '../model/minutes';
import { holdsHardMatter, type Matter } from './hardMatters';
import { isWrittenMode, listSilenceClauses } from './recordMode';

/**
 * What somebody has said to minutes that were sent, or what silence means (P-12, P-13):
 * - `objected`, `confirmed`: the last word of that person, whenever it came; `commented`: neither of the two;
 * - `waiting`: there is still time to answer;
 * - `no-objection`: none was received in time, which is no agreement;
 * - `accepted`: none was received in time, and this person had acknowledged before that silence counts.
 */
export type AnswerState = 'objected' | 'waiting' | 'no-objection' | 'commented' | 'accepted' | 'confirmed';

export interface Standing {
  readonly name: string;
  readonly says: AnswerState;
  /** The day of the answer; none where it is not on file, and for silence. */
  readonly date?: Day;
  /** The last day on which silence says nothing yet. */
  readonly until?: Day;
  /** The working agreement by which silence counts. */
  readonly clause?: string;
}

/** Minutes of an engagement on a day. What the team keeps for itself is used as far as it is in the records. */
export interface AnswerSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  readonly record: Minutes;
  /** Whether the file was changed after the minutes were sent: then nobody has accepted what it says. */
  readonly isEdited?: boolean;
  /** What of the minutes is asked about; all of it where that is left out. */
  readonly matter?: Matter;
}

/**
 * Where everybody stands whom sent minutes went to, or who has answered them: each person once, under the name that the
 * contacts have, in the order of the recipients. Nothing for minutes that were not sent. Our own people are left out unless
 * they have confirmed or objected.
 */
export function listStandings(source: AnswerSource): readonly Standing[] {
  const { records, key, record } = source;
  if (!record.sent) return [];
  const nameOf = findNameOf(records, key.client);
  const verdicts = lastVerdicts(record.answers, nameOf);
  const isTheirs = (name: string) => findSide(records, key.client, nameOf(name)) !== 'ours';
  const authors = record.answers.flatMap(({ by }) => (by && isTheirs(by) ? [nameOf(by)] : []));
  const recipients = record.sent.to.filter(isTheirs).map(nameOf);
  const names = [...new Set([...recipients, ...authors, ...verdicts.keys()])];
  return names.map((name): Standing => {
    const verdict = verdicts.get(name);
    const who = name || 'somebody';
    if (verdict) return { name: who, says: verdict.says as AnswerState, ...(verdict.date && { date: verdict.date }) };
    const comment = record.answers.findLast(({ by }) => by !== undefined && nameOf(by) === name);
    if (comment) return { name: who, says: 'commented', ...(comment.date && { date: comment.date }) };
    return { name: who, ...judgeSilence(source, name, nameOf) };
  });
}

/** The last day for an objection to minutes that were sent on that day: working days of both sides. */
export function findObjectionDay(records: JournalRecords, client: string, sent: Day): Day {
  return addWorkingDays(sent, findSettings(records).objectionWithinDays, findCalendar(records, client));
}

/**
 * Silence is *no objection received*, and no more. It may be called accepted only in the written mode, of somebody who
 * acknowledged that clause before the mail was sent, and never for money, scope, dates, sign-off or contract; never of
 * somebody to whom we write in the reserved tone.
 */
function judgeSilence(
  { records, key, today, record, isEdited, matter = record }: AnswerSource,
  name: string,
  nameOf: NameOf,
): Omit<Standing, 'name'> {
  const sent = record.sent?.date;
  if (!sent) return { says: 'waiting' };
  const until = findObjectionDay(records, key.client, sent);
  if (today <= until) return { says: 'waiting', until };
  const language = findNotesLanguage(records, key.client);
  const isTaken = isWrittenMode(records, key, sent) && !isReserved(records, key.client, name);
  const isOpen = isEdited || !isTaken || holdsHardMatter(matter, language);
  const clause = isOpen
    ? undefined
    : listSilenceClauses(records, key, sent).find(({ acknowledged }) =>
        acknowledged.some(
          ({ by, date }) => by !== undefined && nameOf(by) === name && date !== undefined && date < sent,
        ),
      );
  return clause
    ? { says: 'accepted', until, ...(clause.id && { clause: clause.id }) }
    : { says: 'no-objection', until };
}
