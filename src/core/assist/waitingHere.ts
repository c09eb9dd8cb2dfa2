import type { LinePart } from '../files/lineParts';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listWaiting } from '../journal/waiting';
import { isOver } from '../model/closing';
import { splitReference } from '../model/ids';
import { readLine, readLineDays } from './lineRecord';

/** Like {@link listWaiting}, where these entries of a register count as their lines show them now. */
export function listWaitingHere(
  records: JournalRecords,
  key: EngagementKey,
  entries: readonly LinePart[],
): ReadonlyMap<string, readonly string[]> {
  const here = entries.map((entry) => ({ entry, id: readLine(entry, 'id') }));
  const known = new Set(here.map(({ id }) => id));
  const waiting = new Map(
    [...listWaiting(records, key)].map(([cause, ids]) => [cause, ids.filter((id) => !known.has(id))]),
  );
  for (const { entry, id } of here) {
    const cause = splitReference(readLine(entry, 'waiting-for') ?? '')?.id;
    if (id === undefined || cause === undefined || cause === id) continue;
    if (!isOver('action', readLineDays(entry, ['done', 'dropped'])))
      waiting.set(cause, [...(waiting.get(cause) ?? []), id]);
  }
  return new Map([...waiting].filter(([, ids]) => ids.length > 0));
}
