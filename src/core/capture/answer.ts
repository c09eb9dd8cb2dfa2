import { clientPath } from '../files/layout';
import type { FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import { listPeople, listSpellings, type Side } from '../journal/people';
import type { Day } from '../model/day';
import { listStandings, type Standing } from '../practice/answerStates';
import { withoutGaps, type Capture } from './fileChange';
import { readMailDay, takePassage, type Mail } from './readMail';

/** What of an answer a mail tells by itself; what it means is for somebody to say. */
export interface MailAnswer {
  /** The sender as the mail has it: one of the two at least, unless it has none. */
  readonly name?: string;
  readonly address?: string;
  readonly date?: Day;
  readonly ref?: string;
  /** What stands above the quotation. */
  readonly text?: string;
  readonly answered: readonly string[];
}

/** Longer than any name with its address. */
const longestSender = 2_000;

/** What a mail says about an answer: sender, day, message ID, and the passage above what it quotes. */
export function answerFrom({ from: written, date, messageId, text, answered = [] }: Mail): MailAnswer {
  const from = written.slice(0, longestSender);
  const address = /[^\s<>"',;()]+@[^\s<>"',;()]+/.exec(from)?.[0];
  const name = from
    .replace(/<[^>]*>|\(.*?\)|["']/g, ' ')
    .replace(address ?? '', ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const day = readMailDay(date);
  const ref = /<[^<>\s]+>/.exec(messageId)?.[0];
  const passage = takePassage(text);
  return {
    ...(name && { name }),
    ...(address && { address }),
    ...(day && { date: day }),
    ...(ref && { ref }),
    ...(passage && { text: passage }),
    answered,
  };
}

/** The contact who has sent a mail: by address, else by name or alias; undefined where nobody of this client is meant. */
export function findSender(records: JournalRecords, client: string, { name, address }: MailAnswer): string | undefined {
  const contacts = records.get('client', clientPath(client))?.reading.record.contacts ?? [];
  const isSame = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && one.toLowerCase() === other.toLowerCase();
  const byAddress = contacts.filter(({ email }) => isSame(email, address));
  if (byAddress.length > 0) return byAddress.length === 1 ? byAddress[0]?.name : undefined;
  const turned = name?.replace(/^([^,]+), (.+)$/, '$2 $1');
  const byName = contacts.filter((each) => [each.name, ...each.aliases].some((one) => isSame(one, turned)));
  return byName.length === 1 ? byName[0]?.name : undefined;
}

/** Whether a mail was written by one of us, or by somebody of another client: then it is no answer of this one. */
export function isFromElsewhere(records: JournalRecords, client: string, mail: MailAnswer): boolean {
  const isSame = (one: string | undefined, other: string | undefined) =>
    one !== undefined && one.toLowerCase() === other?.toLowerCase();
  const team = records.journal?.reading.record.team ?? [];
  const isOurs = team.some(
    ({ email, name }) => isSame(email, mail.address) || (!mail.address && isSame(name, mail.name)),
  );
  const others = records.listClientFolders().filter((folder) => folder !== client);
  return isOurs || others.some((folder) => findSender(records, folder, mail) !== undefined);
}

/** The minutes that a mail answers, by the message ID with which they were sent. */
export function findAnswered(
  minutes: readonly FoundMinutes[],
  { answered }: Pick<MailAnswer, 'answered'>,
): FoundMinutes | undefined {
  return minutes.find(({ record }) => record.sent?.ref !== undefined && answered.includes(record.sent.ref));
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
