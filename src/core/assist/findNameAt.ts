import type { DecodedFile } from '../files/decode';
import { minutesFolderPath, ownerOf, placeOf } from '../files/layout';
import { listLineParts, listPartsAt } from '../files/lineParts';
import { findWrittenAt, type WrittenAt } from '../files/writtenAt';
import { listIdMentions, type IdMention } from '../journal/idMentions';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listKnownPeople, listPersonMentions, type PersonMention } from '../journal/personMentions';
import { parseDay, type Day } from '../model/day';
import type { Field } from '../model/fields';
import { LineMap } from '../text/lineMap';
import type { Position, Range } from '../text/position';
import { findField } from './fieldAt';

/** A text of a journal as it is now, and what may be seen. */
export interface TextSource {
  readonly records: JournalRecords;
  /** Relative to the journal’s folder. */
  readonly path: string;
  readonly file: DecodedFile;
}

/** A field of the model with the name that it has in the file. */
export interface FoundField {
  readonly name: string;
  readonly field: Field;
}

/** What stands at a place of a record or a report. */
export type NameAt =
  | { readonly kind: 'id'; readonly range: Range; readonly mention: IdMention }
  | { readonly kind: 'person'; readonly range: Range; readonly mention: PersonMention }
  | { readonly kind: 'meeting'; readonly range: Range; readonly key: EngagementKey; readonly path: string }
  | { readonly kind: 'day'; readonly range: Range; readonly day: Day }
  | { readonly kind: 'key' | 'value'; readonly range: Range; readonly written: WrittenAt; readonly found: FoundField };

/**
 * What stands at a place: a number of an entry, somebody’s name, minutes, a date, else the name of a field or its value.
 * Undefined where there is nothing to say.
 */
export function findNameAt(source: TextSource, position: Position): NameAt | undefined {
  return findNamedAt(source, position) ?? findFieldAt(source, position);
}

/** Like {@link findNameAt}, only what one can go to: an entry, a person, minutes. */
export function findNamedAt(
  source: TextSource,
  position: Position,
): Exclude<NameAt, { kind: 'key' | 'value' }> | undefined {
  const { records, path, file } = source;
  const lines = new LineMap(file.text);
  const offset = lines.offsetAt(position);
  const isAt = ({ start, end }: { readonly start: number; readonly end: number }) => start <= offset && offset <= end;
  const start = lines.lineStart(offset);
  const line = file.text.slice(start, lines.lineEnd(offset));
  const place = <T extends { readonly start: number; readonly end: number }>(found: T) => ({
    mention: { ...found, start: found.start + start, end: found.end + start },
    range: lines.rangeOf(found.start + start, found.end + start),
  });
  const isHere = (found: { readonly start: number; readonly end: number }) =>
    isAt({ start: found.start + start, end: found.end + start });
  const id = listIdMentions(line, path).find(isHere);
  if (id) return { kind: 'id', ...place(id) };
  const people = listKnownPeople(records, ownerOf(path)?.client);
  const person = listPersonMentions(line, people).find(isHere);
  if (person) return { kind: 'person', ...place(person) };
  return findDated(line, path, isHere, (found) => place(found).range);
}

type Place = { readonly start: number; readonly end: number };

/** A date, or the ID of a meeting, which begins with one. */
function findDated(
  line: string,
  path: string,
  isHere: (place: Place) => boolean,
  toRange: (place: Place) => Range,
): (NameAt & { readonly kind: 'day' | 'meeting' }) | undefined {
  const { client, engagement } = ownerOf(path) ?? {};
  for (const { 0: text, 1: date = '', 2: rest, index } of line.matchAll(dated)) {
    const place = { start: index, end: index + text.length };
    if (!isHere(place)) continue;
    if (rest === undefined) {
      const day = parseDay(date);
      return day && { kind: 'day', range: toRange(place), day };
    }
    if (client === undefined || engagement === undefined) return undefined;
    const minutes = `${minutesFolderPath(client, engagement)}/${text.replace(/\.yaml$/, '')}.yaml`;
    return { kind: 'meeting', range: toRange(place), key: { client, engagement }, path: minutes };
  }
  return undefined;
}

const dated =
  /(?<![\p{L}\p{N}_-])(\d{4}-\d{2}-\d{2})(-[\p{L}\p{N}][\p{L}\p{N}._-]*[\p{L}\p{N}]|-[\p{L}\p{N}])?(?![\p{L}\p{N}_])/gu;

function findFieldAt({ path, file }: TextSource, position: Position): NameAt | undefined {
  const place = placeOf(path);
  if (!place) return undefined;
  for (const find of [findWrittenOnLine, findWrittenAt]) {
    const written = find(file, position);
    const keys = written?.path.filter((part) => !/^\d+$/.test(part)) ?? []; // without positions in lists
    const [field, name] = [findField(place.kind, keys), keys.at(-1)];
    const found = field && name !== undefined ? { name, field } : undefined;
    if (written && found) return { kind: written.isKey ? 'key' : 'value', range: written.range, written, found };
  }
  return undefined;
}

/** The name of a field at the beginning of a line: known at once, and in a text that cannot be read there as well. */
function findWrittenOnLine({ text }: DecodedFile, { line, character }: Position): WrittenAt | undefined {
  const around = listPartsAt(listLineParts(text), line);
  const at = around.findIndex(
    (part) => part.kind === 'field' && part.line === line && isWithin(character, part.column, part.name.length),
  );
  const part = around[at];
  if (!part) return undefined;
  const range = { start: { line, character: part.column }, end: { line, character: part.column + part.name.length } };
  const path = around.slice(0, at + 1).map(({ kind, name }) => (kind === 'entry' ? '0' : name));
  return { isKey: true, path, text: part.name, isLong: false, range };
}

function isWithin(character: number, start: number, length: number): boolean {
  return start <= character && character <= start + length;
}
