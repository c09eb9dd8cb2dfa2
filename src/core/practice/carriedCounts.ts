import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { splitReference } from '../model/ids';

/**
 * Into how many meetings each action was carried over, by its ID: a sign for the team, and never a word in a document that
 * the client gets. A meeting that is still to come, or was called off, does not count.
 */
export function countCarried(records: JournalRecords, key: EngagementKey, today: Day): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { reading } of records.list('minutes', key)) {
    const { carried, date, cancelled } = reading.record;
    if (cancelled || (date !== undefined && date > today)) continue;
    const ids = new Set(carried.flatMap((reference) => splitReference(reference)?.id ?? []));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
