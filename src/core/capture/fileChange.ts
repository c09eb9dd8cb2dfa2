import type { Change } from '../files/edit';
import { entryPath, placeOf } from '../files/layout';
import { writeFields, type Writable } from '../files/write';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import { entryKinds, prefixOf, type EntryKind } from '../model/entryKinds';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { nextId, prefixOnSide } from '../model/ids';
import type { TextEdit } from '../text/textEdit';

/**
 * A change to one file of the journal: a new file with its whole text, a change within one that is there, or several in
 * their order, or edits that were made for exactly the text `expected` and for no other.
 */
export type FileChange =
  | { readonly path: string; readonly create: string }
  | { readonly path: string; readonly kind: FileKind; readonly change: Change }
  | { readonly path: string; readonly kind: FileKind; readonly changes: readonly Change[] }
  | { readonly path: string; readonly expected: string; readonly edits: readonly TextEdit[] };

/** All that one command changes, as one undo step, and what it shows afterwards. */
export interface Capture {
  readonly changes: readonly FileChange[];
  /**
   * The file to open; the cursor goes to the end of the entry, or into the value of the field, at the end of one of
   * several lines, or to the end of the file.
   */
  readonly show: { readonly path: string; readonly entryId?: string; readonly field?: string };
}

type Entry = { readonly [key: string]: Writable | undefined };

/** Where a number counts as given: in its engagement, and one of the client itself in all of the client’s files. */
export function listScopes(index: JournalIndex, key: EngagementKey): readonly EngagementKey[] {
  if (key.engagement !== '') return [key];
  return [key, ...index.listEngagementFolders(key.client).map((engagement) => ({ ...key, engagement }))];
}

/** The next free ID of a kind, above every one that was ever quoted there; undefined where there is none. */
export function takeId(
  index: JournalIndex,
  key: EngagementKey,
  kind: EntryKind,
  isPrivate = false,
): string | undefined {
  const prefix = prefixOf(kind);
  const scope = kind === 'proposal' ? { ...key, engagement: '' } : key; // proposals are counted by client
  const known = listScopes(index, scope).flatMap((each) => index.mentionsIn(each));
  return prefix && nextId(prefixOnSide(prefix, isPrivate), known);
}

/**
 * Puts an entry at the end of its list; a register is made with its first entry. Fields without a value are left out, but
 * for the one that its author is to type now.
 */
export function addEntry(
  index: JournalIndex,
  key: EngagementKey,
  kind: EntryKind,
  { isPrivate = false, entry, typed }: { readonly isPrivate?: boolean; readonly entry: Entry; readonly typed?: string },
): FileChange {
  const { file, list } = entryKinds[kind];
  const path = entryPath(key, kind, isPrivate);
  const filled = withoutGaps(entry, typed);
  return index.get(file, path)
    ? { path, kind: file, change: { field: list, to: { append: filled } } }
    : { path, create: writeFields(fileKinds[file], { [list]: [filled] }) };
}

/** Puts an entry at the end of a list in minutes. */
export function addToMinutes(path: string, list: 'actions' | 'decisions', entry: Entry): FileChange {
  return { path, kind: 'minutes', change: { field: list, to: { append: withoutGaps(entry) } } };
}

/** The minutes that a command was called from. */
export interface CalledFrom {
  readonly path: string;
  /** Whether they can be added to: sent ones are frozen (P-14), and a half-typed line makes a file unreadable. */
  readonly state: 'open' | 'sent' | 'unreadable';
}

/** The minutes of this engagement at `path`; undefined when something else is there. */
export function findMinutes(
  records: JournalRecords,
  key: EngagementKey,
  path: string | undefined,
): CalledFrom | undefined {
  const place = path === undefined ? undefined : placeOf(path);
  if (path === undefined || place?.kind !== 'minutes') return undefined;
  if (place.client !== key.client || place.engagement !== key.engagement) return undefined;
  const reading = records.get('minutes', path)?.reading;
  if (!reading) return undefined;
  return { path, state: reading.record.sent ? 'sent' : reading.unreadable ? 'unreadable' : 'open' };
}

/** The fields of an entry that have a value, and the one that its author is to type now. */
export function withoutGaps(entry: Entry, typed?: string): { readonly [key: string]: Writable } {
  return Object.fromEntries(
    Object.entries(entry).filter(
      (pair): pair is [string, Writable] => pair[1] !== undefined && (pair[1] !== '' || pair[0] === typed),
    ),
  );
}
