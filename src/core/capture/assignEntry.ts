import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { changeEntry, findEntry, type EntryName } from './changeEntry';
import type { FileChange } from './fileChange';

/** Gives an entry to somebody, or with no name to nobody. Nothing comes back where it is that person’s already. */
export function assignEntry(
  index: JournalIndex,
  key: EngagementKey,
  name: EntryName,
  owner: string | undefined,
): readonly FileChange[] {
  const found = findEntry(index, key, name);
  if (!found || found.record['owner'] === owner) return [];
  return changeEntry(index, key, name, [{ field: 'owner', to: owner === undefined ? 'removed' : { set: owner } }]);
}
