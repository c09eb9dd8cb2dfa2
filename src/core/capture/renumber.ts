import type { DecodedFile } from '../files/decode';
import { editIds } from '../files/editIds';
import { ownerOf, placeOf } from '../files/layout';
import { readFile } from '../files/read';
import { groupByEntry, groupById, type DefinedId } from '../journal/definedIds';
import type { EngagementKey, JournalFile, JournalIndex } from '../journal/journalIndex';
import { isSettled, listValues, type FoundValue } from '../journal/recordValues';
import { findHighestNumbers, nextId, splitReference, type EntryPrefix } from '../model/ids';
import { describeProblem, type Problem } from '../model/problem';
import { splitQualified } from '../model/qualifiedReference';
import { textStart } from '../text/position';
import { toPhrase } from '../text/words';
import { listScopes, type Capture, type FileChange } from './fileChange';

/** What is known when an entry gets another number. */
export interface RenumberSource {
  readonly index: JournalIndex;
  /** The engagement of the entry; an empty name for an entry of the client itself, such as a proposal. */
  readonly key: EngagementKey;
  /** The files of the client as they are now: the records, and others in which numbers are quoted. */
  readonly texts: ReadonlyMap<string, DecodedFile>;
}

/** An entry whose number another one has too: its file, and its place there such as `risks/1`. */
export interface Duplicate {
  readonly path: string;
  readonly entry: string;
}

export interface PlannedRenumber extends Capture {
  readonly id: string;
  readonly newId: string;
  /** How many references stay because they may mean the other entry, or stand in what was sent. */
  readonly left: number;
}

/** Why an entry keeps its number: it has it alone by now, or a file cannot be edited. */
export type RenumberRefusal =
  { readonly why: 'gone' } | { readonly why: 'problem'; readonly path: string; readonly problem: Problem };

/**
 * Gives an entry the next free number, wherever it stands, and has the references follow that certainly mean it, in all
 * files of the client: those with its title behind the number. All others stay.
 */
export function renumber(source: RenumberSource, { path, entry }: Duplicate): PlannedRenumber | RenumberRefusal {
  const { key, texts } = source;
  const values = readAll(texts, (file) => isOwn(key, file));
  const isMeant = (place: DefinedId) => place.file.path === path && place.entry === entry;
  const places = [...groupById(values).values()].find((all) => all.some(isMeant)) ?? [];
  const groups = groupByEntry(places);
  const own = groups.find((group) => group.some(isMeant));
  const [first] = own ?? [];
  if (!own || !first || groups.length < 2) return { why: 'gone' };
  const fixed = own.find(({ isFixed }) => isFixed);
  if (fixed) return { why: 'problem', path: fixed.file.path, problem: describeProblem('frozen-minutes', textStart) };
  const { id } = first;
  const newId = findNextId(source, id);
  const others = readAll(texts, (file, text) => !isOwn(key, file) && text.includes(id.replace(/\d+$/, '')));
  const referring = [...values, ...others].filter(({ file, value }) => readReference(key, file.path, value)?.id === id);
  const { following, left } = sortReferences(key, referring, own, groups);
  const changes: FileChange[] = [];
  const all = [...own.map(({ file, entry: at }) => ({ path: file.path, field: `${at}/id` })), ...following];
  for (const [file, paths] of groupByFile(all)) {
    const [text, place] = [texts.get(file), placeOf(file)];
    if (!text || !place) continue;
    const edited = editIds(place.kind, text, place.isPrivate, { from: id, to: newId, paths });
    if ('refused' in edited) return { why: 'problem', path: file, problem: edited.refused };
    changes.push({ path: file, expected: text.text, edits: edited.edits });
  }
  return { changes, show: { path, entryId: newId }, id, newId, left };
}

function isOwn(key: EngagementKey, path: string): boolean {
  const { client, engagement = '' } = ownerOf(path) ?? {};
  return client === key.client && engagement === key.engagement;
}

function readAll(
  texts: RenumberSource['texts'],
  isWanted: (path: string, text: string) => boolean,
): readonly FoundValue[] {
  const files = [...texts].flatMap(([path, file]): readonly JournalFile[] => {
    const place = isWanted(path, file.text) ? placeOf(path) : undefined;
    return place ? [{ path, reading: readFile(place.kind, file, place.isPrivate) }] : [];
  });
  return files.flatMap(listValues);
}

/** The next free number: of the engagement, or of all of the client where the number is one of the client. */
function findNextId({ index, key, texts }: RenumberSource, id: string): string {
  const isQuoted = (path: string) => key.engagement === '' || isOwn(key, path);
  return nextId(id.slice(0, id.indexOf('-')) as EntryPrefix, [
    ...listScopes(index, key).flatMap((each) => index.mentionsIn(each)),
    ...[...texts].flatMap(([path, { text }]) => (isQuoted(path) ? [findHighestNumbers(text)] : [])),
  ]);
}

/** What a value refers to, if that is an entry of `key`: in its own files, or behind its name. */
function readReference(key: EngagementKey, path: string, value: unknown): ReturnType<typeof splitReference> {
  if (typeof value !== 'string') return undefined;
  const isOfTheClient = key.engagement === '';
  const { client = key.client, engagement, ...reference } = splitQualified(value) ?? {};
  if (!('id' in reference)) return isOfTheClient || isOwn(key, path) ? splitReference(value) : undefined;
  return client === key.client && (isOfTheClient || engagement === key.engagement) ? reference : undefined;
}

/** The references to a number that certainly mean one of the entries that have it, and how many others there are. */
function sortReferences(
  key: EngagementKey,
  referring: readonly FoundValue[],
  own: readonly DefinedId[],
  groups: readonly (readonly DefinedId[])[],
) {
  const following: { readonly path: string; readonly field: string }[] = [];
  let left = 0;
  for (const { file, path, field, value } of referring) {
    if (field.type !== 'text' || (field.holds !== 'reference' && field.holds !== 'token')) continue;
    const named = findNamed(readReference(key, file.path, value)?.title ?? '', groups);
    const isMeant = named.length === 1 && named[0] === own;
    if (isMeant && !isSettled(file, path)) following.push({ path: file.path, field: path });
    else if (isMeant || named.length !== 1) left++;
  }
  return { following, left };
}

/** The entries that a title may name: those that have just this one, else those of whose title it is a part. */
function findNamed(written: string, groups: readonly (readonly DefinedId[])[]): readonly (readonly DefinedId[])[] {
  const part = toKey(written);
  if (part === '') return [];
  const findBy = (isNamed: (title: string) => boolean) =>
    groups.filter((group) => group.some(({ title }) => isNamed(toKey(title))));
  const same = findBy((title) => title === part);
  return same.length > 0 ? same : findBy((title) => title.includes(part));
}

const toKey = (title: string) => toPhrase(title).toLowerCase();

function groupByFile(places: readonly { readonly path: string; readonly field: string }[]) {
  const files = new Map<string, string[]>();
  for (const { path, field } of places) files.set(path, [...(files.get(path) ?? []), field]);
  return files;
}
