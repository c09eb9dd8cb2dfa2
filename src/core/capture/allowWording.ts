import { journalFileName } from '../files/layout';
import type { JournalRecords } from '../journal/journalIndex';
import type { FileChange } from './fileChange';

/** Puts words among those at which this journal gives no hint. */
export function captureAllowedWording({ journal }: JournalRecords, words: string): FileChange {
  const file = { path: journalFileName, kind: 'journal' as const };
  return journal?.reading.record.wording
    ? { ...file, change: { group: 'wording', field: 'off', to: { append: words } } }
    : { ...file, change: { field: 'wording', to: { set: { off: [words] } } } };
}
