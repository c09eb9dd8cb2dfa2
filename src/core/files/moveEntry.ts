import { isMap, isSeq, visit } from 'yaml';
import { describeProblem, type Problem } from '../model/problem';
import { textStart } from '../text/position';
import { applyEdits, type TextEdit } from '../text/textEdit';
import type { DecodedFile } from './decode';
import { endOfKey, findList, skipBlankLines, type EntryLines, type ListPlace } from './entryLines';
import { takeEntry, widthOf, writeEntry, type EntryStyle, type EntryText, type TakenFrom } from './entryText';
import { endOfPair, startOf } from './nodePlaces';
import { listComments, parseText, type ParsedText } from './parse';
import { readsAs } from './readsAs';
import { columnOf, lineBreakOf, nextLine, skipOwnComments } from './placeLines';

/** The edits, or why there are none: because of the file the entry is in, or of the one it goes to. */
export type MoveResult =
  | { readonly entry: EntryText; readonly from: readonly TextEdit[]; readonly to: readonly TextEdit[] }
  | { readonly refused: Problem; readonly side: 'from' | 'to' };

/**
 * Moves an entry to the end of the same list in another file. Its text goes as it is, with the comments in it and directly
 * above it; only its ID is another one, and its indentation and line breaks are those of the list it comes to. Everything
 * else in both files stays. Undefined when the entry is not there. An empty text is that of a new file.
 */
export function moveEntry(
  { list, id, newId }: { readonly list: string; readonly id: string; readonly newId: string },
  from: DecodedFile,
  to: DecodedFile,
): MoveResult | undefined {
  const taken = takeEntry(from, list, id);
  if (!taken) return undefined;
  if ('code' in taken) return { refused: taken, side: 'from' };
  const { entry } = taken;
  const cut = listCuts(taken).find((edits) => isCutFaithful(taken, list, applyEdits(from.text, edits)));
  if (!cut) return { refused: describeProblem('cannot-place', entry.range), side: 'from' };
  const parsed = parseText(to);
  const place = to.locked ?? parsed.trouble ?? findList(parsed, list);
  if ('code' in place) return { refused: place, side: 'to' };
  const added = listPastes({ parsed, place, list }, entry, newId).find((edits) =>
    isPasteFaithful(parsed, { list, entry, newId }, edits),
  );
  return added ? { entry, from: cut, to: added } : { refused: describeProblem('cannot-place', textStart), side: 'to' };
}

/** The ways to take an entry out, the one that looks best first. */
function listCuts({ parsed, place, index }: TakenFrom): readonly (readonly TextEdit[])[] {
  const { text } = parsed.lines;
  const { entries, pair } = place;
  const own = entries[index] as EntryLines;
  if (entries.length > 1) {
    const [start, end] = chooseCut(text, entries, index);
    return [[cutLines(text, start, end)], [{ start: own.start, end: own.end, newText: '' }]];
  }
  const colon = text.indexOf(':', endOfKey(pair)) + 1;
  const empty = { start: colon, end: colon, newText: ' []' };
  return [
    [empty, cutLines(text, own.start, own.end)],
    [empty, { start: own.start, end: own.end, newText: '' }],
  ];
}

/** Which empty lines go with an entry, so that the others stay apart as they were. */
function chooseCut(text: string, entries: readonly EntryLines[], index: number): readonly [number, number] {
  const { gapStart, start, end, gapEnd } = entries[index] as EntryLines;
  if (index === 0) return [start, gapEnd];
  const isLast = index === entries.length - 1;
  const gap = text.slice(gapStart, start);
  if (isLast && countLines(gap) === gapOf(text, entries.slice(0, -1))) return [gapStart, end];
  // without others to go by, the empty lines stay: so the entry finds its place again when it comes back
  if (isLast && gapEnd === text.length) return [start, end];
  return countLines(gap) >= countLines(text.slice(end, gapEnd)) ? [start, gapEnd] : [gapStart, end];
}

/** A text whose last line has no line break stays such a text. */
function cutLines(text: string, start: number, end: number): TextEdit {
  if (end < text.length || text.endsWith('\n')) return { start, end, newText: '' };
  return { start: start - (text.slice(0, start).endsWith('\r\n') ? 2 : 1), end, newText: '' };
}

/** How many empty lines part the last two entries; undefined where there are no two. */
function gapOf(text: string, entries: readonly EntryLines[]): number | undefined {
  const last = entries.length > 1 ? entries.at(-1) : undefined;
  return last && countLines(text.slice(last.gapStart, last.start));
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

interface Target {
  readonly parsed: ParsedText;
  readonly place: ListPlace;
  readonly list: string;
}

/** The ways to put an entry at the end of a list, the one that looks best first. */
function listPastes(target: Target, entry: EntryText, newId: string): readonly (readonly TextEdit[])[] {
  const { parsed, place, list } = target;
  const { text } = parsed.lines;
  if (place.state === 'lines') {
    const last = place.entries.at(-1) as EntryLines;
    const block = writeEntry(entry, newId, styleOf(parsed, place));
    const isAtEnd = last.gapEnd === text.length;
    const behind = countLines(text.slice(last.end, last.gapEnd));
    const gap = gapOf(text, place.entries) ?? behind;
    const best =
      isAtEnd && behind > 0 ? addLines(text, last.gapEnd, block) : addLines(text, last.end, '\n'.repeat(gap) + block);
    return [[best], [addLines(text, last.end, block)]];
  }
  const column = findColumn(parsed, entry);
  const block = writeEntry(entry, newId, { column: column.dashes, width: undefined });
  if (place.state === 'missing') {
    const last = place.map?.items.at(-1);
    const at = last ? skipOwnComments(text, nextLine(text, endOfPair(last)), column.keys) : text.length;
    return [[addLines(text, at, `${' '.repeat(column.keys)}${list}:\n${block}`, entry.lineBreak)]];
  }
  const [start, end] = place.brackets ?? [0, 0];
  const spaced = text.charAt(start - 1) === ' ' ? start - 1 : start;
  const line = nextLine(text, end || endOfKey(place.pair));
  const rest = skipBlankLines(text, line);
  const added = addLines(text, rest === text.length ? rest : line, block, entry.lineBreak);
  return [[...(place.brackets ? [{ start: spaced, end, newText: '' }] : []), added]];
}

function styleOf(parsed: ParsedText, { entries, column }: Extract<ListPlace, { state: 'lines' }>): EntryStyle {
  const widths = entries.map((entry) => widthOf(parsed, entry, column)).filter((width) => width !== undefined);
  return { column, width: widths.at(-1) };
}

/** Where keys and dashes stand: as in other lists of the file, else as where the entry comes from. */
function findColumn(parsed: ParsedText, entry: EntryText): { readonly keys: number; readonly dashes: number } {
  const { contents } = parsed.doc;
  const first = isMap(contents) ? contents.items[0] : undefined;
  const keys = first ? columnOf(parsed, startOf(first.key)) : 0;
  let shown: number | undefined;
  visit(parsed.doc, {
    Pair(_, { key, value }) {
      if (isSeq(value) && !value.flow) shown ??= columnOf(parsed, startOf(value)) - columnOf(parsed, startOf(key));
    },
  });
  return { keys, dashes: keys + (shown ?? entry.column) };
}

/** Whole lines at the beginning of a line, or behind the last one. */
function addLines(text: string, at: number, lines: string, otherwise = '\n'): TextEdit {
  const eol = text.includes('\n') ? lineBreakOf(text) : otherwise;
  const isNewLine = at === 0 || text.charAt(at - 1) === '\n';
  const newText = (isNewLine ? `${lines}\n` : `\n${lines}`).replaceAll('\n', eol);
  return { start: at, end: at, newText };
}

function isCutFaithful({ parsed, index, entry }: TakenFrom, list: string, edited: string): boolean {
  const { text } = parsed.lines;
  const before = listComments(text.slice(0, entry.start)).length;
  const comments = listComments(text).toSpliced(before, entry.comments.length);
  const change = (record: Record<string, unknown>): void => {
    record[list] = (record[list] as readonly unknown[]).toSpliced(index, 1);
  };
  return readsAs(parsed, edited, { comments, change });
}

function isPasteFaithful(
  parsed: ParsedText,
  { list, entry, newId }: { readonly list: string; readonly entry: EntryText; readonly newId: string },
  edits: readonly TextEdit[],
): boolean {
  const { text } = parsed.lines;
  const before = listComments(text.slice(0, edits.at(-1)?.start)).length;
  const comments = listComments(text).toSpliced(before, 0, ...entry.comments);
  const change = (record: Record<string, unknown>): void => {
    record[list] = [...((record[list] as readonly unknown[] | null) ?? []), { ...entry.values, id: newId }];
  };
  return readsAs(parsed, applyEdits(text, edits), { comments, change });
}
