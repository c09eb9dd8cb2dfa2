import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';

/** The field that the keys of a place lead to; undefined where one of them is none of ours. */
export function findField(kind: FileKind, keys: readonly string[]): Field | undefined {
  let field: Field = { type: 'group', fields: fileKinds[kind], help: '' };
  for (const key of keys) {
    const fields = fieldsOf(field);
    const next: Field | undefined = fields && Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (!next) return undefined;
    field = next;
  }
  return field;
}

/** What a list is made of; any other field as it is. */
export function itemOf(field: Field): Field {
  return field.type === 'list' ? itemOf(field.of) : field;
}

/** The keys that may stand in a group, or in the items of a list of groups. */
export function fieldsOf(field: Field): Fields | undefined {
  const item = itemOf(field);
  return item.type === 'group' ? item.fields : undefined;
}
