import type { Field, Fields } from '../model/fields';
import { findPrivateReference, unlessPrivate } from '../model/ids';
import { withoutIds } from './withoutIds';

/** How the fields of a record are told to the client. */
export interface Telling {
  /** What a reference is called in words: the title of an entry or a meeting; undefined where it says only a number. */
  nameReference(text: string): string | undefined;
  /** Is called for every text that names what is the team’s own. */
  onLeftOut(): void;
}

type PlainRecord = Readonly<Record<string, unknown>>;

/**
 * The values of a record as the client may read them: no numbers of entries, references by their titles, and no text
 * that names what is the team’s own, and a word that judges by the plain one. Everything else is there, whatever fields
 * the model has.
 */
export function tellRecord(fields: Fields, record: PlainRecord, telling: Telling): PlainRecord {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = record[key] === undefined ? undefined : tellValue(field, record[key], telling);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function tellValue(field: Field, value: unknown, telling: Telling): unknown {
  switch (field.type) {
    case 'group':
      return tellRecord(field.fields, value as PlainRecord, telling);
    case 'list':
      return (value as readonly unknown[]).flatMap((item) => tellValue(field.of, item, telling) ?? []);
    case 'text':
      return field.holds === 'id' ? undefined : tellText(field.holds, value as string, telling);
    case 'word':
      return tellText('prose', field.toldAs?.[value as string] ?? (value as string), telling);
    default:
      return value;
  }
}

function tellText(holds: string, text: string, telling: Telling): string | undefined {
  const mayName = holds === 'reference' || holds === 'token';
  if (unlessPrivate(text) === undefined || (mayName && findPrivateReference(text) !== undefined)) {
    telling.onLeftOut();
    return undefined;
  }
  const told = mayName ? telling.nameReference(text) : text;
  return told && withoutIds(told);
}
