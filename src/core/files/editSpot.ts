import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Fields } from '../model/fields';
import { splitReference } from '../model/ids';
import { describeProblem, type Problem } from '../model/problem';
import { textStart, type Range } from '../text/position';
import type { ParsedText } from './parse';
import type { Spot } from './placeEdit';

/** A field of the file itself, or of the entry `id` in its list `list`; in a group of it where there is a `group`. */
export interface FieldPath {
  readonly entry?: { readonly list: string; readonly id: string };
  readonly group?: string;
  readonly field: string;
}

/**
 * The map and field that a change is about, and the line to name should it not be possible; a problem when there is no
 * such entry, when two have its ID, or when it is used in several places.
 */
export function findSpot(
  parsed: ParsedText,
  fields: Fields,
  path: FieldPath,
): { readonly spot: Omit<Spot, 'isCautious'>; readonly range: Range } | Problem {
  const outer = findTarget(parsed.doc.contents, fields, path);
  const target = outer && path.group !== undefined ? enterGroup(outer, path.group) : outer;
  const field = target && Object.hasOwn(target.fields, path.field) ? target.fields[path.field] : undefined;
  if (!target || !field) return describeProblem('cannot-place', textStart);
  const { node, above, isAmbiguous } = target;
  const range = firstLine(parsed, node);
  if (isAmbiguous) return describeProblem('cannot-place', range);
  const pair = isMap(node) ? findPair(node, path.field) : undefined;
  const isShared = [...above, node, pair?.value].some((each) => isAlias(each) || (each as Node)?.anchor);
  if (isShared || !isMap(node)) return describeProblem('shared-by-anchor', range);
  return { spot: { parsed, map: node, key: path.field, field, pair }, range };
}

export function findPair(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
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

function findTarget(contents: unknown, fields: Fields, { entry }: FieldPath): Target | undefined {
  if (!isMap(contents)) return undefined;
  if (!entry) return { node: contents, above: [], fields, isAmbiguous: false };
  const field = Object.hasOwn(fields, entry.list) ? fields[entry.list] : undefined;
  const list = findPair(contents, entry.list)?.value;
  if (field?.type !== 'list' || field.of.type !== 'group') return undefined;
  const items = isSeq(list) ? list.items : [list];
  const found = items.filter((item) => isMap(item)).filter((item) => idOf(item) === entry.id);
  const node = found[1] ?? found[0] ?? items.find((item) => isAlias(item));
  return node && { node, above: [contents, list], fields: field.of.fields, isAmbiguous: found.length > 1 };
}

/** The group as it is written; undefined where it is not. */
function enterGroup({ node, above, fields, isAmbiguous }: Target, name: string): Target | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const group = isMap(node) ? findPair(node, name)?.value : undefined;
  if (field?.type !== 'group' || !(isMap(group) || isAlias(group))) return undefined;
  return { node: group, above: [...above, node], fields: field.fields, isAmbiguous };
}

function idOf(map: YAMLMap): string | undefined {
  const value = findPair(map, 'id')?.value;
  return isScalar(value) && typeof value.value === 'string' ? splitReference(value.value)?.id : undefined;
}

function firstLine({ lines }: ParsedText, node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return lines.rangeOf(start, Math.min(end, lines.lineEnd(start)));
}
