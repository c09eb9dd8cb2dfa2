import type { Change } from '../files/edit';
import type { Writable } from '../files/write';
import { listActions, listDecisions, listEntries } from '../journal/entries';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import { entryKinds, type EntryKind } from '../model/entryKinds';
import { addEntry, findMinutes, type FileChange } from './fileChange';

/** Which entry of an engagement is meant; of a proposal the engagement has no name. */
export interface EntryName {
  readonly kind: EntryKind;
  readonly id: string;
  /** The minutes in which it was pointed at. */
  readonly minutesPath?: string;
}

/** An entry of any kind, wherever it stands. */
export interface AnyEntry {
  readonly record: Readonly<Record<string, unknown>> & {
    readonly id?: string;
    readonly title?: string;
    readonly text?: string;
    readonly owner?: string;
  };
  readonly path: string;
  readonly isPrivate: boolean;
  /** Else it stands in minutes only. */
  readonly isInRegister: boolean;
}

/** All entries of a kind: actions and decisions also those that stand in minutes. */
export function listAnyEntries(records: JournalRecords, key: EngagementKey, kind: EntryKind): readonly AnyEntry[] {
  if (kind === 'action') return listActions(records, key);
  if (kind === 'decision') return listDecisions(records, key);
  return listEntries(records, key, kind).map(({ record, path, isPrivate }) => ({
    record,
    path,
    isPrivate,
    isInRegister: true,
  }));
}

/** The entry of that ID; undefined when it is not there. */
export function findEntry(records: JournalRecords, key: EngagementKey, { kind, id }: EntryName): AnyEntry | undefined {
  return listAnyEntries(records, key, kind).find(({ record }) => record.id === id);
}

/** What one field of an entry becomes; with a `group`, a field in it. */
export type FieldChange = Pick<Change, 'group' | 'field' | 'to'>;

/**
 * Changes fields of an entry in its register. An action that so far stands in minutes only gets its entry there with the
 * changes made, because that is where actions live on. Minutes that are being written, and in which it was pointed at, are
 * to say the same; any others stay as they are. Nothing for what stands elsewhere.
 */
export function changeEntry(
  index: JournalIndex,
  key: EngagementKey,
  name: EntryName,
  changes: readonly FieldChange[],
): readonly FileChange[] {
  const found = findEntry(index, key, name);
  if (!found || changes.length === 0) return [];
  const { file, list } = entryKinds[name.kind];
  const entry = { list, id: name.id };
  const inMinutes = changeDraft(index, key, name, changes);
  if (found.isInRegister) {
    return [{ path: found.path, kind: file, changes: changes.map((change) => ({ entry, ...change })) }, ...inMinutes];
  }
  if (name.kind !== 'action') return [];
  const { id, text, owner, due, from } = found.record as Readonly<Record<string, Writable | undefined>>;
  const changed = Object.fromEntries(changes.flatMap(toField));
  return [addEntry(index, key, 'action', { entry: { id, text, owner, due, from, ...changed } }), ...inMinutes];
}

/** What minutes say of an action besides its text. */
const saidInMinutes = ['owner', 'due'];

function changeDraft(
  index: JournalIndex,
  key: EngagementKey,
  { kind, id, minutesPath }: EntryName,
  changes: readonly FieldChange[],
): readonly FileChange[] {
  const minutes = findMinutes(index, key, minutesPath);
  const said = changes.filter(({ field }) => saidInMinutes.includes(field));
  if (kind !== 'action' || minutes?.state !== 'open' || said.length === 0) return [];
  const held = index.get('minutes', minutes.path)?.reading.record.actions.some((action) => action.id === id);
  const entry = { list: 'actions', id };
  return held ? [{ path: minutes.path, kind: 'minutes', changes: said.map((change) => ({ entry, ...change })) }] : [];
}

function toField({ field, to }: FieldChange): readonly (readonly [string, Writable])[] {
  if (to === 'removed') return [];
  return [[field, 'set' in to ? to.set : [to.append]]];
}
