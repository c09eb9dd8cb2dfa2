import { isAsSent, sumSentText } from '../files/fingerprint';
import type { Day } from '../model/day';
import { listMinutes } from './entries';
import type { Minutes } from '../model/minutes';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** What a kept text says now; or it is not there; or it cannot be read. */
export type KeptText = { readonly says: string } | 'missing' | 'unreadable';

/** The kept texts of an engagement, by what `sent` of their minutes calls them. */
export type KeptTexts = ReadonlyMap<string, KeptText>;

/** The text that is kept of sent minutes, and whether it still is what was sent. */
export interface VerifiedText {
  readonly name: string;
  readonly sha256: string;
  readonly state: 'as-sent' | 'changed' | 'missing' | 'unreadable';
}

/** Sent minutes, and whether our file still says what was sent. */
export interface VerifiedMinutes {
  readonly meeting: string;
  readonly title: string;
  readonly date?: Day;
  readonly sent?: Day;
  /** The message ID of the mail, which the other side has too. */
  readonly ref?: string;
  readonly fingerprint?: string;
  /** `none`: there is no fingerprint to compare with; `unreadable`: a part of the file cannot be read. */
  readonly state: 'as-sent' | 'changed' | 'none' | 'unreadable';
  /** Absent where their text has no number to compare it with: it was sent before there was one. */
  readonly text?: VerifiedText;
}

/** The files with the kept texts that have a number to compare them with; never any outside the folder of what was sent. */
export function listKeptTexts(records: JournalRecords, key: EngagementKey): readonly string[] {
  const all = listMinutes(records, key).flatMap(({ record }) => (record.sent?.sha256 && record.sent.text) || []);
  return [...new Set(all)].filter((name) => /^sent\/[^/\\]+$/.test(name));
}

/** All sent minutes of an engagement, the newest first, they and their texts compared with their fingerprints (P-14). */
export function verifySent(records: JournalRecords, key: EngagementKey, kept: KeptTexts): readonly VerifiedMinutes[] {
  return listMinutes(records, key).flatMap(({ path, meeting, record }): readonly VerifiedMinutes[] => {
    const { title, date, sent, fingerprint } = record;
    const isWhole = records.get('minutes', path)?.reading.unreadable === undefined;
    if (!sent) return [];
    const text = verifyText(sent, kept);
    const compared = !isAsSent(record) ? 'changed' : fingerprint === undefined ? 'none' : 'as-sent';
    return [
      {
        meeting,
        title: title || meeting,
        state: isWhole ? compared : 'unreadable',
        ...(date && { date }),
        ...(sent.date && { sent: sent.date }),
        ...(sent.ref && { ref: sent.ref }),
        ...(fingerprint && { fingerprint }),
        ...(text && { text }),
      },
    ];
  });
}

function verifyText(
  { text: name = '', sha256 }: NonNullable<Minutes['sent']>,
  kept: KeptTexts,
): VerifiedText | undefined {
  if (!sha256) return undefined;
  const text = kept.get(name) ?? 'missing';
  const compared = typeof text === 'string' ? text : sumSentText(text.says) === sha256 ? 'as-sent' : 'changed';
  return { name, sha256, state: compared };
}
