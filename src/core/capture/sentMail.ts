import { listMinutes, type FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import type { LetterFingerprints } from '../journal/letterFingerprints';
import { listKnownPeople } from '../journal/personMentions';
import { findCalendar, findSettings } from '../journal/settings';
import { addDays, type Day } from '../model/day';
import type { Mail } from '../model/mail';
import type { Minutes } from '../model/minutes';
import { judgeMinutes } from '../practice/minutesState';
import { fold } from '../text/fold';
import { withoutGaps, type Capture } from './fileChange';
import type { Filing } from './fileMail';
import { findColleague, matchPerson, nameOfMatched } from './knownSender';
import { noteSent } from './markSent';

/** A letter of minutes as it was taken along, or as they make it now. */
export interface DraftedMail {
  readonly minutes: FoundMinutes;
  readonly subject: string;
  readonly text: string;
  /** The names of those whom it is for. */
  readonly to: readonly string[];
  readonly fingerprints?: LetterFingerprints;
}

/** A draft that a mail has sent. */
export interface SentMail {
  readonly draft: DraftedMail;
  /** Whether the mail says it in other words. */
  readonly isChanged: boolean;
}

/** A mail that was marked as sent by hand is looked for so many days before and after. */
const markedWithinDays = 7;

/** The part of what minutes say that their mail must have where its subject is another one: it may leave a third out. */
const enough = 0.6;

/** An entry of fewer words may stand in any mail. */
const fewestWords = 3;

/** Who of us wrote a mail, by name: one of the team, or `me`. Undefined for everybody else, and for a draft. */
export function findWriter(records: JournalRecords, { from, isDraft }: Mail, me: string): string | undefined {
  if (isDraft || !from) return undefined;
  const isMe = me !== '' && from.name !== undefined && fold(from.name) === fold(me);
  return findColleague(records, from)?.name ?? (isMe ? me : undefined);
}

/** The day on which a mail was sent: that of its sender, else that on our clock; undefined where it tells none. */
export function findSentDay({ sentDay, date }: Mail): Day | undefined {
  return sentDay ?? date?.day;
}

/**
 * Minutes that a mail of that day may have sent, the newest first: those that were held and are to be sent, and those
 * that were marked as sent by hand, where no message ID is on file.
 */
export function listSendable(records: JournalRecords, key: EngagementKey, day: Day): readonly FoundMinutes[] {
  const settings = { ...findSettings(records), ...findCalendar(records, key.client) };
  return listMinutes(records, key).filter(({ record }) => {
    const { sent } = record;
    if (!sent) return ['unsent', 'late'].includes(judgeMinutes(record, day, settings));
    if (sent.ref !== undefined || !sent.date) return false;
    return sent.date >= addDays(day, -markedWithinDays) && sent.date <= addDays(day, markedWithinDays);
  });
}

/**
 * The draft that a mail of ours has sent (P-14): that with its words, else that with its subject, else that of the minutes
 * of which it says most. What only answers or forwards does neither. Undefined where there is none.
 */
export function findSentDraft(mail: Mail, drafts: readonly DraftedMail[]): SentMail | undefined {
  const [subject, text] = [toWords(mail.subject ?? ''), toWords(mail.newest)];
  const found = drafts.flatMap((draft) => {
    const isChanged = toWords(draft.text) !== text;
    const isNamed = subject !== '' && toWords(draft.subject) === subject;
    const share = isChanged ? shareOf(draft.minutes.record, text) : 1;
    const isKnown = draft.minutes.record.sent !== undefined && mail.messageId === undefined;
    return !isKnown && (isNamed || share >= enough)
      ? [{ draft, isChanged, likeness: share + Number(isNamed) + Number(!isChanged) }]
      : [];
  });
  const [best] = found.sort((a, b) => b.likeness - a.likeness);
  return best && { draft: best.draft, isChanged: best.isChanged };
}

/**
 * A mail of ours as what it is: the minutes are sent, on its day, to those it went to, with its message ID; the file that
 * was dropped is the exact text (P-14). Of minutes that were marked by hand the mail tells it better. Nothing where the
 * minutes are gone.
 */
export function captureSentMail(
  index: JournalIndex,
  { draft }: SentMail,
  mail: Mail,
  { key, today, keptAs }: Pick<Filing, 'key' | 'today' | 'keptAs'>,
): Capture {
  const { path } = draft.minutes;
  const record = index.get('minutes', path)?.reading.record;
  const names = listReaders(index, key.client, mail);
  const to = names.length > 0 ? names : draft.to;
  const date = findSentDay(mail) ?? today;
  const said = keptAs === undefined ? undefined : mail.text;
  const sent = withoutGaps({ date, to: [...to], via: 'email', ref: mail.messageId, text: keptAs });
  return {
    changes: record ? [noteSent(index, { path, record, letter: draft, said }, { ...sent, date })] : [],
    show: { path },
  };
}

/** Everybody whom a mail went to but our own people, who need not answer; those where there is nobody else. */
function listReaders(records: JournalRecords, client: string, { to, cc }: Mail): readonly string[] {
  const people = [...to, ...cc].map((given) => matchPerson(listKnownPeople(records, client), given));
  const others = people.filter(({ known }) => known?.side !== 'ours');
  return [...new Set((others.length > 0 ? others : people).map(nameOfMatched))].filter((name) => name !== '');
}

/** The part of what minutes say themselves that stands in a text: from 0 to 1, by its length. */
function shareOf({ decisions, actions, topics, questions, notes }: Minutes, text: string): number {
  const entries = [
    ...[...decisions, ...actions].map((entry) => entry.text),
    ...topics.map(({ now }) => now),
    ...questions,
  ].filter((entry) => entry !== undefined);
  const own = entries.length > 0 ? entries : (notes ?? '').split('\n');
  const telling = own.map(toWords).filter((words) => words.split(' ').length >= fewestWords);
  const measure = (some: readonly string[]) => some.join('').length;
  const found = telling.filter((words) => ` ${text} `.includes(` ${words} `));
  return telling.length === 0 ? 0 : measure(found) / measure(telling);
}

/** The words of a text in one line, however a mail program breaks, marks or underlines them. */
function toWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
