import type { Change } from '../files/edit';
import { entryPath, placeOf } from '../files/layout';
import { writeFields, type Writable } from '../files/write';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { entryKinds, prefixOf, type EntryKind } from '../model/entryKinds';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { nextId, prefixOnSide } from '../model/ids';
import type { TextEdit } from '../text/textEdit';

/**
 * A change to one file of the journal: a new file with its whole text, a change within one that is there, or edits that
 * were made for exactly the text `expected` and for no other.
 */
export type FileChange =
  | { readonly path: string; readonly create: string }
  | { readonly path: string; readonly kind: FileKind; readonly change: Change }
  | { readonly path: string; readonly expected: string; readonly edits: readonly TextEdit[] };

/** All that one command changes, as one undo step, and what it shows afterwards. */
export interface Capture {
  readonly changes: readonly FileChange[];
  /** The file to open; the cursor goes to the end of the entry, or into the value of the field, or to the end. */
  readonly show: { readonly path: string; readonly entryId?: string; readonly field?: string };
}

type Entry = { readonly [key: string]: Writable | undefined };

/** The next free ID of a kind, above every one that was ever quoted in the engagement; undefined where there is none. */
export function takeId(
  index: JournalIndex,
  key: EngagementKey,
  kind: EntryKind,
  isPrivate = false,
): string | undefined {
  const prefix = prefixOf(kind);
  const scope = kind === 'proposal' ? { ...key, engagement: '' } : key; // proposals are counted by client
  return prefix && nextId(prefixOnSide(prefix, isPrivate), index.mentionsIn(scope));
}

/** Puts an entry at the end of its list; a register is made with its first entry. */
export function addEntry(
  index: JournalIndex,
  key: EngagementKey,
  kind: EntryKind,
  { isPrivate = false, entry }: { readonly isPrivate?: boolean; readonly entry: Entry },
): FileChange {
  const { file, list } = entryKinds[kind];
  const path = entryPath(key, kind, isPrivate);
  const filled = withoutGaps(entry);
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
export function findMinutes(index: JournalIndex, key: EngagementKey, path: string | undefined): CalledFrom | undefined {
  const place = path === undefined ? undefined : placeOf(path);
  if (path === undefined || place?.kind !== 'minutes') return undefined;
  if (place.client !== key.client || place.engagement !== key.engagement) return undefined;
  const reading = index.get('minutes', path)?.reading;
  if (!reading) return undefined;
  return { path, state: reading.record.sent ? 'sent' : reading.unreadable ? 'unreadable' : 'open' };
}

function withoutGaps(entry: Entry): { readonly [key: string]: Writable } {
  return Object.fromEntries(
    Object.entries(entry).filter((pair): pair is [string, Writable] => pair[1] !== undefined && pair[1] !== ''),
  );
}
