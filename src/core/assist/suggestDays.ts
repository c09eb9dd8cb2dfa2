import { findCalendar } from '../journal/settings';
import { countWorkingDays, formatDay, isWorkingDay, type Day, type WorkingDays } from '../model/day';
import { listSaidDays, parseSaidDay } from '../model/dayWords';
import type { AssistPlace, Value } from './suggestion';

/**
 * Days in the words that people use, each with the date and how many working days away it is; first what was typed, if
 * it is a day (`fri`, `+2w`, `26.11.`), then the next steering committee. Weekends and holidays of the journal and of the
 * client are known.
 */
export function suggestDays(at: AssistPlace): readonly Value[] {
  const { today, place } = at;
  const calendar = findCalendar(at.records, at.key.client);
  const typed = parseSaidDay(place.typed, today, calendar);
  const committee = findNextCommittee(at);
  const known = listSaidDays(today, calendar);
  const isBeginning = known.some(({ words }) => words.startsWith(place.typed.toLowerCase()));
  const said = [
    ...(typed && !isBeginning ? [{ words: place.typed, day: typed }] : []),
    ...(committee ? [{ words: 'next steering committee', day: committee }] : []),
    ...known,
  ];
  return said.map(({ words, day }) => ({
    kind: 'day',
    label: words,
    detail: `${formatDay(day)} · ${describeDistance(today, day, calendar)}`,
    written: day,
  }));
}

/** How far away a day is: `today`, `in 4 working days`, `2 working days ago`; and whether it is `not a working day`. */
export function describeDistance(today: Day, day: Day, calendar: WorkingDays): string {
  const count = countWorkingDays(today, day, calendar);
  const days = Math.abs(count) === 1 ? '1 working day' : `${Math.abs(count)} working days`;
  const distance = day === today ? ['today'] : count === 0 ? [] : [day > today ? `in ${days}` : `${days} ago`];
  return [...distance, ...(isWorkingDay(day, calendar) ? [] : ['not a working day'])].join(', ');
}

function findNextCommittee({ records, key, path, today }: AssistPlace): Day | undefined {
  const dates = records.list('minutes', key).flatMap((minutes): readonly Day[] => {
    const { type, date } = minutes.reading.record;
    return minutes.path !== path && type === 'steering' && date && date > today ? [date] : [];
  });
  return dates.sort()[0];
}
