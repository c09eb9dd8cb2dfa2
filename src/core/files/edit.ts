import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { splitReference } from '../model/ids';
import { openAfterSending } from '../model/minutes';
import { describeProblem, type Problem } from '../model/problem';
import { textStart } from '../text/position';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { checkText, type DecodedFile } from './decode';
import { parseText, type ParsedText } from './parse';
import { placeAppend, placeFirst, placeInsert, placeRemove, placeSet } from './placeEdit';
import { writeFields, type Writable } from './write';

/** One change to a file: of a field of the file itself, or of the entry `id` in its list `list`. */
export interface Change {
  readonly entry?: { readonly list: string; readonly id: string };
  readonly field: string;
  readonly to: { readonly append: Writable } | { readonly set: Writable } | 'removed';
}

export type EditResult = { readonly edits: readonly TextEdit[] } | { readonly refused: Problem };

/**
 * The edits that make one change and leave every other byte as it is. A file that cannot be read to its end, or that
 * would change more when it is saved, is refused with the reason and the place. The result is read again before it is
 * given out: an edit that does anything but the change is never made.
 */
export function editFile(kind: FileKind, file: DecodedFile, change: Change): EditResult {
  const parsed = parseText(file);
  const obstacle = file.locked ?? parsed.trouble;
  if (obstacle) return { refused: obstacle };
  if (
    kind === 'minutes' &&
    isFrozen(parsed) &&
    !openAfterSending.includes(change.entry ? `${change.entry.list}/${change.field}` : change.field)
  ) {
    return { refused: describeProblem('frozen-minutes', textStart) };
  }
  const edits = place(parsed, fileKinds[kind], change);
  if (!Array.isArray(edits)) return { refused: edits as Problem };
  return isFaithful(parsed, applyEdits(file.text, edits), change) ? { edits } : { refused: cannotPlace() };
}

function place(parsed: ParsedText, fields: Fields, change: Change): readonly TextEdit[] | Problem {
  const contents = parsed.doc.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const value = valueOf(change);
    const isEntry = change.entry !== undefined || value === undefined;
    return (isEntry ? undefined : placeFirst(parsed, writeFields(fields, { [change.field]: value }))) ?? cannotPlace();
  }
  if (!isMap(contents)) return cannotPlace();
  const target = change.entry ? findEntry(contents, fields, change.entry) : { map: contents, list: undefined, fields };
  const field = target?.fields[change.field];
  if (!target || !field) return cannotPlace();
  const pair = findPair(target.map, change.field);
  const isShared = [contents, target.list, target.map, pair?.value].some(
    (node) => isAlias(node) || (node as Node)?.anchor,
  );
  if (isShared) return describeProblem('shared-by-anchor', rangeOf(parsed, target.map));
  return placeChange(parsed, target.map, pair, field, change) ?? cannotPlace(rangeOf(parsed, target.map));
}

function placeChange(
  parsed: ParsedText,
  map: YAMLMap,
  pair: Pair | undefined,
  field: Field,
  { field: key, to }: Change,
) {
  if (to === 'removed') return pair ? placeRemove(parsed, map, pair) : [];
  if ('set' in to) return pair ? placeSet(parsed, pair, field, to.set) : placeInsert(parsed, map, key, field, to.set);
  if (field.type !== 'list') return undefined;
  return pair ? placeAppend(parsed, pair, field, to.append) : placeInsert(parsed, map, key, field, [to.append]);
}

function findEntry(contents: YAMLMap, fields: Fields, { list, id }: NonNullable<Change['entry']>) {
  const field = fields[list];
  const values = findPair(contents, list)?.value;
  if (field?.type !== 'list' || field.of.type !== 'group' || !isSeq(values)) return undefined;
  const maps = values.items.filter((item) => isMap(item)).filter((item) => idOf(item) === id);
  const [map] = maps;
  return map && maps.length === 1 ? { map, list: values, fields: field.of.fields } : undefined;
}

/** Minutes are frozen from the day they were sent, whatever the rest of that stamp says. */
function isFrozen({ doc }: ParsedText): boolean {
  return isMap(doc.contents) && isMap(findPair(doc.contents, 'sent')?.value);
}

function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function idOf(map: YAMLMap): string | undefined {
  const value = findPair(map, 'id')?.value;
  return isScalar(value) && typeof value.value === 'string' ? splitReference(value.value)?.id : undefined;
}

/** Whether the edited text reads as the old one with just this change. */
function isFaithful(before: ParsedText, editedText: string, change: Change): boolean {
  const after = parseText(checkText(editedText));
  if (after.trouble) return false;
  try {
    const expected = (before.doc.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>;
    applyToPlain(expected, change);
    return JSON.stringify(expected) === JSON.stringify(after.doc.toJS({ maxAliasCount: 100 }));
  } catch {
    return false; // more aliases than can be compared: nothing is changed
  }
}

function applyToPlain(record: Record<string, unknown>, { entry, field, to }: Change): void {
  const entries = entry ? (record[entry.list] as Record<string, unknown>[]) : [];
  const target = entry ? entries.find((item) => splitReference(String(item?.['id']))?.id === entry.id) : record;
  if (!target) return;
  if (to === 'removed') delete target[field];
  else if ('set' in to) target[field] = to.set;
  else target[field] = [...((target[field] as unknown[] | null) ?? []), to.append];
}

function valueOf({ to }: Change): Writable | undefined {
  if (to === 'removed') return undefined;
  return 'set' in to ? to.set : [to.append];
}

function rangeOf({ lines }: ParsedText, node: Node) {
  const [start, end] = node.range ?? [0, 0];
  return lines.rangeOf(start, end);
}

function cannotPlace(range = textStart): Problem {
  return describeProblem('cannot-place', range);
}
