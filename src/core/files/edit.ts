import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { splitReference } from '../model/ids';
import { openAfterSending } from '../model/minutes';
import { describeProblem, type Problem } from '../model/problem';
import { textStart } from '../text/position';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { checkText, type DecodedFile } from './decode';
import { listComments, parseText, type ParsedText } from './parse';
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
  if (isFaithful(parsed, applyEdits(file.text, edits), change)) return { edits };
  const target = findTarget(parsed.doc.contents, fileKinds[kind], change);
  return { refused: cannotPlace(target && rangeOf(parsed, target.node)) };
}

function place(parsed: ParsedText, fields: Fields, change: Change): readonly TextEdit[] | Problem {
  const contents = parsed.doc.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    const value = valueOf(change);
    const isEntry = change.entry !== undefined || value === undefined;
    return (isEntry ? undefined : placeFirst(parsed, writeFields(fields, { [change.field]: value }))) ?? cannotPlace();
  }
  const target = findTarget(contents, fields, change);
  const field = target?.fields[change.field];
  if (!target || !field) return cannotPlace();
  const range = rangeOf(parsed, target.node);
  if (target.isAmbiguous) return cannotPlace(range);
  const pair = isMap(target.node) ? findPair(target.node, change.field) : undefined;
  const isShared = [...target.above, target.node, pair?.value].some((node) => isAlias(node) || (node as Node)?.anchor);
  if (isShared || !isMap(target.node)) return describeProblem('shared-by-anchor', range);
  return placeChange(parsed, target.node, pair, field, change) ?? cannotPlace(range);
}

/** Minutes are frozen from the day they were sent, whatever the rest of that stamp says. */
function isFrozen({ doc }: ParsedText): boolean {
  return isMap(doc.contents) && isMap(findPair(doc.contents, 'sent')?.value);
}

function placeChange(
  parsed: ParsedText,
  map: YAMLMap,
  pair: Pair | undefined,
  field: Field,
  { field: key, to }: Change,
) {
  if (to === 'removed') return pair ? placeRemove(parsed, map, pair) : [];
  if ('set' in to)
    return pair ? placeSet(parsed, map, pair, field, to.set) : placeInsert(parsed, map, key, field, to.set);
  if (field.type !== 'list') return undefined;
  return pair ? placeAppend(parsed, pair, field, to.append) : placeInsert(parsed, map, key, field, [to.append]);
}

/** What is to be changed; an alias where the entry is only found through one. */
interface Target {
  readonly node: YAMLMap | Alias;
  /** What the node lies in. */
  readonly above: readonly unknown[];
  readonly fields: Fields;
  /** Two entries have that ID; the node is the second. */
  readonly isAmbiguous: boolean;
}

function findTarget(contents: unknown, fields: Fields, { entry }: Change): Target | undefined {
  if (!isMap(contents)) return undefined;
  if (!entry) return { node: contents, above: [], fields, isAmbiguous: false };
  const field = fields[entry.list];
  const list = findPair(contents, entry.list)?.value;
  if (field?.type !== 'list' || field.of.type !== 'group') return undefined;
  const items = isSeq(list) ? list.items : [list];
  const found = items.filter((item) => isMap(item)).filter((item) => idOf(item) === entry.id);
  const node = found[1] ?? found[0] ?? items.find((item) => isAlias(item));
  return node && { node, above: [contents, list], fields: field.of.fields, isAmbiguous: found.length > 1 };
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
  const file = checkText(editedText);
  const after = parseText(file);
  if (file.locked || after.trouble || !isEqual(listComments(before.lines.text), listComments(editedText))) return false;
  try {
    const expected = (before.doc.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>;
    applyToPlain(expected, change);
    return isEqual(expected, after.doc.toJS({ maxAliasCount: 100 }));
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

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The first line of a node. */
function rangeOf({ lines }: ParsedText, node: Node) {
  const [start, end] = node.range ?? [0, 0];
  return lines.rangeOf(start, Math.min(end, lines.lineEnd(start)));
}

function cannotPlace(range = textStart): Problem {
  return describeProblem('cannot-place', range);
}
