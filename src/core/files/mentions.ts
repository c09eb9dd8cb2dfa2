import { visit } from 'yaml';
import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { describeProblem } from '../model/problem';
import { textStart, type Position, type Range } from '../text/position';
import { applyEdits } from '../text/textEdit';
import { checkText, type DecodedFile } from './decode';
import { isFrozen, type EditResult } from './edit';
import { listComments, parseText, type ParsedText } from './parse';
import { readPlaced } from './read';

/** An ID that texts may name. `R-007` counts as `R-7`. */
export interface KnownId {
  readonly from: string;
  /** Of which folders: behind the name of another engagement an ID is that one’s own. */
  readonly client: string;
  readonly engagement: string;
  /** Whether the text is another engagement’s, where only `erp/R-7` and `acme/erp/R-7` are meant. */
  readonly isElsewhere?: boolean;
}

/** An ID that is written anew: the old one and the new one. */
export interface NewId extends KnownId {
  readonly to: string;
}

/**
 * The edits that write the new ID wherever a file names the old one; titles behind it stay. In a file of the team that is
 * everywhere, also in sentences and comments; in a shared one only where a record refers to another. Minutes that were
 * sent stay as they are. A file that cannot be edited is refused.
 */
export function editMentions(kind: FileKind, file: DecodedFile, isPrivate: boolean, id: NewId): EditResult {
  const matches = [...file.text.matchAll(patternOf(id))];
  if (matches.length === 0) return { edits: [] };
  const parsed = parseText(file);
  if (kind === 'minutes' && isFrozen(parsed)) return { edits: [] };
  const obstacle = file.locked ?? parsed.trouble;
  if (obstacle) return { refused: obstacle };
  const ranges = isPrivate ? undefined : listReferences(kind, file, id, true);
  const edits = matches
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length, newText: id.to }))
    .filter(({ start }) => isWithin(parsed.lines.positionAt(start), ranges));
  return isFaithful(parsed, applyEdits(file.text, edits), id)
    ? { edits }
    : { refused: describeProblem('cannot-place', textStart) };
}

/** Where a file names an ID, in sentences, comments or references. */
export function listMentions(file: DecodedFile, id: KnownId): readonly Range[] {
  const { lines } = parseText(file);
  return [...file.text.matchAll(patternOf(id))].map((match) =>
    lines.rangeOf(match.index, match.index + match[0].length),
  );
}

/** Where the records of a file refer to an ID, or have it themselves. */
export function listReferences(kind: FileKind, file: DecodedFile, id: KnownId, isPrivate = false): readonly Range[] {
  const { record, ranges } = readPlaced(kind, file, isPrivate);
  const paths = Object.entries(fileKinds[kind] as Fields).flatMap(([key, field]) =>
    listPaths(field, (record as Readonly<Record<string, unknown>>)[key], key, patternOf(id)),
  );
  return paths.flatMap((path) => ranges.get(path) ?? []);
}

/** The old ID as a word of its own. In double quotes a line break may be written as `\n`. */
export function patternOf({ from, client, engagement, isElsewhere = false }: KnownId): RegExp {
  const [prefix, number] = from.split('-');
  const [owner, folder] = [client, engagement].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const lineBreak = '(?<=\\\\[nrt])';
  const start = `(?:(?<![\\p{L}\\p{N}_-]|[\\p{L}\\p{N}_-]/)|${lineBreak})`;
  const qualified = `(?<=${start}(?:(?:clients/)?${owner}/)?${folder}/)`;
  const before = isElsewhere ? qualified : `(?:(?<![\\p{L}\\p{N}_/-])|${lineBreak}|${qualified})`;
  return new RegExp(`${before}${prefix}-0*${number}(?!-?[\\p{L}\\p{N}_])`, 'gu');
}

function listPaths(field: Field, value: unknown, path: string, pattern: RegExp): readonly string[] {
  if (value === undefined) return [];
  switch (field.type) {
    case 'list':
      return (value as readonly unknown[]).flatMap((item, at) => listPaths(field.of, item, `${path}/${at}`, pattern));
    case 'group':
      return Object.entries(field.fields).flatMap(([key, inner]) =>
        listPaths(inner, (value as Readonly<Record<string, unknown>>)[key], `${path}/${key}`, pattern),
      );
    case 'text':
      return ['id', 'reference', 'token'].includes(field.holds) && (value as string).search(pattern) >= 0 ? [path] : [];
    default:
      return [];
  }
}

function isWithin(position: Position, ranges: readonly Range[] | undefined): boolean {
  const isBefore = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
  return !ranges || ranges.some(({ start, end }) => isBefore(start, position) && isBefore(position, end));
}

/** Whether the edited text says the same, but for the ID. */
function isFaithful(before: ParsedText, editedText: string, id: NewId): boolean {
  const file = checkText(editedText);
  const after = parseText(file);
  if (file.locked || after.trouble) return false;
  const [old, edited] = [listTexts(before), listTexts(after)];
  const pattern = patternOf(id);
  return (
    old.length === edited.length &&
    old.every((text, index) => text === edited[index] || text.replace(pattern, id.to) === edited[index])
  );
}

/** All keys, values and comments of a text, in their order. */
function listTexts({ doc, lines }: ParsedText): readonly string[] {
  const texts: string[] = [];
  visit(doc, {
    Scalar(_, { value }) {
      texts.push(`${typeof value} ${String(value)}`);
    },
  });
  return [...texts, ...listComments(lines.text)];
}
