import type { Position, Range } from '../text/position';
import { findInFlow, findToken, type FlowPlace } from './flowPlace';

/** A text by its lines, without their ends. */
export interface TextLines {
  readonly lineCount: number;
  lineAt(line: number): string;
}

/** What is being written at a place of a YAML text, however little of it is there. */
export interface CursorPlace {
  /** The keys that lead to it from the file on; the items of lists have none. */
  readonly keys: readonly string[];
  /** A key of the group at `keys`, the value of the last of them, or an item of its list, which may be either. */
  readonly part: 'key' | 'value' | 'item';
  /** What of it stands before the cursor, without quotes. */
  readonly typed: string;
  /** All of it, with its quotes. */
  readonly range: Range;
  readonly quote: '"' | "'" | '';
  /** The keys that stand beside it already. */
  readonly siblings: ReadonlySet<string>;
  /** Whether a colon stands behind the key already. */
  readonly hasColon: boolean;
  /** Whether it stands in brackets or braces. */
  readonly isInFlow: boolean;
  /** How much further to the right the keys of its group stand than the line begins: behind a dash. */
  readonly indent: number;
}

interface Line {
  /** The columns of the dashes that items begin with. */
  readonly dashes: readonly number[];
  /** Where begins what is no dash. */
  readonly column: number;
  readonly key?: string;
  /** Where the value of the key may begin. */
  readonly valueColumn: number;
  readonly text: string;
}

const blockHeader = /(?:^|\s)[|>][-+0-9]*\s*(?:#.*)?$/;

/** What is being written at a position; undefined in comments, in blocks of text, and where no YAML stands. */
export function findCursorPlace(lines: TextLines, { line, character }: Position): CursorPlace | undefined {
  const text = lines.lineAt(line);
  const own = text.trim() === '' ? { ...readLine(''), column: character, text } : readLine(text);
  if (isInComment(own.text, character) || character < own.column) return undefined;
  const above = climb(lines, line, own);
  if (!above) return undefined;
  const { keys, siblings } = above;
  const indent = own.dashes.length > 0 ? own.column - indentOf(own.text) : 0;
  if (own.key === undefined) {
    const flow = findInFlow(own.text, own.column, character);
    const place = describe(line, flow, keys, own.dashes.length > 0 ? 'item' : 'key');
    return { ...place, ...(!flow.inside && { siblings }), indent };
  }
  if (character >= own.valueColumn) {
    return { ...describe(line, findInFlow(own.text, own.valueColumn, character), [...keys, own.key], 'value'), indent };
  }
  const end = Math.max(own.column + own.key.length, character);
  const token = { ...findToken(own.text, own.column, character), end };
  return { ...describe(line, { ...token, keys: [] }, keys, 'key'), siblings, hasColon: true, indent };
}

function describe(
  line: number,
  place: FlowPlace,
  keys: readonly string[],
  part: CursorPlace['part'],
): Omit<CursorPlace, 'indent'> {
  const { start, end, typed, quote, inside } = place;
  return {
    keys: [...keys, ...place.keys],
    part: inside ? inside.part : part,
    ...{ typed, quote },
    range: { start: { line, character: start }, end: { line, character: end } },
    siblings: inside?.siblings ?? new Set(),
    hasColon: false,
    isInFlow: inside !== undefined,
  };
}

/** The keys above a line, and beside what stands in it; undefined in a block of text. */
function climb(
  lines: TextLines,
  from: number,
  own: Line,
): { readonly keys: readonly string[]; readonly siblings: ReadonlySet<string> } | undefined {
  const siblings = new Set(listSiblingsBelow(lines, from, own.column));
  const keys: string[] = [];
  let [column, isItem, isBeside] = [own.dashes[0] ?? own.column, own.dashes.length > 0, own.dashes.length === 0];
  for (let at = from - 1; at >= 0 && (column > 0 || isItem || isBeside); at -= 1) {
    const text = lines.lineAt(at);
    const indent = indentOf(text);
    if (indent > column || isEmpty(text)) continue;
    if (isItem && indent === column && text.charAt(indent) === '-') continue; // the items before
    const line = readLine(text);
    const inner = line.dashes.at(-1);
    if (isBeside && line.column === column) {
      if (line.key !== undefined) siblings.add(line.key);
      if (inner !== undefined) [column, isItem, isBeside] = [line.dashes[0] as number, true, false];
      continue;
    }
    const isParent = line.key !== undefined && (isItem ? line.column <= column : line.column < column);
    if (!isParent || (isItem && inner !== undefined && line.column > column)) continue;
    if (blockHeader.test(text)) return undefined;
    keys.unshift(line.key);
    [column, isItem, isBeside] = [line.dashes[0] ?? line.column, inner !== undefined, false];
  }
  return { keys, siblings };
}

function* listSiblingsBelow(lines: TextLines, from: number, column: number): Iterable<string> {
  for (let at = from + 1; at < lines.lineCount; at += 1) {
    const text = lines.lineAt(at);
    if (isEmpty(text) || indentOf(text) > column) continue;
    const { key, dashes, column: own } = readLine(text);
    if (own !== column || dashes.length > 0) return;
    if (key !== undefined) yield key;
  }
}

function readLine(raw: string): Line {
  const text = raw.replace(/\r$/, '');
  const [lead = ''] = /^\s*(?:-(?:\s+|$))*/.exec(text) ?? [];
  const dashes = [...lead.matchAll(/-/g)].map(({ index }) => index);
  const [head, , key] = /^(["']?)([\p{L}\p{N}_][\p{L}\p{N}_ -]*?)\1\s*:(?=\s|$)/u.exec(text.slice(lead.length)) ?? [];
  const end = lead.length + (head?.length ?? 0);
  return { dashes, column: lead.length, ...(key !== undefined && { key }), valueColumn: end, text };
}

function indentOf(text: string): number {
  let indent = 0;
  while (text.charCodeAt(indent) === space) indent += 1;
  return indent;
}

const space = 0x20;

function isEmpty(text: string): boolean {
  return /^\s*(?:#|\r?$|---|\.\.\.)/.test(text);
}

function isInComment(text: string, character: number): boolean {
  const comment = /^(?:[^"'#]|"(?:[^"\\]|\\.)*"|'[^']*'|(?<=\S)['"#])*?(?:^|\s)#/.exec(text);
  return comment !== null && comment[0].length <= character;
}
