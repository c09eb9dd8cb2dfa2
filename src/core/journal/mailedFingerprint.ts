import { fingerprintOf } from '../files/fingerprint';
import { findPrivateEngagement } from './documents';
import type { EngagementKey, JournalRecords } from './journalIndex';

/**
 * The fingerprint of minutes that goes into their mail as well (P-14): only where the team has settled so for the engagement,
 * in any other mail there is none. It is over the minutes, so that the line in the mail is no part of it.
 */
export function findMailedFingerprint(records: JournalRecords, key: EngagementKey, path: string): string | undefined {
  const record = records.get('minutes', path)?.reading.record;
  const isMailed = findPrivateEngagement(records, key)?.reading.record.fingerprints === 'mail';
  return record && isMailed ? fingerprintOf(record) : undefined;
}
