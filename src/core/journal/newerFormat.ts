import { journalFormat } from '../model/journalFormat';
import type { JournalRecords } from './journalIndex';

/**
 * The format of a journal that a newer release has written: it is read as far as it can be, and never changed. Undefined
 * where this release knows the format, and where journal.yaml does not say it.
 */
export function findNewerFormat(records: JournalRecords): number | undefined {
  const format = records.journal?.reading.record.journal;
  return format !== undefined && format > journalFormat ? format : undefined;
}
