import { listActions } from '../journal/entries';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { isOpenAction } from '../practice/actionState';
import { addEntry, type FileChange } from './fileChange';

/**
 * Closes an action on a day. One that so far stands in minutes only gets its entry in the register, because that is
 * where actions live on. Nothing comes back for an action that is not there or closed already.
 */
export function closeAction(index: JournalIndex, key: EngagementKey, id: string, today: Day): readonly FileChange[] {
  const found = listActions(index, key).find(({ record }) => record.id === id);
  if (!found || !isOpenAction(found.record)) return [];
  if (found.isInRegister) return [changeAction(found.path, id, 'done', { set: today })];
  const { text, owner, due, from } = found.record;
  return [addEntry(index, key, 'action', { entry: { id, text, owner, due, from, done: today } })];
}

/** Opens a closed action again: the date it was done or dropped on is taken out. */
export function reopenAction(index: JournalIndex, key: EngagementKey, id: string): readonly FileChange[] {
  const found = listActions(index, key).find(({ record }) => record.id === id);
  const field = found?.record.done ? 'done' : found?.record.dropped ? 'dropped' : undefined;
  return found && field ? [changeAction(found.path, id, field, 'removed')] : [];
}

function changeAction(
  path: string,
  id: string,
  field: 'done' | 'dropped',
  to: { readonly set: Day } | 'removed',
): FileChange {
  return { path, kind: 'actions', change: { entry: { list: 'actions', id }, field, to } };
}
