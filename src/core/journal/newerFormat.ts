import { journalFileName } from '../files/layout';
import { journalFormat } from '../model/journalFormat';
import type { CrossProblem } from './crossProblem';
import type { JournalRecords } from './journalIndex';

/**
 * The format of a journal that a newer release has written: it is read as far as it can be, and never changed. Undefined
 * where this release knows the format, and where journal.yaml does not say it.
 */
export function findNewerFormat(records: JournalRecords): number | undefined {
  const format = records.journal?.reading.record.journal;
  return format !== undefined && format > journalFormat ? format : undefined;
}

/**
 * The only problem of a journal of a newer format: what else would be found in its files is measured by rules that may
 * not hold any more. Undefined where this release knows the format.
 */
export function checkFormat(records: JournalRecords): CrossProblem | undefined {
  const format = findNewerFormat(records);
  if (format === undefined) return undefined;
  return { path: journalFileName, field: 'journal', code: 'newer-format', args: [String(format)] };
}
