import type { Found } from '../journal/entries';
import type { JournalSettings } from '../journal/settings';
import type { Day } from '../model/day';
import type { EntryKind, EntryOf } from '../model/entryKinds';
import { formatNearDay } from '../model/nearDay';
import type { Audience, RowColor } from './treeRow';

/** How an entry looks in a row: what it is called, where it stands in dated facts, and how much that matters. */
export interface EntryLook {
  readonly label: string | undefined;
  /** What stands behind the label, the most telling first; what there is none of is left out. */
  readonly states: readonly (string | undefined)[];
  readonly icon: string;
  readonly color?: RowColor | undefined;
  /** Nothing is to be done any more: such entries stand last. */
  readonly isOver?: boolean;
}

/** What a look may depend on besides the entry itself. */
export interface LookContext {
  readonly today: Day;
  readonly settings: JournalSettings;
  readonly audience: Audience;
  /** Which decision approves a change, by the ID of the change. */
  readonly approvals: ReadonlyMap<string, { readonly id?: string; readonly date?: Day }>;
}

export type LookAt<K extends EntryKind> = (
  record: EntryOf<K>,
  context: LookContext,
  found: Found<EntryOf<K>>,
) => EntryLook;

/** A dated fact, such as `done 3 Nov`; nothing while the day is open. */
export function dated(what: string, day: Day | undefined, { today }: Pick<LookContext, 'today'>): string | undefined {
  return day && `${what} ${formatNearDay(day, today)}`;
}

/** Whether a day has passed; while the client looks on, nothing is called late. */
export function isLate(day: Day | undefined, { today, audience }: LookContext): boolean {
  return day !== undefined && day < today && audience === 'team';
}

/** `due 3 Nov`, or `overdue since 3 Nov`. */
export function describeDue(day: Day | undefined, context: LookContext): string | undefined {
  return dated(isLate(day, context) ? 'overdue since' : 'due', day, context);
}

/** An amount in the currency of the journal, such as `EUR 26,000`; a saving with a minus. */
export function formatMoney(amount: number | undefined, currency: string | undefined): string | undefined {
  return amount === undefined ? undefined : `${currency ? `${currency} ` : ''}${amount.toLocaleString('en-GB')}`;
}
