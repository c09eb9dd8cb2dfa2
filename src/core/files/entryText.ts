import { isMap, isScalar, visit, type Node, type YAMLMap } from 'yaml';
import { parseId, splitReference, type EntryPrefix } from '../model/ids';
import { describeProblem, type Problem } from '../model/problem';
import type { Range } from '../text/position';
import { findPair } from './editSpot';
import { findList, isShared, lineOf, type EntryLines, type ListPlace } from './entryLines';
import { startOf } from './nodePlaces';
import { listComments, parseText, type ParsedText } from './parse';
import { columnOf, lineBreakOf } from './placeLines';
import type { DecodedFile } from './decode';

/** An entry with its source, to be put into another file. */
export interface EntryText {
  readonly id: string;
  /** Its lines, comments included, as they stand in the file, and the offset at which they begin. */
  readonly source: string;
  readonly start: number;
  /** The place to name: the line of the dash. */
  readonly range: Range;
  readonly comments: readonly string[];
  /** A YAML tag such as `!secret`, with its place: no reading shows it. */
  readonly tag: { readonly named: string; readonly range: Range } | undefined;
  /** All that is written in it, whether the model knows it or not. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where its ID stands in `source`, quotes not counted. */
  readonly idStart: number;
  readonly idEnd: number;
  /** Where the dash stands in `source`. */
  readonly dash: number;
  /** The column of the dash, and by how much its fields are indented more; undefined where they begin in no column. */
  readonly column: number;
  readonly width: number | undefined;
  readonly lineBreak: string;
}

/** A list with the entry that is to leave it. */
export interface TakenFrom {
  readonly parsed: ParsedText;
  readonly place: Extract<ListPlace, { state: 'lines' }>;
  readonly index: number;
  readonly entry: EntryText;
}

/**
 * The entry `id` of a list with all its text. Undefined when it is not there; a problem when the file cannot be edited,
 * two entries have that ID, or a part of it is used elsewhere through an anchor.
 */
export function takeEntry(file: DecodedFile, list: string, id: string): TakenFrom | Problem | undefined {
  const parsed = parseText(file);
  const obstacle = file.locked ?? parsed.trouble;
  if (obstacle) return obstacle;
  const place = findList(parsed, list);
  if ('code' in place) return place;
  if (place.state !== 'lines') return undefined;
  const found = place.entries.filter(({ node }) => isMap(node) && idOf(node) === id);
  const [lines, second] = found;
  if (second) return describeProblem('cannot-place', lineOf(parsed, second.dash + place.column));
  if (!lines || !isMap(lines.node)) return undefined;
  const range = lineOf(parsed, lines.dash + place.column);
  if (hasAnchor(lines.node)) return describeProblem('shared-by-anchor', range);
  const entry = readEntry(parsed, { lines, node: lines.node, column: place.column }, id);
  return entry ? { parsed, place, index: place.entries.indexOf(lines), entry } : describeProblem('cannot-place', range);
}

/** The entry with another ID, as lines without a last line break, indented for a list whose dashes stand in `column`. */
export function writeEntry(entry: EntryText, newId: string, { column, width }: EntryStyle): string {
  const { source, idStart, idEnd } = entry;
  const lines = (source.slice(0, idStart) + newId + source.slice(idEnd)).replace(/\r?\n$/, '').split(/\r?\n/);
  const dashLine = source.slice(0, entry.dash).split('\n').length - 1;
  const newWidth = entry.width === undefined ? undefined : (width ?? entry.width);
  const shift = column - entry.column + (newWidth ?? 0) - (entry.width ?? 0);
  return lines
    .map((line, index) => {
      const rest = line.slice(entry.column);
      if (index < dashLine) return ' '.repeat(column) + rest;
      if (index > dashLine) return shiftLine(line, shift, entry.column);
      const fields = newWidth === undefined ? rest : '-'.padEnd(newWidth) + rest.slice(entry.width);
      return ' '.repeat(column) + fields;
    })
    .join('\n');
}

/** How the entries of a list are indented. */
export interface EntryStyle {
  readonly column: number;
  /** From the dash to the fields; undefined leaves it as it is. */
  readonly width: number | undefined;
}

/** From the dash to the fields, where they begin on the line of the dash. */
export function widthOf(parsed: ParsedText, { node, dash }: EntryLines, column: number): number | undefined {
  const isBlock = isMap(node) && !node.flow && parsed.lines.lineStart(startOf(node)) === dash;
  return isBlock ? columnOf(parsed, startOf(node)) - column : undefined;
}

function shiftLine(line: string, shift: number, column: number): string {
  const indentation = line.length - line.trimStart().length;
  if (line === '' || (line.charAt(indentation) === '#' && indentation <= column)) return line;
  return ' '.repeat(Math.max(0, indentation + shift)) + line.slice(indentation);
}

function readEntry(
  parsed: ParsedText,
  { lines, node, column }: { readonly lines: EntryLines; readonly node: YAMLMap; readonly column: number },
  id: string,
): EntryText | undefined {
  const { text } = parsed.lines;
  const source = text.slice(lines.start, lines.end);
  const written = findPair(node, 'id')?.value as Node | undefined;
  const [start = 0, end = 0] = written?.range ?? [];
  const spelled = /^(["']?)([^"']*)\1$/s.exec(text.slice(start, end));
  const digits = spelled?.[2] ?? '';
  if (parseId(digits, id.slice(0, id.lastIndexOf('-')) as EntryPrefix) !== id) return undefined;
  const idStart = start - lines.start + (spelled?.[1]?.length ?? 0);
  return {
    id,
    source,
    start: lines.start,
    range: lineOf(parsed, lines.dash + column),
    comments: listComments(source),
    tag: findTag(parsed, node),
    values: node.toJS(parsed.doc) as Readonly<Record<string, unknown>>,
    idStart,
    idEnd: idStart + digits.length,
    dash: lines.dash + column - lines.start,
    column,
    width: widthOf(parsed, lines, column),
    lineBreak: lineBreakOf(text),
  };
}

function idOf(map: YAMLMap): string | undefined {
  const value = findPair(map, 'id')?.value;
  return isScalar(value) && typeof value.value === 'string' ? splitReference(value.value)?.id : undefined;
}

/** A tag that is written out: only such nodes have one. */
function findTag(parsed: ParsedText, map: YAMLMap): EntryText['tag'] {
  let found: EntryText['tag'];
  visit(map, {
    Node(_, node) {
      if ('tag' in node && node.tag !== undefined) found ??= { named: node.tag, range: lineOf(parsed, startOf(node)) };
    },
  });
  return found;
}

function hasAnchor(node: Node): boolean {
  let found = false;
  visit(node, {
    Node(_, each) {
      found ||= isShared(each);
    },
  });
  return found;
}
