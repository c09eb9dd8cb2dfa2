import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import type { IdPrefix } from '../model/ids';
import type { JournalFile } from './journalIndex';
import { isSent, type FoundValue } from './recordValues';

/** A place in which an entry has its number. */
export interface DefinedId {
  readonly id: string;
  readonly file: JournalFile;
  /** The entry, such as `risks/0`. */
  readonly entry: string;
  /** What it says in short; empty where nothing is written yet. */
  readonly title: string;
  /** Whether it stands in minutes that were sent, and so keeps its number. */
  readonly isFixed: boolean;
}

/** Every entry that has a number, by that number, among these values. */
export function groupById(values: readonly FoundValue[]): ReadonlyMap<string, readonly DefinedId[]> {
  const defined = new Map<string, DefinedId[]>();
  for (const { file, path, field, value, group } of values) {
    if (field.type !== 'text' || field.holds !== 'id') continue;
    const id = value as string;
    const title = [group['title'], group['text']].find((text) => typeof text === 'string') ?? '';
    const found = { id, file, entry: path.replace(/\/id$/, ''), title, isFixed: isSent(file) };
    const known = defined.get(id);
    if (known) known.push(found);
    else defined.set(id, [found]);
  }
  return defined;
}

/**
 * The places of one number, those of the same entry together: an action of the minutes is also in the register, perhaps
 * in other words. More than one group means that the number was given twice. What was sent comes first, then the register.
 */
export function groupByEntry(places: readonly DefinedId[]): readonly (readonly DefinedId[])[] {
  const rank = ({ file, isFixed }: DefinedId) => (isFixed ? 0 : file.reading.kind === 'minutes' ? 2 : 1);
  const groups: DefinedId[][] = [];
  for (const place of [...places].sort((a, b) => rank(a) - rank(b))) {
    const isSame = (other: DefinedId) => other.file !== place.file && areAlike(other.title, place.title);
    const own = groups.find((group) => group.every(isSame));
    if (own) own.push(place);
    else groups.push([place]);
  }
  return groups;
}

/** Whether two titles may be those of one entry: most words of the shorter one stand in the other. */
export function areAlike(a: string, b: string): boolean {
  const [fewer, more] = [toWords(a), toWords(b)].sort((one, other) => one.size - other.size) as [
    ReadonlySet<string>,
    ReadonlySet<string>,
  ];
  return [...fewer].filter((word) => more.has(word)).length * 2 >= fewer.size;
}

/** Short words say little of what a title is about. */
function toWords(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  return new Set(long.length > 0 ? long : words);
}

/** The letters of the numbers that files of a kind give. */
export function listPrefixes(kind: FileKind): readonly IdPrefix[] {
  const prefixesIn = (fields: Fields): readonly IdPrefix[] => Object.values(fields).flatMap(prefixesOf);
  const prefixesOf = (field: Field): readonly IdPrefix[] => {
    if (field.type === 'list') return prefixesOf(field.of);
    if (field.type === 'group') return prefixesIn(field.fields);
    return field.type === 'text' && field.holds === 'id' ? (field.prefixes ?? []) : [];
  };
  return prefixesIn(fileKinds[kind]);
}
