import type { ClientView } from '../journal/clientView';
import { listMinutes } from '../journal/entries';
import type { EngagementKey } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { unlessPrivate } from '../model/ids';
import { toLine } from '../text/words';

/** Meetings of one round that meets again. Calls and talks between few are none: the next one may be with somebody else. */
const rounds: readonly string[] = [
  'status',
  'steering',
  'scoping',
  'workshop',
  'retrospective',
  'reset-point',
  'kickoff',
];

/**
 * The questions that the last meeting of that type before a day has left open, for the agenda of the one on that day (P-18);
 * those that are asked every time anyway are none.
 */
export function listLeftOpen(
  view: ClientView,
  key: EngagementKey,
  { type, date }: { readonly type: string; readonly date: Day },
  asked: readonly string[] = [],
): readonly string[] {
  if (!rounds.includes(type)) return [];
  const last = listMinutes(view, key).find(
    ({ record }) => record.type === type && !record.cancelled && record.date !== undefined && record.date < date,
  );
  const open = (last?.record.questions ?? []).filter(
    (question) => unlessPrivate(question) && !asked.includes(question),
  );
  return open.map(toLine);
}
