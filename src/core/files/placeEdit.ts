import { isCollection, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Field, ListField } from '../model/fields';
import type { TextEdit } from '../text/textEdit';
import type { ParsedText } from './parse';
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

/** A new field at the end of a map. */
export function placeInsert(parsed: ParsedText, map: YAMLMap, key: string, field: Field, value: Writable): Placed {
  const last = map.items.at(-1);
  if (map.flow) return placeInFlow(parsed, map, `${key}: ${writeInline(field, value)}`);
  if (!last) return undefined;
  return [
    insertLines(parsed, endOfPair(last), columnOf(parsed, startOf(last.key)), writeField(parsed, key, field, value)),
  ];
}

/** The first fields of a text that has none: behind its comments. */
export function placeFirst({ lines }: ParsedText, text: string): Placed {
  const eol = lineBreakOf(lines.text);
  const before = lines.text === '' || /[\r\n]$/.test(lines.text) ? '' : eol;
  const end = lines.text.length;
  return [{ start: end, end, newText: before + text.replaceAll('\n', eol) }];
}

/** A new entry at the end of a list. */
export function placeAppend(parsed: ParsedText, pair: Pair, field: ListField, value: Writable): Placed {
  const list = pair.value;
  const style = blockStyleOf(parsed);
  const column = columnOf(parsed, startOf(pair.key)) + (style.indentSeq ? style.indent : 0);
  const asItem = (width: number) =>
    indentBy(width, writeBlock(field.of, value, style)).replace(/^ */, '-'.padEnd(width));
  if (!isSeq(list)) {
    const isMissing = list === null || (isScalar(list) && list.range?.[0] === list.range?.[1]);
    return isMissing ? [insertLines(parsed, endOfPair(pair), column, asItem(2))] : undefined;
  }
  const last = list.items.at(-1) as Node | null | undefined;
  if (list.flow && last !== undefined) return placeInFlow(parsed, list, writeInline(field.of, value));
  if (list.flow) return replaceEmptyFlow(parsed, list, column, asItem(2));
  const dashes = columnOf(parsed, startOf(list));
  const width = isMap(last) && !last.flow ? columnOf(parsed, startOf(last)) - dashes : 2;
  const line = insertLines(parsed, endOfNode(list), dashes, asItem(Math.max(width, 2)));
  return [areApart(parsed, list) ? { ...line, newText: withBlankLine(parsed, line) } : line];
}

/** Another value for a field that is there: the quotes stay what they are. */
export function placeSet(parsed: ParsedText, map: YAMLMap, pair: Pair, field: Field, value: Writable): Placed {
  const old = pair.value as Node | null;
  const [start, end] = old?.range ?? [0, 0];
  if (!old || start === end) return placeBehindColon(parsed, map, pair, field, value);
  if (isCollection(old) && !old.flow && !map.flow) return replaceBlock(parsed, pair, field, value);
  if (isCollection(old)) return [{ start, end, newText: writeInline(field, value) }];
  if (!isScalar(old)) return undefined;
  const { text } = parsed.lines;
  const isLast = text.slice(end, parsed.lines.lineEnd(end)).trim() === '';
  const lineBreak = /[\r\n]/.test(text.charAt(end - 1)) ? lineBreakOf(text) : '';
  const newText =
    isBlockText(field, value) && !map.flow && (isLast || lineBreak)
      ? writeBlockBehindKey(parsed, pair, field, value)
      : writeInline(field, value, old.type as Scalar.Type | undefined);
  return [{ start, end, newText: newText + lineBreak }];
}

/** Takes a field out; a comment behind it stays, on a line of its own. */
export function placeRemove(parsed: ParsedText, map: YAMLMap, pair: Pair): Placed {
  const { text } = parsed.lines;
  const index = map.items.indexOf(pair);
  if (map.flow) return removeFromFlow(map, index);
  const start = startOf(pair.key);
  const end = endOfPair(pair);
  const next = map.items[index + 1];
  const lineStart = parsed.lines.lineStart(start);
  if (text.slice(lineStart, start).trim() !== '') return next && [{ start, end: startOf(next.key), newText: '' }];
  if (/[\r\n]/.test(text.charAt(end - 1))) return [{ start: lineStart, end, newText: '' }];
  const comment = text.slice(end, parsed.lines.lineEnd(end)).indexOf('#');
  if (comment >= 0) return [{ start, end: end + comment, newText: '' }];
  const until = nextLine(text, end);
  if (/[\r\n]/.test(text.charAt(until - 1))) return [{ start: lineStart, end: until, newText: '' }];
  return [{ start: /(\r\n?|\n)?$/.exec(text.slice(0, lineStart))?.index ?? lineStart, end: until, newText: '' }];
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
function placeBehindColon(parsed: ParsedText, map: YAMLMap, pair: Pair, field: Field, value: Writable): Placed {
  const colon = parsed.lines.text.indexOf(':', (pair.key as Node).range?.[1] ?? 0) + 1;
  const style = blockStyleOf(parsed);
  const block = writeBlock(field, value, style);
  if (map.flow || typeof value !== 'object' || /^[[{]/.test(block)) {
    return [{ start: colon, end: colon, newText: ' ' + writeInline(field, value) }];
  }
  const dashesOnly = Array.isArray(value) && !style.indentSeq;
  const column = columnOf(parsed, startOf(pair.key)) + (dashesOnly ? 0 : style.indent);
  return [insertLines(parsed, colon, column, block)];
}

/** Another list or group of lines in the place of one that is there. */
function replaceBlock(parsed: ParsedText, pair: Pair, field: Field, value: Writable): Placed {
  const key = (pair.key as Node & { value: unknown }).value;
  const start = startOf(pair.key);
  const end = endOfPair(pair);
  const { text } = parsed.lines;
  const eol = lineBreakOf(text);
  const written = indentBy(columnOf(parsed, start), writeField(parsed, String(key), field, value)).trimStart();
  const lineBreak = /[\r\n]/.test(text.charAt(end - 1)) ? eol : '';
  return [{ start, end, newText: written.replaceAll('\n', eol) + lineBreak }];
}

function writeField(parsed: ParsedText, key: string, field: Field, value: Writable): string {
  return writeBlock({ type: 'group', help: '', fields: { [key]: field } }, { [key]: value }, blockStyleOf(parsed));
}

function writeBlockBehindKey(parsed: ParsedText, pair: Pair, field: Field, value: Writable): string {
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
