import { isCollection, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Field, ListField } from '../model/fields';
import type { TextEdit } from '../text/textEdit';
import type { ParsedText } from './parse';
import { writeBlock, writeInline, type Writable } from './write';

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
  const column = columnOf(parsed, (last.key as Node).range?.[0] ?? 0);
  const isNested = typeof value === 'object';
  const text = isNested
    ? `${key}:\n${indentBy(2, writeBlock(field, value))}`
    : writeBlock({ type: 'group', help: '', fields: { [key]: field } }, { [key]: value });
  return [insertLines(parsed, endOfPair(last), column, text)];
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
  const keyStart = (pair.key as Node).range?.[0] ?? 0;
  const asItem = (contentColumns: number) => {
    const [first = '', ...rest] = writeBlock(field.of, value).split('\n');
    return ['-'.padEnd(contentColumns) + first, ...rest.map((line) => line && ' '.repeat(contentColumns) + line)].join(
      '\n',
    );
  };
  if (!isSeq(list)) {
    if (list !== null && !(isScalar(list) && list.value === null && list.range?.[0] === list.range?.[1]))
      return undefined;
    return [insertLines(parsed, endOfPair(pair), columnOf(parsed, keyStart) + 2, asItem(2))];
  }
  if (list.flow && list.items.length > 0) return placeInFlow(parsed, list, writeInline(field.of, value));
  if (list.flow) return replaceEmptyFlow(parsed, list, columnOf(parsed, keyStart) + 2, asItem(2));
  const start = list.range?.[0] ?? 0;
  const dashes = columnOf(parsed, start);
  const inner = (list.items.at(-1) as Node | null)?.range?.[0];
  const width = isMap(list.items.at(-1)) && inner !== undefined ? columnOf(parsed, inner) - dashes : 2;
  return [insertLines(parsed, endOfNode(list), dashes, asItem(Math.max(width, 2)))];
}

/** Another value for a field that is there: the quotes stay what they are. */
export function placeSet(parsed: ParsedText, pair: Pair, field: Field, value: Writable): Placed {
  const old = pair.value as Node | null;
  if (isCollection(old) || typeof value === 'object') return undefined;
  const [start, end] = old?.range ?? [0, 0];
  if (!old || start === end) {
    const keyEnd = (pair.key as Node).range?.[1] ?? 0;
    const colon = parsed.lines.text.indexOf(':', keyEnd) + 1;
    return [{ start: colon, end: colon, newText: ' ' + writeInline(field, value) }];
  }
  const style = isScalar(old) ? (old.type as Scalar.Type | undefined) : undefined;
  const lineBreak =
    style === Scalar.BLOCK_LITERAL || style === Scalar.BLOCK_FOLDED ? lineBreakOf(parsed.lines.text) : '';
  return [{ start, end, newText: writeInline(field, value, style) + lineBreak }];
}

/** Takes a field out; a comment behind it stays, on a line of its own. */
export function placeRemove(parsed: ParsedText, map: YAMLMap, pair: Pair): Placed {
  const { text } = parsed.lines;
  const index = map.items.indexOf(pair);
  const start = (pair.key as Node).range?.[0] ?? 0;
  const end = endOfPair(pair);
  const next = map.items[index + 1]?.key as Node | undefined;
  if (map.flow) return removeFromFlow(parsed, map, index);
  const lineStart = parsed.lines.lineStart(start);
  if (text.slice(lineStart, start).trim() !== '') {
    const until = next?.range?.[0];
    return until === undefined || text.slice(end, until).includes('#')
      ? undefined
      : [{ start, end: until, newText: '' }];
  }
  const lineEnd = /[\r\n]/.test(text.charAt(end - 1)) ? end : parsed.lines.lineEnd(end);
  const comment = text.slice(end, lineEnd).indexOf('#');
  if (comment >= 0) return [{ start, end: end + comment, newText: '' }];
  const lineBreak = /^(\r\n?|\n)?/.exec(text.slice(lineEnd))?.[0].length ?? 0;
  if (lineBreak > 0 || lineEnd > end) return [{ start: lineStart, end: lineEnd + lineBreak, newText: '' }];
  return [{ start: /(\r\n?|\n)?$/.exec(text.slice(0, lineStart))?.index ?? lineStart, end: lineEnd, newText: '' }];
}

function placeInFlow({ lines: { text } }: ParsedText, node: YAMLMap | YAMLSeq, inline: string): Placed {
  const close = (node.range?.[1] ?? 0) - 1;
  const last = node.items.at(-1);
  if (last === undefined) return [{ start: close, end: close, newText: inline }];
  const after = isMap(node) ? endOfPair(last as Pair) : endOfNode(last as Node);
  const between = text.slice(after, close);
  if (between.includes('#')) return undefined;
  const comma = between.includes(',') ? '' : ',';
  const place = after + (comma ? 0 : between.indexOf(',') + 1);
  return [{ start: place, end: place, newText: `${comma} ${inline}` }];
}

function removeFromFlow({ lines: { text } }: ParsedText, map: YAMLMap, index: number): Placed {
  const pair = map.items[index] as Pair;
  const next = map.items[index + 1]?.key as Node | undefined;
  const previous = map.items[index - 1];
  const start = next || !previous ? ((pair.key as Node).range?.[0] ?? 0) : endOfPair(previous);
  const end = next?.range?.[0] ?? endOfPair(pair);
  return text.slice(start, end).includes('#') ? undefined : [{ start, end, newText: '' }];
}

/** `risks: []` becomes a list of lines; what stands behind the brackets stays there. */
function replaceEmptyFlow(parsed: ParsedText, list: YAMLSeq, column: number, text: string): Placed {
  const [start, end] = list.range ?? [0, 0];
  const brackets = parsed.lines.text.slice(start, end);
  if (/[^\s[\]]/.test(brackets) || /[\r\n]/.test(brackets)) return undefined;
  const spaced = parsed.lines.text.charAt(start - 1) === ' ' ? start - 1 : start;
  return [{ start: spaced, end, newText: '' }, insertLines(parsed, end, column, text)];
}

/** Lines behind the one that ends at `contentEnd`, and behind the comments that belong to it by their indentation. */
function insertLines({ lines: { text } }: ParsedText, contentEnd: number, column: number, added: string): TextEdit {
  const eol = lineBreakOf(text);
  const place = skipOwnComments(text, nextLine(text, contentEnd), column);
  const block = indentBy(column, added).replaceAll('\n', eol);
  const hasBreak = place === 0 || /[\r\n]/.test(text.charAt(place - 1));
  return { start: place, end: place, newText: hasBreak ? block + eol : eol + block };
}

/** The start of the line behind the one that holds the end of some content; block texts already end there. */
function nextLine(text: string, contentEnd: number): number {
  if (/[\r\n]/.test(text.charAt(contentEnd - 1))) return contentEnd;
  const match = /\r\n?|\n/g;
  match.lastIndex = contentEnd;
  return match.exec(text) ? match.lastIndex : text.length;
}

/** Behind comment lines that are indented more deeply than `column`, or as deeply where that is not the margin. */
function skipOwnComments(text: string, place: number, column: number): number {
  const comment = /([ ]*)#[^\r\n]*(?:\r\n?|\n|$)/y;
  let end = place;
  for (;;) {
    comment.lastIndex = end;
    const match = comment.exec(text);
    if (!match || (match[1] ?? '').length <= column) return end;
    end = comment.lastIndex;
  }
}

function endOfPair(pair: Pair): number {
  const key = pair.key as Node;
  const keyEnd = key.range?.[1] ?? 0;
  return Math.max(keyEnd, pair.value ? endOfNode(pair.value as Node) : 0);
}

/** The offset behind the last written character of a node; the range of a block collection may reach further. */
function endOfNode(node: Node): number {
  if (!isCollection(node) || node.flow || node.items.length === 0) return node.range?.[1] ?? 0;
  const last = node.items.at(-1);
  if (last === null || last === undefined) return node.range?.[1] ?? 0;
  return isMap(node) ? endOfPair(last as Pair) : endOfNode(last as Node);
}

function columnOf({ lines }: ParsedText, offset: number): number {
  return offset - lines.lineStart(offset);
}

function indentBy(columns: number, text: string): string {
  return text.replace(/^(?=[^\n])/gm, ' '.repeat(columns));
}

function lineBreakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}
