import { listActions, listDecisions, listEntries, listMinutes, type Found } from '../journal/entries';
import type { Explanation } from '../journal/explanation';
import { findCalendar } from '../journal/settings';
import { countWorkingDays, formatDay, type Day } from '../model/day';
import { isOver } from '../model/closing';
import { findKind, type EntryKind } from '../model/entryKinds';
import { countOf } from '../text/words';
import { renderEntry } from './entryRows';
import { describeState, renderAction, renderMinutes } from './recordRows';
import type { EngagementSource, RowText } from './treeRow';

/** An entry by its number, as the tree shows it, with its age, where it was noted, and how that was confirmed. */
export function explainEntry(source: EngagementSource, id: string): Explanation | undefined {
  const kind = findKind(id);
  const found = findEntry(source, id);
  const row = kind && found && renderRow(source, kind, found);
  if (!row) return undefined;
  const record = found.record as DatedEntry;
  const meeting = findMeeting(source, found);
  const noted = meeting && describeMeeting(source, meeting);
  const known = (row.facts ?? []).filter(([name, text]) => text !== row.label && !(noted && name === 'From'));
  const isTold = (part: string) =>
    known.some(([name, text]) => text.startsWith(part) || `${name.toLowerCase()} ${text}`.startsWith(part));
  const state = row.description
    ?.split(' · ')
    .filter((part) => part !== id && !isTold(part))
    .join(' · '); // what stands in the head or is said with its name below is not said twice
  const isOpen = agingKinds.includes(kind) && !isOver(kind, record);
  const age = isOpen ? describeAge(source, record, meeting?.record.date) : undefined;
  return {
    head: `${id} ${row.label}`,
    ...(state && { state }),
    facts: [
      ...known,
      ...(age ? [['Age', age] as const] : []),
      ...(noted ? [['Noted in', noted] as const] : []),
      ...(found.isPrivate ? [['Seen by', 'the team only'] as const] : []),
    ],
  };
}

/** Minutes, as the tree shows them. */
export function explainMeeting(source: EngagementSource, path: string): Explanation | undefined {
  const found = listMinutes(source.records, source.key).find((each) => each.path === path);
  if (!found) return undefined;
  const row = renderMinutes(source, found);
  return { head: row.label, ...(row.description && { state: row.description }), facts: row.facts ?? [] };
}

/** What of any entry tells how old it is, and whether it still ages. */
interface DatedEntry {
  readonly id?: string;
  readonly from?: string;
  readonly raised?: { readonly date?: Day };
  readonly [over: string]: unknown;
}

/** Kinds of which it tells something how long they are open. */
const agingKinds: readonly EntryKind[] = ['action', 'risk', 'issue', 'change', 'assumption', 'dependency'];

/** The entry with that ID, wherever it stands; undefined where there is none. */
export function findEntry(
  { records, key }: Pick<EngagementSource, 'records' | 'key'>,
  id: string,
): Found<object> | undefined {
  const kind = findKind(id);
  if (!kind) return undefined;
  const isMeant = ({ record }: Found<object>) => (record as DatedEntry).id === id;
  if (kind === 'action') return listActions(records, key).find(isMeant);
  if (kind === 'decision') return listDecisions(records, key).find(isMeant);
  return listEntries(records, key, kind).find(isMeant);
}

function renderRow(source: EngagementSource, kind: EntryKind, found: Found<object>): RowText | undefined {
  if (kind === 'action')
    return renderAction(found as Parameters<typeof renderAction>[0], source.today, source.audience);
  return renderEntry(source, kind, found);
}

/** The minutes that an entry stands in, or comes from. */
function findMeeting({ records, key }: EngagementSource, { record, path }: Found<object>) {
  const from = (record as DatedEntry).from?.trim();
  return listMinutes(records, key).find((each) => each.path === path || each.meeting === from);
}

function describeMeeting(source: EngagementSource, found: ReturnType<typeof listMinutes>[number]): string {
  const { record, meeting } = found;
  const [, words] = describeState(source, found);
  const title = [record.title || meeting, record.date && formatDay(record.date)].filter(Boolean).join(', ');
  return [title, words].filter(Boolean).join(' · ');
}

/** For how long an entry is open: how long it takes is nothing for the client to read. */
function describeAge(
  { records, key, today, audience }: EngagementSource,
  record: DatedEntry,
  noted: Day | undefined,
): string | undefined {
  const since = record.raised?.date ?? noted;
  if (!since || since > today || audience === 'client') return undefined;
  const days = countWorkingDays(since, today, findCalendar(records, key.client));
  return [...(days > 0 ? [countOf(days, 'working day')] : []), `since ${formatDay(since)}`].join(', ');
}
