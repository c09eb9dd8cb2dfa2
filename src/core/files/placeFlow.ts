import { isMap, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/textEdit';
import type { ParsedText } from './parse';
import { endOfNode, endOfPair, startOf } from './nodePlaces';
import { lineBreakOf, nextLine } from './placeLines';

/** A new item at the end of an inline map or list: on a line of its own where the others have theirs. */
export function placeInFlow({ lines }: ParsedText, node: YAMLMap | YAMLSeq, inline: string): readonly TextEdit[] {
  const { text } = lines;
  const close = (node.range?.[1] ?? 0) - 1;
  const last = node.items.at(-1);
  if (last === undefined) return [{ start: close, end: close, newText: inline }];
  const start = startOf(isMap(node) ? (last as Pair).key : last);
  const end = isMap(node) ? endOfPair(last as Pair) : endOfNode(last as Node);
  const indentation = text.slice(lines.lineStart(start), start);
  const place = nextLine(text, end);
  if (indentation.trim() !== '' || place > close) return [{ start: end, end, newText: `, ${inline}` }];
  const hasComma = /^\s*,/.test(text.slice(end, close));
  const line = { start: place, end: place, newText: indentation + inline + (hasComma ? ',' : '') + lineBreakOf(text) };
  return hasComma ? [line] : [{ start: end, end, newText: ',' }, line];
}

export function removeFromFlow(map: YAMLMap, index: number): readonly TextEdit[] {
  const pair = map.items[index] as Pair;
  const next = map.items[index + 1];
  const previous = map.items[index - 1];
  const start = next || !previous ? startOf(pair.key) : endOfPair(previous);
  return [{ start, end: next ? startOf(next.key) : endOfPair(pair), newText: '' }];
}
