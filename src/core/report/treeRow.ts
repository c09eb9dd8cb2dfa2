import type { Found } from '../journal/entries';
import type { EngagementKey, JournalFile, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';
import type { EntryKind } from '../model/entryKinds';
import type { Range } from '../text/position';

/**
 * What stands in a row of the Clients tree; also what menus go by. An `entry` can be kept private and a `private-entry`
 * shared with the client; a `fixed-entry` stays where it is. Open ones can be closed; a risk is one that is open, a
 * decision one that holds.
 */
export type RowKind =
  | 'journal'
  | 'inbox-group'
  | 'inbox-file'
  | 'client'
  | 'engagement'
  | 'closed-engagements'
  | 'minutes-group'
  | 'month'
  | 'fact'
  | 'minutes'
  | 'actions-group'
  | 'action-side'
  | 'done-actions'
  | 'action'
  | 'done-action'
  | 'private-action'
  | 'private-done-action'
  | 'entries-group'
  | 'entry'
  | 'private-entry'
  | 'fixed-entry'
  | 'open-entry'
  | 'private-open-entry'
  | 'fixed-open-entry'
  | 'risk'
  | 'private-risk'
  | 'decision'
  | 'private-decision'
  | 'fixed-decision'
  | 'remarks'
  | 'reports-group'
  | 'report'
  | 'more'
  | 'team-file'
  | 'team-report'
  | 'unreadable';

/** The colour of a row's icon; never the only carrier of its meaning. */
export type RowColor = 'red' | 'amber' | 'green' | 'grey';

/** A row of the Clients tree as plain values; the view only paints it. */
export interface TreeRow {
  /** The same for the same thing as long as it exists, so that nothing folds up when the tree is refreshed. */
  readonly id: string;
  readonly kind: RowKind;
  readonly label: string;
  /** The quiet text behind the label; it says in words what icon and colour say. */
  readonly description?: string;
  /** The record, fact by fact, for the tooltip. */
  readonly facts?: readonly (readonly [name: string, value: string])[];
  /** The name of a codicon; none where a check box says enough. */
  readonly icon?: string;
  readonly color?: RowColor;
  /** Whether rows lie below, and whether they show at first. */
  readonly children: 'none' | 'folded' | 'open';
  /** Set where the row has a check box. */
  readonly isChecked?: boolean;
  /**
   * The file that the row opens, relative to the journal's folder, and the place in it: a value of the record by its
   * path, or a range.
   */
  readonly opens?: { readonly path: string; readonly field?: string; readonly range?: Range };
  /** To which client, engagement, month, meeting and side the row belongs: what its children and its commands need. */
  readonly client?: string;
  readonly engagement?: string;
  readonly month?: string;
  readonly meeting?: string;
  readonly side?: 'ours' | 'theirs' | 'nobody';
  /** The ID of the entry in the row. */
  readonly entryId?: string;
  /** What kind of entry the row shows, or holds. */
  readonly entryKind?: EntryKind;
}

/**
 * Who sees the tree. The client gets the records as they are, without what we make of them: whose action is overdue
 * and who objected is not for everybody in the room.
 */
export type Audience = 'team' | 'client';

/** The icon of everything that is the team’s alone. */
export const lock = 'lock';

/** An engagement on a day, for an audience. */
export interface EngagementSource {
  /** For the client nothing but what the client may see. */
  readonly records: JournalRecords;
  readonly today: Day;
  readonly key: EngagementKey;
  readonly audience: Audience;
}

/** The records as they may be shown on a day. */
export type View = Omit<EngagementSource, 'key'>;

/** What a row of a record says, without its identity and its place in the tree. */
export type RowText = Pick<TreeRow, 'label' | 'description' | 'facts' | 'icon' | 'color'>;

/** A row that only holds others, folded at first. */
export function makeGroup(
  kind: RowKind,
  key: Partial<EngagementKey>,
  text: Pick<TreeRow, 'label' | 'icon' | 'description'>,
): TreeRow {
  return { id: makeRowId(kind, key), kind, children: 'folded', ...key, ...text };
}

/** The row of one entry of a list, which opens at its place; a lock says that it is the team’s alone. */
export function makeEntry(
  { kind, entryKind }: { readonly kind: RowKind; readonly entryKind: EntryKind },
  key: EngagementKey,
  { record, path, field, isPrivate }: Found<object>,
  text: RowText,
): TreeRow {
  const { id } = record as { readonly id?: string };
  const name = id ?? `${path}:${field ?? ''}`;
  return {
    id: `${makeRowId(entryKind, key)}/${name}`,
    kind,
    children: 'none',
    ...key,
    ...text,
    ...(isPrivate && { icon: lock }),
    entryKind,
    opens: { path, ...(field && { field }) },
    ...(id && { entryId: id }),
  };
}

/** The kind comes first, so that no folder name can be taken for it. */
export function makeRowId(kind: RowKind | EntryKind, { client, engagement }: Partial<EngagementKey>): string {
  return `${kind}:${[client, engagement].filter((part) => part !== undefined).join('/')}`;
}

/** A row for the part of a file that could not be read; none when all of it was. It opens at the problem. */
export function renderTrouble(key: Partial<EngagementKey>, file: JournalFile | undefined): readonly TreeRow[] {
  const trouble = file?.reading.unreadable;
  if (!file || !trouble) return [];
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  return [
    {
      id: `${makeRowId('unreadable', key)}/${name}`,
      kind: 'unreadable',
      label: `${name} is not read from line ${trouble.range.start.line + 1} on`,
      description: trouble.message,
      icon: 'warning',
      color: 'amber',
      children: 'none',
      opens: { path: file.path, range: trouble.range },
      ...key,
    },
  ];
}

/** How the row of a file looks that could not be read to its end: it warns, says why, and opens at the problem. */
export function describeTrouble(file: JournalFile | undefined): Partial<TreeRow> {
  const trouble = file?.reading.unreadable;
  if (!file || !trouble) return {};
  return {
    icon: 'warning',
    color: 'amber',
    description: `not read from line ${trouble.range.start.line + 1} on: ${trouble.message}`,
    opens: { path: file.path, range: trouble.range },
  };
}
