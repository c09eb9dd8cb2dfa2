import { isAsSent } from '../files/fingerprint';
import type { Day } from '../model/day';
import { listMinutes } from './entries';
import type { EngagementKey, JournalRecords } from './journalIndex';

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
}

/** All sent minutes of an engagement, the newest first, each compared with its fingerprint (P-14). */
export function verifySent(records: JournalRecords, key: EngagementKey): readonly VerifiedMinutes[] {
  return listMinutes(records, key).flatMap(({ path, meeting, record }): readonly VerifiedMinutes[] => {
    const { title, date, sent, fingerprint } = record;
    const isWhole = records.get('minutes', path)?.reading.unreadable === undefined;
    if (!sent) return [];
    const compared = fingerprint === undefined ? 'none' : isAsSent(record) ? 'as-sent' : 'changed';
    return [
      {
        meeting,
        title: title || meeting,
        state: isWhole ? compared : 'unreadable',
        ...(date && { date }),
        ...(sent.date && { sent: sent.date }),
        ...(sent.ref && { ref: sent.ref }),
        ...(fingerprint && { fingerprint }),
      },
    ];
  });
}
