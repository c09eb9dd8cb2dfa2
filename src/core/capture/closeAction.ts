import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { changeEntry, findEntry, type EntryName } from './changeEntry';
import { closeEntry } from './closeEntry';
import type { FileChange } from './fileChange';

/**
 * Closes an action on a day. One that so far stands in minutes only gets its entry in the register, because that is
 * where actions live on. Nothing comes back for an action that is not there or closed already.
 */
export function closeAction(index: JournalIndex, key: EngagementKey, id: string, today: Day): readonly FileChange[] {
  return closeEntry(index, key, { kind: 'action', id }, { field: 'done', day: today });
}

/** Opens a closed action again: the date it was done or dropped on is taken out. */
export function reopenAction(index: JournalIndex, key: EngagementKey, id: string): readonly FileChange[] {
  const name: EntryName = { kind: 'action', id };
  const { record } = findEntry(index, key, name) ?? {};
  const field = record?.['done'] ? 'done' : record?.['dropped'] ? 'dropped' : undefined;
  return field ? changeEntry(index, key, name, [{ field, to: 'removed' }]) : [];
}
