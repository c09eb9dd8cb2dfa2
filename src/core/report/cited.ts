import { viewAsClient } from '../journal/clientView';
import type { Confirmation } from '../journal/confirmation';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findSide, listAccountable, listSpellings } from '../journal/people';
import { formatLongDay, type Day } from '../model/day';

/** Something that was said or decided, with who said it and how it was confirmed. */
export interface Said {
  readonly kind: string;
  readonly by?: string | undefined;
  readonly confirmation: Confirmation;
}

/**
 * Whether who is accountable says that it is right; where nobody is, who decided it, and else anybody of the client. How
 * both sides work together is settled with whoever agreed to it, too.
 */
export function isConfirmedByDecider(
  index: JournalRecords,
  key: EngagementKey,
  { kind, by, confirmation }: Said,
): boolean {
  if (confirmation.says !== 'confirmed') return false;
  const records = viewAsClient(index, key.client);
  const isTheirs = (name: string) => findSide(records, key.client, name) !== 'ours';
  const accountable = listAccountable(records, key);
  const isByEnough = accountable.length === 0 || kind === 'working-agreement';
  const deciders = [...(by && isByEnough ? [by] : []), ...accountable].filter(isTheirs);
  const names = new Set(deciders.flatMap((name) => listSpellings(records, key.client, name)));
  return confirmation.confirmed.some((each) =>
    names.size > 0 ? names.has(each.by) : findSide(records, key.client, each.by) === 'theirs',
  );
}

/** `5 November`, with the year where it is another one than now; a gap where it is not known. */
export function formatCitedDay(day: Day | undefined, today: Day): string {
  if (!day) return '[which day?]';
  const long = formatLongDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? long.replace(/ \d{4}$/, '') : long;
}
