import { isOver } from '../model/closing';
import { findKind, type EntryKind } from '../model/entryKinds';
import { splitReference } from '../model/ids';
import { remember } from '../text/remember';
import { listActions, listEntries, type Found } from './entries';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** The IDs of what waits for an entry, by the ID of that entry: open actions, and milestones that are still to come. */
export function listWaiting(records: JournalRecords, key: EngagementKey): ReadonlyMap<string, readonly string[]> {
  const actions = listActions(records, key).map(({ record }) => ({ ...record, isOver: isOver('action', record) }));
  const milestones = listEntries(records, key, 'milestone').map(({ record }) => ({
    id: record.id,
    'waiting-for': record.moved.at(-1)?.['waiting-for'],
    isOver: isOver('milestone', record),
  }));
  const waiting = new Map<string, string[]>();
  for (const { id, 'waiting-for': reference, isOver: isDone } of [...actions, ...milestones]) {
    const cause = splitReference(reference ?? '')?.id;
    if (id === undefined || cause === undefined || isDone) continue;
    waiting.set(cause, [...(waiting.get(cause) ?? []), id]);
  }
  return waiting;
}

/** Tells of a reference whether what it names is there, and nobody has to see to it any more. */
export function findOver(records: JournalRecords, key: EngagementKey): (reference: string) => boolean {
  const overOf = remember((kind: EntryKind) => {
    const entries: readonly Found<object>[] =
      kind === 'action' ? listActions(records, key) : listEntries(records, key, kind);
    const over = entries.filter(({ record }) => isOver(kind, record as Readonly<Record<string, unknown>>));
    return new Set(over.map(({ record }) => (record as { readonly id?: string }).id));
  });
  return (reference) => {
    const id = splitReference(reference)?.id;
    const kind = id && findKind(id);
    return kind ? overOf(kind).has(id) : false;
  };
}
