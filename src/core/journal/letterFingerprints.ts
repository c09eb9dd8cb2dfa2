import { fingerprintOf, sumSentText } from '../files/fingerprint';
import { findPrivateEngagement } from './documents';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** What tells later whether minutes, and the text of their mail, are those that were sent. */
export interface LetterFingerprints {
  /** Of the minutes as they stood when the letter was written, for our own file. */
  readonly ofMinutes: string;
  /** Of the text of the mail, for its foot, where it has one: its reader can compute it as well. */
  readonly ofText?: string;
}

/**
 * The fingerprints of minutes and of a letter that tells of them (P-14). That of its text only where the team has settled
 * for the engagement that a mail has it at its foot. Undefined where there are no such minutes.
 */
export function takeFingerprints(
  records: JournalRecords,
  key: EngagementKey,
  { path, text }: { readonly path: string; readonly text: string },
): LetterFingerprints | undefined {
  const record = records.get('minutes', path)?.reading.record;
  const isMailed = findPrivateEngagement(records, key)?.reading.record.fingerprints === 'mail';
  return record && { ofMinutes: fingerprintOf(record), ...(isMailed && { ofText: sumSentText(text) }) };
}
