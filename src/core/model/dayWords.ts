import {
  addDays,
  addMonths,
  addWorkingDays,
  endOfMonth,
  isWorkingDay,
  nextWeekday,
  parseDay,
  toWorkingDay,
  weekdayNames,
  type Day,
  type WorkingDays,
} from './day';

/** A day in the words in which people say it. */
export interface SaidDay {
  readonly words: string;
  readonly day: Day;
}

const daysInWeek = 7;

/** Whole days, weeks, months, or working days from today on: `+2w`, `+3d`, `+10wd`, `+1m`. */
const distance = /^\+?(\d{1,3})\s*(d|days?|w|weeks?|m|months?|wd|working days?)$/i;

/** What people say when they set a date, with the days that it means; days on which nobody works only where they are said so. */
export function listSaidDays(today: Day, calendar: WorkingDays): readonly SaidDay[] {
  const on = (day: Day) => toWorkingDay(day, calendar);
  const weekdays = weekdayNames
    .map((words, at) => ({ words, day: nextWeekday(today, at) }))
    .filter(({ day }) => isWorkingDay(day, calendar))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return [
    { words: 'today', day: today },
    { words: 'tomorrow', day: addDays(today, 1) },
    ...weekdays,
    { words: 'in a week', day: on(addDays(today, daysInWeek)) },
    { words: 'in two weeks', day: on(addDays(today, 2 * daysInWeek)) },
    { words: 'end of month', day: lastWorkingDay(endOfMonth(today), calendar) },
    { words: 'end of next month', day: lastWorkingDay(endOfMonth(addMonths(today, 1)), calendar) },
    { words: 'yesterday', day: addDays(today, -1) },
  ];
}

/**
 * The day that somebody has written: an ISO day, `fri`, `+2w`, `26.11.`, `26.11.2026` or `26 Nov`. A day without a year is the
 * nearest that has not passed. Undefined for anything else, and where there is no such day.
 */
export function parseSaidDay(text: string, today: Day, calendar: WorkingDays): Day | undefined {
  const said = text.trim().toLowerCase();
  if (said === '') return undefined;
  const iso = parseDay(said);
  if (iso) return iso;
  const [, count, unit] = distance.exec(said) ?? [];
  if (count !== undefined && unit !== undefined) return addDistance(today, Number(count), unit, calendar);
  const weekday = said.length >= 3 ? weekdayNames.findIndex((name) => name.startsWith(said)) : -1;
  if (weekday >= 0) return nextWeekday(today, weekday);
  return parseDayOfMonth(said, today) ?? listSaidDays(today, calendar).find(({ words }) => words === said)?.day;
}

function addDistance(today: Day, count: number, unit: string, calendar: WorkingDays): Day {
  if (unit.startsWith('wd') || unit.startsWith('working')) return addWorkingDays(today, count, calendar);
  if (unit.startsWith('d')) return addDays(today, count);
  return toWorkingDay(unit.startsWith('w') ? addDays(today, count * daysInWeek) : addMonths(today, count), calendar);
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function parseDayOfMonth(said: string, today: Day): Day | undefined {
  const [, first, inNumbers, yearInNumbers] = /^(\d{1,2})\.(\d{1,2})\.?(\d{4}|\d\d)?$/.exec(said) ?? [];
  const [, second, inWords = '', yearInWords] = /^(\d{1,2})\.?\s*([a-z]{3,9})\.?\s*(\d{4})?$/.exec(said) ?? [];
  const day = first ?? second;
  const month = inNumbers ? Number(inNumbers) : monthNames.indexOf(inWords.slice(0, 3)) + 1;
  const year = yearInNumbers ?? yearInWords;
  if (day === undefined || month === 0) return undefined;
  const inYear = (number: number) => parseDay(`${number}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year !== undefined) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  const own = inYear(thisYear);
  return own && own >= today ? own : inYear(thisYear + 1);
}

/** The day itself when people work on it, else the last working day before it; itself where nobody works for a week. */
export function lastWorkingDay(day: Day, calendar: WorkingDays): Day {
  for (let back = 0; back < daysInWeek; back += 1) {
    const earlier = addDays(day, -back);
    if (isWorkingDay(earlier, calendar)) return earlier;
  }
  return day;
}
