import { entryKinds, type EntryKind } from './entryKinds';
import type { Field, Fields } from './fields';
import { fileKinds } from './fileKinds';

/** The fields of one entry of a kind. */
export function entryFieldsOf(kind: EntryKind): Fields {
  const { file, list } = entryKinds[kind];
  const field = (fileKinds[file] as Readonly<Record<string, Field>>)[list];
  return field?.type === 'list' && field.of.type === 'group' ? field.of.fields : {};
}
