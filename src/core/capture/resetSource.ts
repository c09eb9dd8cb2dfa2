import type { ClientView } from '../journal/clientView';
import { listActions, listMinutes, type Found, type FoundAction, type FoundMinutes } from '../journal/entries';
import type { EngagementKey } from '../journal/journalIndex';
import { formatLongDay, type Day } from '../model/day';
import { isOpenAction } from '../practice/actionState';
import { isFromMeeting, talksBetweenFew } from '../practice/talkState';

/** What a reset point is filled from: the records that the client may see, and no other. */
export interface ResetSource {
  readonly view: ClientView;
  readonly key: EngagementKey;
  readonly today: Day;
}

/** Between two people, or before one side has made up its mind: not for everybody who comes to a reset point. */
const betweenFew: readonly (string | undefined)[] = [...talksBetweenFew, 'pre-steering'];

/** Minutes of which everybody who comes to a reset point may hear, the newest first. */
export function listOpenMinutes({ view, key }: ResetSource): readonly FoundMinutes[] {
  return listMinutes(view, key).filter(({ record }) => !betweenFew.includes(record.type));
}

/** Actions still to be done of which everybody who comes to a reset point may hear. */
export function listSharedActions(source: ResetSource): readonly FoundAction[] {
  const open = listActions(source.view, source.key).filter(({ record }) => isOpenAction(record));
  return withoutHidden(source, open);
}

/** Those that do not come from a meeting between few. */
export function withoutHidden<F extends Found<{ readonly from?: string }>>(
  { view, key }: ResetSource,
  all: readonly F[],
): readonly F[] {
  const hidden = listMinutes(view, key).filter(({ record }) => betweenFew.includes(record.type));
  return all.filter(({ record: { from } }) => !hidden.some(({ meeting }) => isFromMeeting(from, meeting)));
}

/** A day as one says it: without the year where it is this one; a visible gap where none is known. */
export function sayDay({ today }: ResetSource, day: Day | undefined): string {
  if (day === undefined) return '[when?]';
  const year = today.slice(0, 4);
  return day.startsWith(year) ? formatLongDay(day).slice(0, -year.length - 1) : formatLongDay(day);
}
