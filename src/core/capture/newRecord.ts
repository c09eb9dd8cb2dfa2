import { entryPath } from '../files/layout';
import type { Writable } from '../files/write';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { sideOf, type EntryKind } from '../model/entryKinds';
import { entryFieldsOf } from '../model/entryFields';
import type { Fields } from '../model/fields';
import { addEntry, takeId, type Capture } from './fileChange';
import { questionnaires } from './questions';

/** A new entry of any kind: the answers by the fields of its questions; what was left open is missing. */
export interface NewRecord {
  readonly kind: EntryKind;
  /** Whether it is kept from the client; kinds that are the team’s by nature always are. */
  readonly isPrivate: boolean;
  readonly answers: ReadonlyMap<string, string | number>;
}

/** A new entry at the end of its list, with the next ID, today's date, and the fields in the order of the model. */
export function captureRecord(
  index: JournalIndex,
  key: EngagementKey,
  { kind, isPrivate, answers }: NewRecord,
  today: Day,
): Capture {
  const isKept = isPrivate && sideOf(kind) !== 'shared';
  const id = takeId(index, key, kind, isKept);
  const { today: stamped } = questionnaires[kind];
  const values = new Map<string, string | number>([...answers, ...(stamped ? [[stamped, today] as const] : [])]);
  const entry = { id, ...nest(entryFieldsOf(kind), values) };
  return {
    changes: [addEntry(index, key, kind, { isPrivate: isKept, entry })],
    show: { path: entryPath(key, kind, isKept), ...(id !== undefined && { entryId: id }) },
  };
}

/** Values by their paths, such as `signoff/owner`, as nested fields in the order of the model. */
function nest(fields: Fields, values: ReadonlyMap<string, string | number>): { readonly [key: string]: Writable } {
  const entries = Object.entries(fields).flatMap(([key, field]): (readonly [string, Writable])[] => {
    const value = values.get(key);
    if (value !== undefined && value !== '') return [[key, value]];
    if (field.type !== 'group') return [];
    const inside = new Map([...values].flatMap(([path, each]) => toInner(path, key, each)));
    const inner = nest(field.fields, inside);
    return Object.keys(inner).length > 0 ? [[key, inner]] : [];
  });
  return Object.fromEntries(entries);
}

function toInner<V>(path: string, key: string, value: V): (readonly [string, V])[] {
  return path.startsWith(`${key}/`) ? [[path.slice(key.length + 1), value]] : [];
}
