import { listActions, listEntries, type Found } from '../journal/entries';
import { listWaiting } from '../journal/waiting';
import type { Day } from '../model/day';
import { isOpenAction } from '../practice/actionState';
import { listOpenMinutes, withoutHidden } from '../practice/heardByAll';
import { isShortTalk } from '../practice/talkState';
import { joinWords } from '../text/words';
import { formatCitedDay } from './cited';
import { tellForward, type Forward } from './tellForward';

interface Step {
  readonly who: string;
  readonly what: string;
  readonly day: Day | undefined;
}

/** By their days; what has none is at the end. */
export function sortByDay<T extends { readonly day: Day | undefined }>(all: readonly T[]): readonly T[] {
  return all.toSorted((a, b) => (a.day ?? '9').localeCompare(b.day ?? '9'));
}

/**
 * Who does what by when, of both sides, as rows. What was planned for a day that has passed stands first, with a gap for
 * the new day: nothing says that somebody is late.
 */
export function listNextSteps(source: Forward): readonly (readonly string[])[] {
  const { today, until } = source;
  const steps = [
    ...listActionSteps(source),
    ...listDependencySteps(source),
    ...listDeliverableSteps(source),
    ...listMilestoneSteps(source),
    ...listMeetingSteps(source),
  ];
  return sortByDay(steps.filter(({ what, day }) => what !== '' && (day === undefined || day <= until))).map(
    ({ who, what, day }) => [who || '[who?]', what, day && day >= today ? formatCitedDay(day, today) : '[when?]'],
  );
}

/** Each with what waits for it. */
function listActionSteps(source: Forward): readonly Step[] {
  const { view, key } = source;
  const waiting = listWaiting(view, key);
  const open = withoutHidden(source, listActions(view, key)).filter(({ record }) => isOpenAction(record));
  const named: readonly Found<{ readonly id?: string; readonly text?: string; readonly title?: string }>[] = [
    ...open,
    ...withoutHidden(source, listEntries(view, key, 'milestone')),
  ];
  const titles = new Map(
    named.map(({ record }) => [record.id, tellForward(source, record.text ?? record.title)] as const),
  );
  return open.map(({ record: { id = '', text, owner, due } }): Step => {
    const needed = (waiting.get(id) ?? []).flatMap((each) => titles.get(each) || []).map((title) => `“${title}”`);
    const what = tellForward(source, text);
    const more = what && needed.length > 0 ? `, needed for ${joinWords(needed)}` : '';
    return { who: tellForward(source, owner), what: `${what}${more}`, day: due };
  });
}

function listDependencySteps(source: Forward): readonly Step[] {
  const open = withoutHidden(source, listEntries(source.view, source.key, 'dependency')).filter(
    ({ record }) => !record.met,
  );
  return open.map(({ record: { text, provider, needed } }) => ({
    ...{ who: tellForward(source, provider), what: tellForward(source, text), day: needed },
  }));
}

function listDeliverableSteps(source: Forward): readonly Step[] {
  return withoutHidden(source, listEntries(source.view, source.key, 'deliverable')).flatMap(({ record }) => {
    const { title, owner, due, delivered } = record;
    return delivered || !due ? [] : [{ who: tellForward(source, owner), what: tellForward(source, title), day: due }];
  });
}

function listMilestoneSteps(source: Forward): readonly Step[] {
  return withoutHidden(source, listEntries(source.view, source.key, 'milestone')).flatMap(({ record }) => {
    const { title, owner, forecast, baseline, actual } = record;
    const [what, day] = [tellForward(source, title), forecast ?? baseline];
    return actual || !day ? [] : [{ who: tellForward(source, owner), what, day }];
  });
}

/** Meetings to which more than a few come. */
function listMeetingSteps(source: Forward): readonly Step[] {
  return listOpenMinutes(source).flatMap(({ record }) => {
    const { title, date } = record;
    if (!date || date <= source.today || isShortTalk(record)) return [];
    return [{ who: 'Both sides', what: tellForward(source, title), day: date }];
  });
}
