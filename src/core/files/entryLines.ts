import { isAlias, isMap, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { describeProblem, type Problem } from '../model/problem';
import { textStart } from '../text/position';
import { endOfNode, startOf } from './nodePlaces';
import type { ParsedText } from './parse';
import { columnOf, nextLine } from './placeLines';

/** The lines that belong to one entry of a list; all numbers are offsets of the beginnings of lines. */
export interface EntryLines {
  readonly node: Node;
  /** The first comment directly above the dash, in the same column; else the line of the dash. */
  readonly start: number;
  /** The line of the dash. */
  readonly dash: number;
  /** Behind the entry and the comments that are indented more deeply than its dash. */
  readonly end: number;
  /** Where the empty lines above it begin, and where those below it end. */
  readonly gapStart: number;
  readonly gapEnd: number;
}

/** A list of entries as it stands in a file: a line for each dash, empty, or not there at all. */
export type ListPlace =
  | { readonly state: 'missing'; readonly map: YAMLMap | undefined }
  | { readonly state: 'empty'; readonly pair: Pair; readonly brackets?: readonly [start: number, end: number] }
  | {
      readonly state: 'lines';
      readonly pair: Pair;
      /** The column of the dashes. */
      readonly column: number;
      readonly entries: readonly EntryLines[];
    };

/** Where a list stands; a problem where its entries cannot be told apart by their lines. */
export function findList(parsed: ParsedText, name: string): ListPlace | Problem {
  const { contents } = parsed.doc;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { state: 'missing', map: undefined };
  if (!isMap(contents) || contents.flow) return describeProblem('cannot-place', textStart);
  const pairs = contents.items.filter(({ key }) => isScalar(key) && key.value === name);
  const [pair, second] = pairs;
  if (!pair) return { state: 'missing', map: contents };
  if (second) return describeProblem('duplicate-key', lineOf(parsed, startOf(second.key)), name);
  const list = pair.value as Node | null;
  const place = lineOf(parsed, startOf(pair.key));
  if ([contents, list].some(isShared)) return describeProblem('shared-by-anchor', place);
  if (list === null || (isScalar(list) && list.value === null)) return { state: 'empty', pair };
  if (!isSeq(list)) return describeProblem('cannot-place', place);
  if (list.flow) return findEmptyBrackets(parsed, pair, list) ?? describeProblem('cannot-place', place);
  const column = columnOf(parsed, startOf(list));
  const entries = listEntryLines(parsed, list, nextLine(parsed.lines.text, endOfKey(pair)));
  return entries ? { state: 'lines', pair, column, entries } : describeProblem('cannot-place', place);
}

/** Whether a node is used in several places, or stands for another. */
export function isShared(node: unknown): boolean {
  return isAlias(node) || (node as Node | null)?.anchor !== undefined;
}

/** The range of the line that holds an offset. */
export function lineOf({ lines }: ParsedText, offset: number) {
  return lines.rangeOf(offset, lines.lineEnd(offset));
}

function findEmptyBrackets({ lines }: ParsedText, pair: Pair, list: YAMLSeq): ListPlace | undefined {
  const [start, end] = list.range ?? [0, 0];
  const isEmpty = /^\[\s*\]$/.test(lines.text.slice(start, end));
  return isEmpty ? { state: 'empty', pair, brackets: [start, end] } : undefined;
}

function listEntryLines(parsed: ParsedText, list: YAMLSeq, firstLine: number): readonly EntryLines[] | undefined {
  const { text } = parsed.lines;
  const column = columnOf(parsed, startOf(list));
  const entries: EntryLines[] = [];
  let above = firstLine;
  for (const node of list.items as readonly Node[]) {
    const dash = findDash(parsed, node, column, above);
    if (dash === undefined || isEmpty(node)) return undefined;
    const start = skipUp(text, dash, above, new RegExp(`^ {${column}}#`));
    const end = findEnd(parsed, node, column);
    const gapStart = skipUp(text, start, above, /^[ \t]*\r?\n$/);
    entries.push({ node, start, dash, end, gapStart, gapEnd: skipBlankLines(text, end) });
    above = end;
  }
  return entries;
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null;
}

/** The line of an entry’s dash: it may stand above the entry itself. */
export function findDash({ lines }: ParsedText, node: Node, column: number, above: number): number | undefined {
  const dash = new RegExp(`^ {${column}}-\\s`);
  for (let line = lines.lineStart(startOf(node)); line >= above; line = lines.lineStart(line - 1)) {
    if (dash.test(lines.text.slice(line, line + column + 2))) return line;
    if (line === 0) return undefined;
  }
  return undefined;
}

/** The first of the lines directly above `line` that match, down to the offset `above`. */
function skipUp(text: string, line: number, above: number, pattern: RegExp): number {
  let start = line;
  while (start > above) {
    const previous = text.lastIndexOf('\n', start - 2) + 1;
    if (previous < above || !pattern.test(text.slice(previous, start))) break;
    start = previous;
  }
  return start;
}

/** Behind the lines from `line` on that hold nothing. */
export function skipBlankLines(text: string, line: number): number {
  const blank = /[ \t]*\r?\n|[ \t]+$/y;
  let end = line;
  for (blank.lastIndex = end; blank.exec(text); end = blank.lastIndex);
  return end;
}

function findEnd({ lines: { text } }: ParsedText, node: Node, column: number): number {
  return endOfLines(text, node, { start: startOf(node), end: endOfNode(node), column });
}

/** Behind the lines of a value, and behind the comments that are indented more deeply than `column`. */
export function endOfLines(
  text: string,
  value: unknown,
  place: { readonly start: number; readonly end: number; readonly column: number },
): number {
  let end = nextLine(text, place.end);
  if (!keepsLineBreaks(text, value)) end = skipUp(text, end, place.start, /^[ \t]*\r?\n?$/);
  const comment = new RegExp(`(?:[ \\t]*\\r?\\n)*[ \\t]{${place.column + 1},}#[^\\r\\n]*(?:\\r?\\n|$)`, 'y');
  for (comment.lastIndex = end; comment.exec(text); end = comment.lastIndex);
  return end;
}

/** Whether an entry ends in a block text that keeps the empty lines below it (`|+`). */
function keepsLineBreaks(text: string, node: unknown): boolean {
  if (isScalar(node)) {
    const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
    return isBlock && /^[|>]\d?\+/.test(text.slice(startOf(node), startOf(node) + 3));
  }
  if (isMap(node) && !node.flow) return keepsLineBreaks(text, node.items.at(-1)?.value);
  return isSeq(node) && !node.flow && keepsLineBreaks(text, node.items.at(-1));
}

export function endOfKey({ key }: Pair): number {
  return (key as Node).range?.[1] ?? 0;
}
