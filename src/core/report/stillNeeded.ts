import type { ClientView } from '../journal/clientView';
import { listEntries } from '../journal/entries';
import type { EngagementKey } from '../journal/journalIndex';
import { listWaiting } from '../journal/waiting';

/** Actions that are still needed, and for what. */
export interface Needed<A> {
  /** The milestone that waits for them, by its title; undefined where the journal names none. */
  readonly milestone?: string;
  readonly actions: readonly A[];
}

/**
 * Puts actions together by the milestone that waits for them (P-29), the one that comes first at the top; those that no
 * milestone waits for are at the end. Only what a milestone itself names as what it waits for counts: nothing is guessed.
 * `readTitle` leaves of a title what may be shown.
 */
export function groupByNeed<A extends { readonly id?: string }>(
  view: ClientView,
  key: EngagementKey,
  actions: readonly A[],
  readTitle: (title: string | undefined) => string,
): readonly Needed<A>[] {
  const waiting = listWaiting(view, key);
  const milestones = listEntries(view, key, 'milestone')
    .map(({ record: { id, title, forecast, baseline } }) => ({
      id,
      title: readTitle(title),
      day: forecast ?? baseline,
    }))
    .toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
  const titleFor = ({ id = '' }: A) => {
    const ids = waiting.get(id) ?? [];
    return milestones.find((milestone) => milestone.id !== undefined && ids.includes(milestone.id))?.title ?? '';
  };
  const titles = new Set([...milestones.flatMap(({ title }) => title || []), '']);
  return [...titles].flatMap((title): readonly Needed<A>[] => {
    const some = actions.filter((action) => titleFor(action) === title);
    return some.length > 0 ? [{ actions: some, ...(title && { milestone: title }) }] : [];
  });
}
