import { addDays, addWorkingDays, type Day, type WorkingDays } from '../model/day';
import { listSaidDays, type SaidDay } from '../model/dayWords';

const offered = ['friday', 'in a week', 'in two weeks', 'end of month', 'end of next month'];

/**
 * Days to which something may be put off that waits for `term`, all of them working days after that and after today, the
 * next first; no day stands twice.
 */
export function suggestTerms(today: Day, calendar: WorkingDays, term: Day = today): readonly SaidDay[] {
  const isToCome = term > today;
  const first = isToCome ? term : today;
  const following = (days: number) => addWorkingDays(addDays(first, days - 1), 1, calendar);
  const later = [
    { words: isToCome ? 'the working day after that' : 'next working day', day: following(1) },
    ...(isToCome ? [{ words: 'a week after that', day: following(7) }] : []),
    ...(isToCome ? [{ words: 'two weeks after that', day: following(14) }] : []),
  ];
  const said = listSaidDays(today, calendar).filter(({ words }) => offered.includes(words));
  const all = [...later, ...said];
  return all
    .filter(({ day }, at) => day > first && all.findIndex((each) => each.day === day) === at)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
