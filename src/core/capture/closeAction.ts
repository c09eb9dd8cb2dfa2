import { registerPath } from '../files/layout';
import { listActions } from '../journal/entries';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { isOpenAction } from '../practice/actionState';
import { addToRegister, type FileChange } from './fileChange';

/**
 * Closes an action on a day. One that so far stands in minutes only gets its entry in the register, because that is
 * where actions live on. Nothing comes back for an action that is not there or closed already.
 */
export function closeAction(index: JournalIndex, key: EngagementKey, id: string, today: Day): readonly FileChange[] {
  const found = listActions(index, key).find(({ record }) => record.id === id);
  if (!found || !isOpenAction(found.record)) return [];
  if (found.isInRegister) return [changeAction(key, id, 'done', { set: today })];
  const { text, owner, due, from } = found.record;
  return [addToRegister(index, key, 'actions', { id, text, owner, due, from, done: today })];
}

/** Opens a closed action again: the date it was done or dropped on is taken out. */
export function reopenAction(index: JournalIndex, key: EngagementKey, id: string): readonly FileChange[] {
  const record = listActions(index, key).find((found) => found.record.id === id)?.record;
  const field = record?.done ? 'done' : record?.dropped ? 'dropped' : undefined;
  return field ? [changeAction(key, id, field, 'removed')] : [];
}

function changeAction(
  { client, engagement }: EngagementKey,
  id: string,
  field: 'done' | 'dropped',
  to: { readonly set: Day } | 'removed',
): FileChange {
  const path = registerPath(client, engagement, 'actions');
  return { path, kind: 'actions', change: { entry: { list: 'actions', id }, field, to } };
}
