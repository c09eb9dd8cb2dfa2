import { listActions, type FoundAction } from '../journal/entries';
import { formatLongDay, type Day } from '../model/day';
import { isOpenAction } from '../practice/actionState';
import { withoutHidden, type SharedSource } from '../practice/heardByAll';

/** What a reset point is filled from: the records that the client may see, and no other. */
export interface ResetSource extends SharedSource {
  readonly today: Day;
}

/** Actions still to be done of which everybody who comes to a reset point may hear. */
export function listSharedActions(source: ResetSource): readonly FoundAction[] {
  const open = listActions(source.view, source.key).filter(({ record }) => isOpenAction(record));
  return withoutHidden(source, open);
}

/** A day as one says it: without the year where it is this one; a visible gap where none is known. */
export function sayDay({ today }: ResetSource, day: Day | undefined): string {
  if (day === undefined) return '[when?]';
  const year = today.slice(0, 4);
  return day.startsWith(year) ? formatLongDay(day).slice(0, -year.length - 1) : formatLongDay(day);
}
