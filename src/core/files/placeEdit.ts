import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Field } from '../model/fields';
import type { TextEdit } from '../text/textEdit';
import { listComments, type ParsedText } from './parse';
import { endOfNode, endOfPair, startOf } from './nodePlaces';
import { placeInFlow, removeFromFlow } from './placeFlow';
import { blockStyleOf, columnOf, indentBy, insertLines, lineBreakOf, nextLine } from './placeLines';
import { isBlockText, writeBlock, writeInline, type Writable } from './write';

/**
 * Where in the source a change goes. Everything is spliced at the ranges of parsed nodes, so that comments, order,
 * quotes, blank lines and indentation of all the rest stay as they are. A result of undefined means that there is no
 * safe place.
 */
type Placed = readonly TextEdit[] | undefined;

/** The field of a map that a change is about. */
export interface Spot {
  readonly parsed: ParsedText;
  readonly map: YAMLMap;
  readonly key: string;
  readonly field: Field;
  /** Where the field is now; undefined when the map does not have it. */
  readonly pair: Pair | undefined;
  /** Leaves out what looks better and does not always fit: an empty line before an entry, text in a block. */
  readonly isCautious: boolean;
}

/** A new field at the end of a map. */
export function placeInsert({ parsed, map, key, field }: Spot, value: Writable): Placed {
  const last = map.items.at(-1);
  if (map.flow) return placeInFlow(parsed, map, `${key}: ${writeInline(field, value)}`);
  if (!last) return undefined;
  const lines = writeBlock(
    { type: 'group', help: '', fields: { [key]: field } },
    { [key]: value },
    blockStyleOf(parsed),
  );
  const column = columnOf(parsed, startOf(last.key));
  return [insertLines(parsed, skipOpenLine(parsed, last, column), column, lines)];
}

/** Behind the empty lines at the end of a block text that are indented as its others: there somebody goes on typing. */
function skipOpenLine({ lines: { text } }: ParsedText, pair: Pair, column: number): number {
  const end = endOfPair(pair);
  if (!isScalar(pair.value) || !pair.value.type?.startsWith('BLOCK')) return end;
  const open = /(?:([ ]+)(?:\r\n?|\n|$))*/y;
  open.lastIndex = end;
  const [found = '', indentation = ''] = open.exec(text) ?? [];
  return indentation.length > column ? end + found.length : end;
}

/** The first fields of a text that has none: behind its comments. */
export function placeFirst({ lines }: ParsedText, text: string): readonly TextEdit[] {
  const eol = lineBreakOf(lines.text);
  const before = lines.text === '' || /[\r\n]$/.test(lines.text) ? '' : eol;
  const end = lines.text.length;
  return [{ start: end, end, newText: before + text.replaceAll('\n', eol) }];
}

/** A new entry at the end of a list. */
export function placeAppend(spot: Spot, pair: Pair, value: Writable): Placed {
  const { parsed, map, field } = spot;
  const list = pair.value;
  if (field.type !== 'list') return undefined;
  if (list === null || (isScalar(list) && list.value === null)) return placeSet(spot, pair, [value]);
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1) as Node | null | undefined;
  const style = blockStyleOf(parsed);
  if (list.flow) {
    const block = writeBlock(field, [value], style);
    const isInline = last !== undefined || map.flow || block.startsWith('[');
    return isInline
      ? placeInFlow(parsed, list, writeInline(field.of, value))
      : replaceEmptyFlow(
          parsed,
          list,
          columnOf(parsed, startOf(pair.key)) + (style.indentSeq ? style.indent : 0),
          block,
        );
  }
  const dashes = columnOf(parsed, startOf(list));
  const width = Math.max(2, isMap(last) && !last.flow ? columnOf(parsed, startOf(last)) - dashes : 2);
  const item = indentBy(width, writeBlock(field.of, value, style)).replace(/^ */, '-'.padEnd(width));
  const lines = insertLines(parsed, endOfNode(list), dashes, item);
  return [areApart(parsed, list) && !spot.isCautious ? { ...lines, newText: withBlankLine(parsed, lines) } : lines];
}

/** Another value for a field that is there: the quotes stay what they are. */
export function placeSet(spot: Spot, pair: Pair, value: Writable): Placed {
  const { parsed, map, field } = spot;
  const old = pair.value as Node | null;
  const [start, end] = old?.range ?? [0, 0];
  if (!old || start === end) return placeBehindColon(spot, pair, value);
  if (isCollection(old) && !old.flow && !map.flow) return replaceBlock(spot, pair, value);
  if (isCollection(old)) return [{ start, end, newText: writeInline(field, value) }];
  if (!isScalar(old)) return undefined;
  const { text } = parsed.lines;
  const lineBreak = /[\r\n]/.test(text.charAt(end - 1)) ? lineBreakOf(text) : '';
  const isBlock = isBlockText(field, value) && !map.flow && !spot.isCautious;
  const newText = isBlock
    ? writeBlockBehindKey(spot, pair, value)
    : writeInline(field, value, old.type as Scalar.Type | undefined);
  return [{ start, end, newText: newText + lineBreak }];
}

/** Takes a field out; the comments in it and behind it stay, on lines of their own. */
export function placeRemove({ parsed: { lines }, map }: Spot, pair: Pair): Placed {
  const { text } = lines;
  const index = map.items.indexOf(pair);
  if (map.flow) return removeFromFlow(map, index);
  const start = startOf(pair.key);
  const end = endOfPair(pair);
  const lineStart = lines.lineStart(start);
  const until = nextLine(text, end);
  if (text.slice(lineStart, start).trim() !== '') return removeBehindDash(text, start, end, map.items[index + 1]);
  const eol = lineBreakOf(text);
  const comments = listComments(text.slice(start, until)).map((comment) => text.slice(lineStart, start) + comment);
  const isEnded = /[\r\n]/.test(text.charAt(until - 1));
  if (isEnded) return [{ start: lineStart, end: until, newText: comments.map((comment) => comment + eol).join('') }];
  if (comments.length > 0) return [{ start: lineStart, end: until, newText: comments.join(eol) }];
  let before = lineStart;
  while (/[\r\n]/.test(text.charAt(before - 1))) before--;
  return [{ start: before, end: until, newText: '' }];
}

/** The next field, or the comment before it, moves up to the dash. */
function removeBehindDash(text: string, start: number, end: number, next: Pair | undefined): Placed {
  if (!next) return undefined;
  const comment = text.slice(end, startOf(next.key)).indexOf('#');
  return [{ start, end: comment < 0 ? startOf(next.key) : end + comment, newText: '' }];
}

/** `risks: []` becomes a list of lines; what stands behind the brackets stays there. */
function replaceEmptyFlow(parsed: ParsedText, list: YAMLSeq, column: number, text: string): Placed {
  const [start, end] = list.range ?? [0, 0];
  const brackets = parsed.lines.text.slice(start, end);
  if (/[^\s[\]]/.test(brackets)) return undefined;
  const spaced = parsed.lines.text.charAt(start - 1) === ' ' ? start - 1 : start;
  return [{ start: spaced, end, newText: '' }, insertLines(parsed, end, column, text)];
}

/** A value for a key that has none. */
function placeBehindColon(spot: Spot, pair: Pair, value: Writable): Placed {
  const { parsed, map, field } = spot;
  const colon = parsed.lines.text.indexOf(':', (pair.key as Node).range?.[1] ?? 0) + 1;
  const style = blockStyleOf(parsed);
  const block = writeBlock(field, value, style);
  if (isBlockText(field, value) && !map.flow && !spot.isCautious) {
    return [{ start: colon, end: colon, newText: ' ' + writeBlockBehindKey(spot, pair, value) }];
  }
  if (map.flow || typeof value !== 'object' || /^[[{]/.test(block)) {
    return [{ start: colon, end: colon, newText: ' ' + writeInline(field, value) }];
  }
  const column = columnOf(parsed, startOf(pair.key));
  const isAtKey = Array.isArray(value) && !style.indentSeq;
  return [insertLines(parsed, colon, isAtKey ? column : column + style.indent, block)];
}

/** Another list or group in the place of one that has lines of its own. */
function replaceBlock({ parsed, field }: Spot, pair: Pair, value: Writable): Placed {
  const old = pair.value as Node;
  const { text } = parsed.lines;
  const block = writeBlock(field, value, blockStyleOf(parsed));
  const isInline = /^[[{]/.test(block);
  const start = isInline ? text.indexOf(':', (pair.key as Node).range?.[1] ?? 0) + 1 : startOf(old);
  const end = endOfNode(old);
  const lines = isInline ? ` ${block}` : indentBy(columnOf(parsed, start), block).trimStart();
  const eol = lineBreakOf(text);
  const lineBreak = /[\r\n]/.test(text.charAt(end - 1)) ? eol : '';
  return [{ start, end, newText: lines.replaceAll('\n', eol) + lineBreak }];
}

function writeBlockBehindKey({ parsed, field }: Spot, pair: Pair, value: Writable): string {
  const style = blockStyleOf(parsed);
  const columns = columnOf(parsed, startOf(pair.key)) + style.indent;
  const lines = indentBy(columns, writeBlock(field, value, style)).trimStart();
  return lines.replaceAll('\n', lineBreakOf(parsed.lines.text));
}

/** Whether the last two entries of a list have an empty line between them. */
function areApart({ lines: { text } }: ParsedText, list: YAMLSeq): boolean {
  const [previous, last] = list.items.slice(-2) as (Node | null)[];
  if (!previous || !last) return false;
  return /(\r\n?|\n)[ \t]*(\r\n?|\n)/.test(text.slice(endOfNode(previous) - 1, startOf(last)));
}

function withBlankLine({ lines: { text } }: ParsedText, { start, newText }: TextEdit): string {
  const isApart = /(^|[\r\n])[ \t]*(\r\n?|\n)$/.test(text.slice(0, start));
  return isApart ? newText : lineBreakOf(text) + newText;
}
