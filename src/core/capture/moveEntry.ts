import { checkText, type DecodedFile } from '../files/decode';
import type { EntryText } from '../files/entryText';
import { entryPath, isPrivatePath, ownerOf, placeOf } from '../files/layout';
import { editMentions, listMentions, listReferences, type KnownId } from '../files/mentions';
import { moveEntry as moveText } from '../files/moveEntry';
import { readFile } from '../files/read';
import { maximumProblems } from '../files/recordReader';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { entryKinds, type EntryKind } from '../model/entryKinds';
import { findPrivateMention } from '../model/ids';
import type { Problem } from '../model/problem';
import { LineMap } from '../text/lineMap';
import type { Range } from '../text/position';
import type { TextEdit } from '../text/textEdit';
import { takeId, type Capture, type FileChange } from './fileChange';

/** What is known when an entry is moved. */
export interface MoveSource {
  readonly index: JournalIndex;
  readonly key: EngagementKey;
  /** The files of the engagement as they are now: its records, and others in which IDs are quoted. */
  readonly texts: ReadonlyMap<string, DecodedFile>;
  /** What the client may see of its other engagements: it may name the entry with the engagement’s name before the ID. */
  readonly otherTexts?: ReadonlyMap<string, DecodedFile>;
}

/** Which entry, and to which side. */
export interface WantedMove {
  readonly kind: EntryKind;
  readonly id: string;
  readonly toPrivate: boolean;
}

interface Place {
  readonly path: string;
  readonly range: Range;
}

/** A move that can be made, and what its user should know before it is. */
export interface PlannedMove extends Capture {
  readonly newId: string;
  /** The fields of the entry, and the comments that go with it. */
  readonly record: Readonly<Record<string, unknown>>;
  readonly comments: readonly string[];
  /** Shared files that go on naming the old ID in their sentences. */
  readonly stillNamedIn: readonly string[];
}

/** Why an entry stays where it is. */
export type MoveRefusal =
  | { readonly why: 'gone' }
  /** A file cannot be edited, or a part of the entry is not read. */
  | ({ readonly why: 'problem'; readonly problem: Problem } & Place)
  /** What is to be shared names what is the team’s own. */
  | ({ readonly why: 'names-private'; readonly named: string } & Place)
  /** Files that the client has refer to it, or hold it; one of them was sent, and is frozen. */
  | { readonly why: 'in-use'; readonly places: readonly Place[]; readonly isSent: boolean };

/** A move on its way: its files, and the text of the entry. */
interface Moving extends WantedMove {
  readonly newId: string;
  readonly fromPath: string;
  readonly toPath: string;
  readonly from: DecodedFile;
  readonly to: DecodedFile | undefined;
  readonly entry: EntryText;
}

/**
 * Moves an entry between the shared register and the team’s, with the next ID of the other side and every reference to it
 * mended. What is shared must not name what is the team’s; what the client’s files refer to stays shared.
 */
export function moveEntry(source: MoveSource, wanted: WantedMove): PlannedMove | MoveRefusal {
  const { index, key, texts } = source;
  const { kind, id, toPrivate } = wanted;
  const [fromPath, toPath] = [entryPath(key, kind, !toPrivate), entryPath(key, kind, toPrivate)];
  const [from, to] = [texts.get(fromPath), texts.get(toPath)];
  const newId = takeId(index, key, kind, toPrivate);
  if (!from || newId === undefined) return { why: 'gone' };
  const moved = moveText({ list: entryKinds[kind].list, id, newId }, from, to ?? { text: '', trustedTo: 0 });
  if (!moved) return { why: 'gone' };
  if ('refused' in moved) {
    const path = moved.side === 'from' ? fromPath : toPath;
    return { why: 'problem', problem: moved.refused, path, range: moved.refused.range };
  }
  const moving: Moving = { ...wanted, newId, fromPath, toPath, from, to, entry: moved.entry };
  const obstacle = toPrivate ? findUses(source, moving) : findSecret(moving);
  if (obstacle) return obstacle;
  const changes = listChanges(source, moving, moved);
  if ('why' in changes) return changes;
  return {
    changes,
    show: { path: toPath, entryId: newId },
    newId,
    record: findRecord(moving),
    comments: moved.entry.comments,
    stillNamedIn: toPrivate ? listSharedMentions(source, moving) : [],
  };
}

/** The edits of every file: those of the move, and those that write the new ID where the old one is named. */
function listChanges(
  { key, texts }: MoveSource,
  { id, newId, fromPath, toPath, to, toPrivate, entry }: Moving,
  moved: { readonly from: readonly TextEdit[]; readonly to: readonly TextEdit[] },
): readonly FileChange[] | MoveRefusal {
  const changes: FileChange[] = to ? [] : [{ path: toPath, create: moved.to.map(({ newText }) => newText).join('') }];
  for (const [path, file] of texts) {
    const place = placeOf(path);
    const isMended = place && (place.isPrivate || !toPrivate);
    const ids = { ...key, from: id, to: newId };
    const mended = isMended ? editMentions(place.kind, file, place.isPrivate, ids) : { edits: [] };
    if ('refused' in mended) return { why: 'problem', problem: mended.refused, path, range: mended.refused.range };
    const isOutside = ({ start }: TextEdit) => path !== fromPath || !isInside(entry, start);
    const own = path === fromPath ? moved.from : path === toPath ? moved.to : [];
    const edits = [...own, ...mended.edits.filter(isOutside)];
    if (edits.length > 0) changes.push({ path, expected: file.text, edits });
  }
  return changes;
}

/** Where files that the client may see refer to the entry, or hold one of that ID as minutes do. */
function findUses(source: MoveSource, { id, fromPath, from, entry }: Moving): MoveRefusal | undefined {
  const own = linesOf(from, entry);
  const isOwn = (path: string, { start }: Range) => path === fromPath && isOnLines(start.line, own);
  const places = listSharedTexts(source, id).flatMap(({ path, file, known }) => {
    const place = placeOf(path);
    if (!place) return [];
    return listReferences(place.kind, file, known)
      .filter((range) => !isOwn(path, range))
      .map((range) => ({ path, range }));
  });
  const isSent = places.some(({ path }) => source.index.get('minutes', path)?.reading.record.sent !== undefined);
  return places.length > 0 ? { why: 'in-use', places, isSent } : undefined;
}

/** Shared files in whose sentences or comments the ID stands. */
function listSharedMentions(source: MoveSource, { id, fromPath, from, entry }: Moving): readonly string[] {
  const own = linesOf(from, entry);
  return listSharedTexts(source, id).flatMap(({ path, file, known }) => {
    const mentions = listMentions(file, known);
    return mentions.some(({ start }) => path !== fromPath || !isOnLines(start.line, own)) ? [path] : [];
  });
}

interface SharedText {
  readonly path: string;
  readonly file: DecodedFile;
  /** The ID as it may stand there. */
  readonly known: KnownId;
}

/** All that the client may see, of this engagement and of its others. */
function listSharedTexts({ key, texts, otherTexts = new Map() }: MoveSource, id: string): readonly SharedText[] {
  const isOther = (path: string) => {
    const owner = ownerOf(path);
    return owner?.client === key.client && owner.engagement !== key.engagement;
  };
  const own = [...texts].map(([path, file]) => ({ path, file, known: { ...key, from: id } }));
  const others = [...otherTexts]
    .filter(([path]) => isOther(path))
    .map(([path, file]) => ({ path, file, known: { ...key, from: id, isElsewhere: true } }));
  return [...own, ...others].filter(({ path }) => !isPrivatePath(path));
}

/** What in an entry must not be shared: an ID or a path of the team’s own, or something that no reading shows. */
function findSecret(moving: Moving): MoveRefusal | undefined {
  const { kind, fromPath, from, entry } = moving;
  const own = linesOf(from, entry);
  const { source, idStart, idEnd } = entry;
  const written = source.slice(0, idStart) + ' '.repeat(idEnd - idStart) + source.slice(idEnd);
  const found = findPrivateMention(written.replace(/\\[nrt]/g, '  ')); // a line break in quotes is no part of a word
  if (found) {
    const start = entry.start + found.start;
    const range = new LineMap(from.text).rangeOf(start, start + found.named.length);
    return { why: 'names-private', named: found.named, path: fromPath, range };
  }
  const escaped = findPrivateMention(listTexts({ ...entry.values, id: '' }).join('\n'));
  if (escaped) return { why: 'names-private', named: escaped.named, path: fromPath, range: entry.range };
  if (entry.tag) return { why: 'names-private', path: fromPath, ...entry.tag };
  const reference = findReference(moving);
  if (reference) return { why: 'names-private', named: reference, path: fromPath, range: entry.range };
  const { problems } = readFile(entryKinds[kind].file, from, true);
  const isFull = problems.length >= maximumProblems; // what stands behind the last one is not known
  const problem = problems.find(
    ({ code, range }) => isFull || (code !== 'missing-field' && isOnLines(range.start.line, own)),
  );
  return problem && { why: 'problem', problem, path: fromPath, range: problem.range };
}

/** What of the team’s own an entry refers to, read as the only one of a shared register. */
function findReference({ kind, entry: { source, lineBreak } }: Moving): string | undefined {
  const { file, list } = entryKinds[kind];
  const { problems } = readFile(file, checkText(`${list}:${lineBreak}${source}`));
  return problems.find(({ code }) => code === 'private-reference')?.args[0];
}

function findRecord({ kind, id, from, toPrivate }: Moving): Readonly<Record<string, unknown>> {
  const { file, list } = entryKinds[kind];
  const { record } = readFile(file, from, !toPrivate);
  const entries = (record as Readonly<Record<string, unknown>>)[list] as readonly Readonly<Record<string, unknown>>[];
  return entries.find((each) => each['id'] === id) ?? {};
}

/** All keys and texts in a value, however deep. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...listTexts(inner)]);
}

function isInside({ start, source }: EntryText, offset: number): boolean {
  return offset >= start && offset < start + source.length;
}

function linesOf({ text }: DecodedFile, { start, source }: EntryText): Range {
  return new LineMap(text).rangeOf(start, start + source.trimEnd().length);
}

function isOnLines(line: number, { start, end }: Range): boolean {
  return line >= start.line && line <= end.line;
}
