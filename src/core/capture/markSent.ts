import { engagementFolderPath, meetingId, ownerOf } from '../files/layout';
import { fingerprintOf, sumSentText, toFreezeMark } from '../files/fingerprint';
import { makeSlug } from '../files/slug';
import type { Writable } from '../files/write';
import type { JournalIndex } from '../journal/journalIndex';
import type { LetterFingerprints } from '../journal/letterFingerprints';
import type { Day } from '../model/day';
import type { Minutes } from '../model/minutes';
import { findFingerprints } from '../practice/recordMode';
import type { FileChange } from './fileChange';

/** Where the exact text of what was sent is kept, beside the records of an engagement. */
export const sentFolder = 'sent';

/** Writes down that a draft was made; nothing where that is on file already, or the minutes were sent. */
export function markDrafted(index: JournalIndex, path: string, today: Day): readonly FileChange[] {
  const record = index.get('minutes', path)?.reading.record;
  if (!record || record.sent || record.drafted === today) return [];
  return [{ path, kind: 'minutes', change: { field: 'drafted', to: { set: today } } }];
}

/** Writes down that the agenda went out (P-18); nothing where that is on file already, or the meeting is over. */
export function markAgendaSent(index: JournalIndex, path: string, today: Day): readonly FileChange[] {
  const record = index.get('minutes', path)?.reading.record;
  if (!record || record.sent || record['agenda-sent'] || (record.date && record.date < today)) return [];
  return [{ path, kind: 'minutes', change: { field: 'agenda-sent', to: { set: today } } }];
}

export interface SentLetter {
  /** The exact text, with its recipients and its subject. */
  readonly text: string;
  readonly to: readonly string[];
  readonly via: string;
  readonly fingerprints?: LetterFingerprints;
}

export interface MarkSentSource {
  readonly index: JournalIndex;
  readonly path: string;
  /** On which it was sent. */
  readonly day: Day;
  readonly letter: SentLetter;
  /** What the letter says, without its recipients and its subject. */
  readonly said: string;
  /** The names in the folder of what was sent: none of them is written over. */
  readonly takenFiles: readonly string[];
}

/**
 * Writes down that minutes were sent (P-14): the exact text in a file of its own, then when, to whom and where that text
 * is; see {@link noteSent}. Nothing where they were sent already or are not there.
 */
export function markSent({ index, path, day, letter, said, takenFiles }: MarkSentSource): readonly FileChange[] {
  const record = index.get('minutes', path)?.reading.record;
  const { client, engagement } = ownerOf(path) ?? {};
  if (!record || record.sent || client === undefined || engagement === undefined) return [];
  const ending = '.txt';
  const taken = takenFiles.map((name) => name.replace(/\.[^.]*$/, ''));
  const name = `${makeSlug(nameSent(record, path, day), taken, day)}${ending}`;
  const sent = { date: day, to: [...letter.to], via: letter.via, text: `${sentFolder}/${name}` };
  return [
    { path: `${engagementFolderPath(client, engagement)}/${sentFolder}/${name}`, create: letter.text },
    noteSent(index, { path, record, letter, said }, sent),
  ];
}

interface SentMinutes {
  readonly path: string;
  readonly record: Minutes;
  /** The letter that told of them, which knows how they stood when it was written. */
  readonly letter: Pick<SentLetter, 'fingerprints'>;
  /** The text of the mail that is kept. */
  readonly said?: string | undefined;
}

/**
 * Writes into minutes when and how they were sent; they are frozen as they stood when their letter was written. Where the
 * engagement has fingerprints that day (P-14), with theirs and with the SHA-256 of the text that is kept; by them a later
 * change is noticed, where there are none by a short mark. What they say of it already is replaced, and their fingerprint
 * stays.
 */
export function noteSent(
  index: JournalIndex,
  { path, record, letter: { fingerprints }, said }: SentMinutes,
  how: { readonly [key: string]: Writable; readonly date: Day },
): FileChange {
  const { client = '', engagement = '' } = ownerOf(path) ?? {};
  const isWanted = findFingerprints(index, { client, engagement }, how.date) !== 'none';
  const isMailed = fingerprints?.ofText !== undefined;
  const isSummed = isWanted || isMailed || record.sent?.sha256 !== undefined;
  const sent = { ...how, ...(said !== undefined && isSummed && { sha256: sumSentText(said) }) };
  if (record.sent) {
    const changes = Object.entries(sent).map(([field, value]) => ({ group: 'sent', field, to: { set: value } }));
    return { path, kind: 'minutes', changes };
  }
  const fingerprint = fingerprints?.ofMinutes ?? fingerprintOf(record);
  const hasFingerprint = isWanted || isMailed;
  return {
    path,
    kind: 'minutes',
    changes: [
      { field: 'sent', to: { set: { ...sent, ...(!hasFingerprint && { frozen: toFreezeMark(fingerprint) }) } } },
      ...(hasFingerprint ? [{ field: 'fingerprint', to: { set: fingerprint } }] : []),
    ],
  };
}

/** What is kept of it is called: the day of sending, and the name of the minutes without theirs. */
export function nameSent({ date }: Minutes, path: string, sentDay: Day): string {
  const meeting = meetingId(path);
  const name = date && meeting.startsWith(date) ? meeting.slice(date.length) : meeting.replace(/^\d{4}-\d\d-\d\d/, '');
  return `${sentDay} ${name}`;
}
