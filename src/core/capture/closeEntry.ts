import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { listClosings } from '../model/closing';
import type { Day } from '../model/day';
import { changeEntry, findEntry, type EntryName, type FieldChange } from './changeEntry';
import type { FileChange } from './fileChange';

/**
 * Writes the day on which an entry came to a fact of its kind: an action was done, a risk closed, a dependency met.
 * `field` is that of the fact, such as `done` or `signoff/date`. Nothing comes back for an entry that is not there, or
 * cannot come to it any more.
 */
export function closeEntry(
  index: JournalIndex,
  key: EngagementKey,
  name: EntryName,
  { field, day }: { readonly field: string; readonly day: Day },
): readonly FileChange[] {
  const found = findEntry(index, key, name);
  const isPossible = found && listClosings(name.kind, found.record).some((each) => each.field === field);
  return isPossible ? changeEntry(index, key, name, [writeDay(found.record, field, day)]) : [];
}

/** A group that is not there yet comes with the day alone. */
function writeDay(record: Readonly<Record<string, unknown>>, path: string, day: Day): FieldChange {
  const [outer = '', inner] = path.split('/');
  if (inner === undefined) return { field: outer, to: { set: day } };
  if (record[outer] === undefined) return { field: outer, to: { set: { [inner]: day } } };
  return { group: outer, field: inner, to: { set: day } };
}
