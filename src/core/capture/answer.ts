import type { FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import { listPeople, listSpellings, type Side } from '../journal/people';
import { listKnownPeople } from '../journal/personMentions';
import type { Day } from '../model/day';
import type { Mail } from '../model/mail';
import { listStandings, type Standing } from '../practice/answerStates';
import { withoutGaps, type Capture } from './fileChange';
import { findColleague, matchPerson } from './knownSender';

/** What of an answer a mail tells by itself; what it means is for somebody to say. */
export type MailAnswer = Partial<Pick<GivenAnswer, 'date' | 'ref' | 'text'>>;

/** The day on the sender’s calendar, the message ID, and the sender’s own words. */
export function answerFrom({ sentDay, date, messageId, newest }: Mail): MailAnswer {
  const day = sentDay ?? date?.day;
  return { ...(day && { date: day }), ...(messageId && { ref: messageId }), ...(newest && { text: newest }) };
}

/** The contact who has sent a mail: by address, else by name or alias; undefined where nobody of this client is meant. */
export function findSender(records: JournalRecords, client: string, { from }: Pick<Mail, 'from'>): string | undefined {
  const contacts = listKnownPeople(records, client).filter(({ side }) => side === 'theirs');
  return from && matchPerson(contacts, from).known?.name;
}

/** Whether a mail was written by one of us, or by somebody of another client: then it is no answer of this one. */
export function isFromElsewhere(records: JournalRecords, client: string, mail: Pick<Mail, 'from'>): boolean {
  const others = records.listClientFolders().filter((folder) => folder !== client);
  return (
    findColleague(records, mail.from) !== undefined ||
    others.some((folder) => findSender(records, folder, mail) !== undefined)
  );
}

/** Somebody who may have answered. */
export interface Answerer {
  readonly name: string;
  readonly role?: string;
  readonly side: Side;
  readonly standing?: Standing;
}

const answeredStates: readonly (string | undefined)[] = ['confirmed', 'objected', 'commented'];

/**
 * Who may have answered sent minutes: recipients who have not, then who else was there, the client’s other contacts, those
 * who have answered already, and our own people at the end.
 */
export function listAnswerers(
  records: JournalRecords,
  key: EngagementKey,
  { record }: Pick<FoundMinutes, 'record'>,
  today: Day,
): readonly Answerer[] {
  const standings = new Map(listStandings({ records, key, today, record }).map((each) => [each.name, each]));
  const people = new Map(listPeople(records, key).map((each) => [each.name, each]));
  const isThere = (name: string) =>
    record.attendees.some((each) => listSpellings(records, key.client, name).includes(each));
  const names = [
    ...new Set([...standings.keys(), ...record.attendees.filter((name) => isUnspelled(name)), ...people.keys()]),
  ];
  function isUnspelled(name: string): boolean {
    return listSpellings(records, key.client, name).every((each) => !people.has(each));
  }
  const rank = ({ name, side, standing }: Answerer) => {
    if (side === 'ours') return 4;
    if (standing) return answeredStates.includes(standing.says) ? 3 : 0;
    return isThere(name) ? 1 : 2;
  };
  return names
    .filter((name) => name !== 'somebody')
    .map((name): Answerer => {
      const { role, side = 'nobody' } = people.get(name) ?? {};
      const standing = standings.get(name);
      return { name, side, ...(role && { role }), ...(standing && { standing }) };
    })
    .sort((a, b) => rank(a) - rank(b));
}

/** An answer as it goes on file. */
export interface GivenAnswer {
  readonly by: string;
  readonly says: 'confirmed' | 'objected' | 'comment';
  readonly date: Day;
  readonly via?: string | undefined;
  readonly ref?: string | undefined;
  readonly text?: string | undefined;
}

export type AnswerRefusal = { readonly why: 'gone' | 'not-sent' | 'on-file' };

/** Whether a mail of that person is among the answers already: by its message ID, else by day and words. */
export function isOnFile({ record }: Pick<FoundMinutes, 'record'>, by: string, mail: MailAnswer): boolean {
  const { ref, date, text } = mail;
  return record.answers.some((each) => {
    if (each.by !== by) return false;
    return ref === undefined
      ? each.date === date && text !== undefined && each.text?.trim() === text
      : each.ref === ref;
  });
}

/**
 * Puts an answer below those that sent minutes have (P-13): the one thing beside acknowledgements that is added to them.
 * A mail by the same person is on file once.
 */
export function addAnswer(index: JournalIndex, path: string, answer: GivenAnswer): Capture | AnswerRefusal {
  const record = index.get('minutes', path)?.reading.record;
  if (!record) return { why: 'gone' };
  if (!record.sent) return { why: 'not-sent' };
  const { by, ref } = answer;
  const isOnFile = ref !== undefined && record.answers.some((each) => each.ref === ref && each.by === by);
  return isOnFile ? { why: 'on-file' } : appendAnswer({ path, record }, answer);
}

/** The answer below those that the minutes have. */
export function appendAnswer(
  { path, record }: Pick<FoundMinutes, 'path' | 'record'>,
  { by, says, date, via, ref, text }: Partial<GivenAnswer>,
): Capture {
  const to = { append: withoutGaps({ by, says, date, via, ref, text }) };
  return {
    changes: [{ path, kind: 'minutes', change: { field: 'answers', to } }],
    show: { path, field: `answers/${record.answers.length}` },
  };
}
