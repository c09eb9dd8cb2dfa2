import type { Field, Fields } from '../model/fields';
import type { LineMap } from '../text/lineMap';
import { isEmpty, type MapNode, type PairNode, type ScalarNode } from './nodes';

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
export function findCutProse(field: Field, node: ScalarNode, { text }: LineMap): CutProse | undefined {
  if (!isPlainProse(field, node)) return undefined;
  const { start, end } = node;
  if (node.tag === undefined && !' \t#'.includes(text.charAt(end) || '\n')) return undefined;
  const comment = /^[ \t]*(#[^\r\n]*)/.exec(text.slice(end, end + 1_000));
  if (comment?.[1])
    return { start: end + comment[0].length - comment[1].length, end: end + comment[0].length, text: comment[1] };
  if (node.tag === undefined) return undefined;
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
  map: MapNode,
  previous: PairNode | undefined,
  { key, value }: PairNode,
): string | undefined {
  if (!map.flow || !previous || key.kind !== 'scalar' || !isEmpty(value)) return undefined;
  const before = previous.key.kind === 'scalar' ? previous.key.text : '';
  const field = Object.hasOwn(fields, before) ? fields[before] : undefined;
  const isCut = field && previous.value.kind === 'scalar' && isPlainProse(field, previous.value);
  return isCut && !Object.hasOwn(fields, key.text) ? key.text : undefined;
}

function isPlainProse(field: Field, node: ScalarNode): boolean {
  return field.type === 'text' && field.holds === 'prose' && node.style === 'plain';
}
