import type { JournalFile, JournalIndex } from '../../../src/core/journal/journalIndex';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds } from '../../../src/core/model/fileKinds';
import { listAll } from './listAll';

/** One value somewhere in a record, with the field that it belongs to. */
export interface FoundValue {
  readonly file: JournalFile;
  /** Such as `risks/0/title`. */
  readonly path: string;
  readonly key: string;
  readonly field: Field;
  readonly value: unknown;
}

/** Every value that stands in a file of the journal and is neither list nor group. */
export function listValues(index: JournalIndex): readonly FoundValue[] {
  return listAll(index).flatMap((file) => {
    const fields: Fields = fileKinds[file.reading.kind];
    return valuesOf(file, fields, file.reading.record as Readonly<Record<string, unknown>>, '');
  });
}

function valuesOf(
  file: JournalFile,
  fields: Fields,
  record: Readonly<Record<string, unknown>>,
  prefix: string,
): readonly FoundValue[] {
  return Object.entries(fields).flatMap(([key, field]) =>
    expand(file, field, record[key], { path: `${prefix}${key}`, key }),
  );
}

function expand(
  file: JournalFile,
  field: Field,
  value: unknown,
  at: { readonly path: string; readonly key: string },
): readonly FoundValue[] {
  if (value === undefined) return [];
  if (field.type === 'list') {
    return (value as readonly unknown[]).flatMap((item, position) =>
      expand(file, field.of, item, { ...at, path: `${at.path}/${position}` }),
    );
  }
  if (field.type === 'group') {
    return valuesOf(file, field.fields, value as Readonly<Record<string, unknown>>, `${at.path}/`);
  }
  return [{ file, ...at, field, value }];
}
