import { isScalar, Scalar, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Field, Fields } from '../model/fields';
import type { LineMap } from '../text/lineMap';

/** A stretch of the source that its author meant as text and YAML does not read as text. */
export interface CutProse {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What plain prose lost to a comment (`Send plan #47 to Ana`) or to a tag (`!important: …`), if anything. Only texts
 * without quotes lose something; a comment behind quotes is a comment.
 */
export function findCutProse(field: Field, node: Scalar, { text }: LineMap): CutProse | undefined {
  if (!isPlainProse(field, node) || !node.range) return undefined;
  const [start, end] = node.range;
  const comment = /^[ \t]*(#[^\r\n]*)/.exec(text.slice(end, end + 1_000));
  if (comment?.[1])
    return { start: end + comment[0].length - comment[1].length, end: end + comment[0].length, text: comment[1] };
  if (!node.tag || node.tag === 'tag:yaml.org,2002:str') return undefined;
  const tag = text.slice(0, start).search(/!\S*\s*$/);
  const written = tag < 0 ? '' : text.slice(tag, start).trim();
  return written ? { start: tag, end: tag + written.length, text: written } : undefined;
}

/**
 * The words that a comma cut from plain prose in an inline map: `{text: Send plan, then call Ana}` reads as a text and
 * a second key without a value.
 */
export function findCutByComma(
  fields: Fields,
  map: YAMLMap,
  previous: Pair | undefined,
  pair: Pair,
): string | undefined {
  const key = pair.key as Node | null;
  if (!map.flow || !previous || !isScalar(key) || hasValue(pair)) return undefined;
  const before = isScalar(previous.key) ? String(previous.key.value) : '';
  const field = Object.hasOwn(fields, before) ? fields[before] : undefined;
  const isCut = field && isScalar(previous.value) && isPlainProse(field, previous.value);
  return isCut && !Object.hasOwn(fields, String(key.value)) ? String(key.value) : undefined;
}

function isPlainProse(field: Field, node: Scalar): boolean {
  return field.type === 'text' && field.holds === 'prose' && node.type === Scalar.PLAIN;
}

function hasValue({ value }: Pair): boolean {
  return value !== null && !(isScalar(value) && value.value === null);
}
