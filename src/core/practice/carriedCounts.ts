import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { splitReference } from '../model/ids';

/**
 * In how many minutes each action was carried over, by its ID: a sign for the team, and never a word in a document that
 * the client gets.
 */
export function countCarried(records: JournalRecords, key: EngagementKey): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reading } of records.list('minutes', key)) {
    const ids = new Set(reading.record.carried.flatMap((reference) => splitReference(reference)?.id ?? []));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
