import { listClients, listEngagements, type EngagementSummary } from '../journal/clients';
import { listMinutes, type FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listInvolved } from '../journal/people';
import { formatLongDay, type Day } from '../model/day';
import type { Invitation } from '../model/invitation';
import type { Mail } from '../model/mail';
import { fold } from '../text/fold';
import { findAtClient } from './knownSender';
import { listNamed, type Received } from './received';

/** Where something received may be filed: an engagement, with the person by whom it was found. */
export interface FilingPlace extends EngagementSummary {
  readonly person?: string;
}

/**
 * The engagements to which something received may belong, the likeliest first: the person gives the client, by address,
 * name or alias, the sender before all others, and of the client’s engagements those in which that person has a part come
 * first, closed ones last. Then those of clients from whose domain somebody writes, then all others.
 */
export function listFilingPlaces(records: JournalRecords, received: Received): readonly FilingPlace[] {
  const people = listNamed(received);
  const places = listClients(records).flatMap(({ client }) => {
    const { theirs, isOfDomain } = findAtClient(records, client, people);
    const [person] = theirs;
    const isSender = findAtClient(records, client, people.slice(0, 1)).theirs.length > 0;
    return listEngagements(records, client).map((engagement, at) => {
      const isInvolved = person !== undefined && listInvolved(records, engagement).includes(person.name);
      const rank = (person ? 8 : 0) + (isOfDomain ? 4 : 0) + (isSender ? 3 : 0) + (isInvolved ? 1 : 0);
      const order = rank - (engagement.isClosed ? 1.5 : 0);
      return { place: { ...engagement, ...(person && { person: person.name }) }, order, at };
    });
  });
  return places.sort((a, b) => b.order - a.order || a.at - b.at).map(({ place }) => place);
}

/**
 * The meeting that an invitation is about, by the identifier that is its own for life. All days of a series share it, so
 * that one day is the minutes that became of that day before, or those of the first day where it is that; a series is the
 * minutes of its first day, as long as they stand for it.
 */
export function findInvited(
  records: JournalRecords,
  key: EngagementKey,
  { uid, occurrence, start }: Pick<Invitation, 'uid' | 'occurrence' | 'start'>,
): FoundMinutes | undefined {
  if (uid === undefined) return undefined;
  const all = listMinutes(records, key).filter(({ record }) => record.invitation?.uid === uid);
  const [day, single] = [occurrence ?? start?.day, all.filter(({ record }) => record.invitation?.occurrence)];
  const ofDay = single.find(({ record }) => record.invitation?.occurrence === day);
  const ofSeries = all.find((each) => !single.includes(each));
  if (occurrence === undefined) return ofSeries ?? ofDay;
  return ofDay ?? (ofSeries?.record.date === occurrence ? ofSeries : undefined);
}

/**
 * The sent minutes that a mail answers: by message ID, else by subject where the sender was a recipient or there; of
 * several with that title those of the day in the subject, else the newest. What a program writes answers nothing (P-13).
 */
export function findAnsweredMinutes(
  records: JournalRecords,
  key: EngagementKey,
  {
    inReplyTo,
    subject,
    isAutomatic,
    sender,
  }: Pick<Mail, 'inReplyTo' | 'subject' | 'isAutomatic'> & {
    readonly sender?: string;
  },
): FoundMinutes | undefined {
  if (isAutomatic) return undefined;
  const sent = listMinutes(records, key).filter(({ record }) => record.sent !== undefined);
  const byId = sent.find(({ record }) => record.sent?.ref !== undefined && inReplyTo.includes(record.sent.ref));
  if (byId) return byId;
  const about = fold(withoutPrefixes(subject ?? ''));
  const isReply = subject !== undefined && about !== '' && about !== fold(subject);
  if (!isReply || sender === undefined) return undefined;
  const named = sent.filter(({ record }) => {
    const wasAsked = [...(record.sent?.to ?? []), ...record.attendees].includes(sender);
    const title = fold(record.title ?? '');
    return wasAsked && title !== '' && isSubjectOf(about, title);
  });
  return named.find(({ record: { date } }) => date && namesDay(about, date)) ?? named[0];
}

/** Whether a subject is that of a letter with minutes of this title: the title alone, or with a day behind it. */
function isSubjectOf(subject: string, title: string): boolean {
  return subject.startsWith(title) && /^(?:$|, \d)/.test(subject.slice(title.length));
}

/** Whether a subject names a day as our letters do, `19 November`; a year behind it says nothing more. */
function namesDay(subject: string, day: Day): boolean {
  return subject.includes(`, ${fold(formatLongDay(day).replace(/ \d{4}$/, ''))}`);
}

/** The subject of a mail without what programs put before it. */
export function withoutPrefixes(subject: string): string {
  return subject.replace(/^(?:(?:re|aw|antw|wg|fwd?|rv|tr|sv|vs)(?:\[\d+\])?\s*:\s*)+/i, '').trim();
}

/** The team’s remark that this mail is already; undefined where there is none. */
export function findTeamMail(
  records: JournalRecords,
  key: EngagementKey,
  { messageId }: Pick<Mail, 'messageId'>,
): string | undefined {
  const isThis = (text: string | undefined) => messageId !== undefined && text?.includes(messageId) === true;
  return records.list('remarks', key).find(({ reading }) => isThis(reading.record.remarks))?.path;
}

/** Minutes in which this mail is on file already. */
export function findFiledMail(
  records: JournalRecords,
  key: EngagementKey,
  { messageId }: Pick<Mail, 'messageId'>,
): FoundMinutes | undefined {
  if (messageId === undefined) return undefined;
  return listMinutes(records, key).find(
    ({ record: { sent, notes, answers } }) =>
      sent?.ref === messageId || notes?.includes(messageId) || answers.some(({ ref }) => ref === messageId),
  );
}
