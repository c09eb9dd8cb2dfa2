import type { DecodedFile } from '../files/decode';
import { editAlias } from '../files/editAlias';
import { placeOf } from '../files/layout';
import { readPlaced } from '../files/read';
import type { KnownPerson } from '../journal/personMentions';
import { LineMap } from '../text/lineMap';
import type { TextEdit } from '../text/textEdit';

/** How a person’s former name is kept. */
export interface KeptName {
  readonly edits: readonly TextEdit[];
  /** Where it stands in `aliases` already, and is to stay: offsets. */
  readonly kept: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The edits that keep the name of a person in `aliases` when it becomes `name`; where that is one of the aliases, the two
 * change places. Undefined where the file cannot be edited.
 */
export function placeAlias(person: KnownPerson, file: DecodedFile, name: string): KeptName | undefined {
  const place = placeOf(person.path);
  const [list = '', position = ''] = person.field.split('/');
  if (!place) return undefined;
  const { ranges } = readPlaced(place.kind, file, place.isPrivate);
  const lines = new LineMap(file.text);
  const written = person.aliases.flatMap((alias, at) => {
    const range = ranges.get(`${person.field}/aliases/${at}`);
    return range ? [{ alias: alias.trim(), start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) }] : [];
  });
  const kept = written.filter(({ alias }) => alias === person.name);
  const swapped = written.find(({ alias }) => alias === name);
  if (kept.length > 0) return { edits: [], kept };
  if (swapped) return { edits: [swap(file.text, swapped, person.name)], kept };
  const edited = editAlias(place.kind, file, { list, at: Number(position) }, person.name);
  return 'refused' in edited ? undefined : { edits: edited.edits, kept };
}

/** In the quotes that are there. */
function swap(text: string, { start, end }: { readonly start: number; readonly end: number }, name: string): TextEdit {
  const quote = text.charAt(start);
  const isQuoted = quote === '"' || quote === "'";
  const written = quote === "'" ? name.replaceAll("'", "''") : name;
  return isQuoted ? { start: start + 1, end: end - 1, newText: written } : { start, end, newText: written };
}
