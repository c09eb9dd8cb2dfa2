import type { DecodedFile } from '../files/decode';
import { placeOf } from '../files/layout';
import { readPlaced } from '../files/read';
import { isNamed, listPersonMentions, type KnownPerson } from '../journal/personMentions';
import { listValues } from '../journal/recordValues';
import { LineMap } from '../text/lineMap';
import type { TextEdit } from '../text/textEdit';
import { placeAlias } from './placeAlias';
import type { Rename } from './renameId';
import { editText, type TextChange } from './renameText';

/** Words of letters, with what names have between them; nothing that a file could take for anything else. */
const namePattern = /^\p{L}[\p{L}\p{M}\p{N}]*\.?(?:(?:[ '’-]| [‘'’])\p{L}[\p{L}\p{M}\p{N}]*\.?)*$/u;

/**
 * Gives a person another name in all records and reports of a client, sentences too, and keeps the old one in `aliases`.
 * What was sent keeps it as well. A name of one word, which may be a word of the language, is changed only where a record
 * names a person. `people` are all whom the client’s records may name.
 */
export function renamePerson(
  texts: ReadonlyMap<string, DecodedFile>,
  people: readonly KnownPerson[],
  person: KnownPerson,
  given: string,
): Rename {
  const name = given.trim().replace(/\s+/g, ' ');
  if (!namePattern.test(name)) return { why: 'no-name', name };
  if (name === person.name) return { changes: [] };
  if (people.some((other) => !isSamePerson(other, person) && isNamed(other, name))) return { why: 'taken', name };
  const home = texts.get(person.path);
  const alias = home && placeAlias(person, home, name);
  if (!home || !alias) return { why: 'unwritable', path: person.path };
  const changes: TextChange[] = [];
  for (const [path, file] of texts) {
    const only = person.name.includes(' ') ? undefined : listPersonPlaces(path, file);
    const isAlias = (start: number) =>
      path === person.path && alias.kept.some((each) => each.start <= start && start < each.end);
    const rewrite = (text: string, isWhole: boolean): readonly TextEdit[] =>
      listPersonMentions(text, people)
        .filter((each) => isSamePerson(each.person, person) && sameForm(each.spelling, person.name))
        .filter(({ start }) => !isWhole || ((!only || only(start)) && !isAlias(start)))
        .map(({ start, end }) => ({ start, end, newText: inQuotes(text, start, name, isWhole) }));
    const edited = editText(path, file, rewrite);
    if (edited === 'refused') return { why: 'unwritable', path };
    changes.push(...edited);
  }
  return withAlias(changes, person.path, home, alias.edits);
}

function isSamePerson(a: KnownPerson, b: KnownPerson): boolean {
  return a.path === b.path && a.field === b.field;
}

function sameForm(spelling: string, name: string): boolean {
  return spelling.replaceAll("''", "'").normalize('NFC') === name.normalize('NFC');
}

function withAlias(
  changes: readonly TextChange[],
  path: string,
  home: DecodedFile,
  edits: readonly TextEdit[],
): Rename {
  const own = changes.find((change) => change.path === path);
  const others = changes.filter((change) => change !== own);
  return { changes: [...others, { path, expected: home.text, edits: [...(own?.edits ?? []), ...edits] }] };
}

/** In single quotes of YAML an apostrophe is written twice. */
function inQuotes(text: string, start: number, name: string, isWhole: boolean): string {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return isWhole && /(?:^|[\s[,:{-])'(?:[^']|'')*$/.test(line) ? name.replaceAll("'", "''") : name;
}

/** Tells whether an offset lies where a record names a person; in a report nothing does. */
function listPersonPlaces(path: string, file: DecodedFile): (offset: number) => boolean {
  const place = placeOf(path);
  if (!place) return () => false;
  const reading = readPlaced(place.kind, file, place.isPrivate);
  const lines = new LineMap(file.text);
  const ranges = listValues({ path, reading })
    .filter(({ field }) => field.type === 'text' && field.holds === 'person')
    .flatMap((value) => reading.ranges.get(value.path) ?? [])
    .map(({ start, end }) => [lines.offsetAt(start), lines.offsetAt(end)] as const);
  return (offset) => ranges.some(([start, end]) => start <= offset && offset < end);
}
