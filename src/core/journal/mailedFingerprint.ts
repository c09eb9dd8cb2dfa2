import { fingerprintOf, sumSentText } from '../files/fingerprint';
import { findPrivateEngagement } from './documents';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** What tells later whether minutes, and the text of their mail, are those that were sent. */
export interface MailedFingerprint {
  /** Of the minutes, for our own file. */
  readonly ofMinutes: string;
  /** Of the text of the mail, for its foot: its reader can compute it as well. */
  readonly ofText: string;
}

/**
 * The fingerprints of minutes whose mail has one at its foot (P-14): only where the team has settled so for the engagement,
 * in any other mail there is none.
 */
export function findMailedFingerprint(
  records: JournalRecords,
  key: EngagementKey,
  { path, text }: { readonly path: string; readonly text: string },
): MailedFingerprint | undefined {
  const record = records.get('minutes', path)?.reading.record;
  const isMailed = findPrivateEngagement(records, key)?.reading.record.fingerprints === 'mail';
  return record && isMailed ? { ofMinutes: fingerprintOf(record), ofText: sumSentText(text) } : undefined;
}
