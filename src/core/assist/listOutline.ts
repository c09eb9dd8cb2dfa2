import { placeOf } from '../files/layout';
import { listLinePartsInSteps, readInBraces, readPartValue, type LinePart } from '../files/lineParts';
import type { Field } from '../model/fields';
import { fileKinds } from '../model/fileKinds';
import type { Range } from '../text/position';
import { inParts, type Steps } from '../text/steps';
import { startUpper, toLine } from '../text/words';

/** A part of a record as an outline shows it: a list or a long field, or an entry with its number and title. */
export interface OutlinePart {
  readonly kind: 'part' | 'entry' | 'person';
  readonly name: string;
  /** All lines of it, and what is marked when one goes there: its first line. */
  readonly range: Range;
  readonly head: Range;
  readonly parts: readonly OutlinePart[];
}

/** What tells an entry from others, the most telling first. */
const telling = ['title', 'text', 'name', 'topic', 'mode', 'step', 'reason', 'by', 'of', 'date'];

/**
 * The outline of a record: the lists with their entries, and whatever else reaches over several lines; in a register its
 * entries alone. Told by the lines, so it stays while somebody types. Nothing for a file that is none of ours.
 */
export function* listOutline(path: string, text: string): Steps<readonly OutlinePart[]> {
  const place = placeOf(path);
  if (!place) return [];
  const fields: Readonly<Record<string, Field>> = fileKinds[place.kind];
  const lines = text.split(/\r\n|\r|\n/);
  const parts: OutlinePart[] = [];
  for (const part of yield* listLinePartsInSteps(text)) {
    if (part.endLine === part.line) continue;
    const field = Object.hasOwn(fields, part.name) ? fields[part.name] : undefined;
    const listed = field?.type === 'list' ? part.parts.filter(({ kind }) => kind === 'entry') : [];
    const entries = yield* inParts(listed, (some) => some.map((entry) => toEntry(entry, part.name, lines)));
    parts.push({ kind: 'part', name: nameOf(part.name), ...placeIn(lines, part), parts: entries });
  }
  const [only] = parts;
  return Object.keys(fields).length === 1 && parts.length === 1 && only ? only.parts : parts;
}

/** The lines of every part of a YAML text that has several, the outer one first, and of comments above one another. */
export function* listFolds(
  text: string,
): Steps<readonly { readonly start: number; readonly end: number; readonly isComment?: true }[]> {
  const folds = new Map<number, number>();
  const add = (part: LinePart) => {
    if (part.endLine > part.line) folds.set(part.line, Math.max(part.endLine, folds.get(part.line) ?? 0));
    part.parts.forEach(add);
  };
  (yield* listLinePartsInSteps(text)).forEach(add);
  const comments = [...text.matchAll(/^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm)];
  let [line, offset] = [0, 0];
  const commented = comments.map(({ 0: all, index }) => {
    line += countBreaks(text.slice(offset, index));
    offset = index;
    return { start: line, end: line + countBreaks(all), isComment: true as const };
  });
  return [...[...folds].map(([start, end]) => ({ start, end })), ...commented].sort((a, b) => a.start - b.start);
}

function countBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

function toEntry(entry: LinePart, list: string, lines: readonly string[]): OutlinePart {
  const isPerson = ['team', 'contacts', 'stakeholders', 'readers'].includes(list);
  return { kind: isPerson ? 'person' : 'entry', name: labelOf(entry, lines), ...placeIn(lines, entry), parts: [] };
}

function labelOf(entry: LinePart, lines: readonly string[]): string {
  const told = ['id', ...telling].map((name) => valueOf(entry, name, lines));
  const [id, ...others] = told;
  const words = [id, others.find((text) => text !== '')].filter(Boolean).join(' ');
  const plain = entry.value.startsWith('{') ? '' : readPartValue(entry);
  return toLine(words || plain) || '…';
}

/** A field of an entry, whether it stands in a line of its own or in braces; of a block of lines the first. */
function valueOf(entry: LinePart, name: string, lines: readonly string[]): string {
  const part = entry.parts.find((each) => each.kind === 'field' && each.name === name);
  if (part)
    return (
      readPartValue(part) ||
      (part.endLine > part.line && /^[|>]/.test(part.value) ? (lines[part.line + 1] ?? '').trim() : '')
    );
  return entry.value.startsWith('{') ? readInBraces(entry.value, name) : '';
}

function placeIn(lines: readonly string[], { line, endLine, column }: LinePart): Pick<OutlinePart, 'range' | 'head'> {
  const start = { line, character: column };
  const endOf = (at: number) => ({ line: at, character: lines[at]?.length ?? 0 });
  return { range: { start, end: endOf(endLine) }, head: { start, end: endOf(line) } };
}

/** `working-agreements` is `Working agreements` to people. */
function nameOf(key: string): string {
  return startUpper(key.replaceAll('-', ' '));
}
