import { addDays, nextWeekday, type Day } from './day';
import type { DayInText } from './dayNumbers';

/** A weekday that stands alone, as far as was read. */
interface WeekdayInText extends DayInText {
  readonly weekday: number;
}

/** What may stand between a weekday and its date: `Fri, the 27th`, `Freitag, den 27.11.`, `Friday (27.11.)`. */
const between = String.raw`[.,]{0,2}\s*\(?(?:(?:the|den|dem|der|le|el|il|lo|de|op)\s+)?`;
const onlyBetween = new RegExp(`^${between}$`, 'iu');
const dayOfMonth = new RegExp(String.raw`^${between}(\d{1,2})(st|nd|rd|th|\.|º)?(?![\d\p{L}%:/-]|[.,]\d)`, 'iu');
const counted = /^\s+\p{L}/u;
/** It is the one of another week: `Friday week`, `Freitag nächster Woche`. */
const weekBehind =
  /^\s+(?:after next|(?:(?:of|in|the|next|der|(?:über)?nächste[rn]?|kommende[rn]?|de|la|del|della|próxima|prossima|volgende|nästa)\s+){0,3}(?:week|fortnight|woche|semana|semaine|settimana|vecka))(?!\p{L})/iu;
const coming = /(?<!\p{L})(?:coming|kommende[rn]?|diese[nr]|ce|este|questo|deze|komende|denna)\s+$/iu;

const mostHours = 24;
/** So far ahead the number of a day and its weekday leave no doubt which one is meant. */
const mostDaysAhead = 62;

/**
 * A weekday and the date beside it are one day, `by Fri 27.11.` and `27 Nov (Fri)`, and none where they contradict each
 * other or where the number may be something else. `found` are the days of a text, in its order.
 */
export function joinWeekdays(text: string, found: readonly DayInText[], said: Day): readonly DayInText[] {
  const joined: DayInText[] = [];
  for (const each of found.map((day) => (isAlone(day) ? takeComing(text, day) : day))) {
    const before = joined.at(-1);
    const pair = before && joinPair(text, before, each);
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(each);
  }
  return joined.map((each) => (isAlone(each) ? joinNumber(text, each, said) : each));
}

function isAlone(day: DayInText): day is WeekdayInText {
  return day.weekday !== undefined;
}

/** `kommenden Freitag`. */
function takeComing(text: string, weekday: WeekdayInText): WeekdayInText {
  const [word = ''] = coming.exec(text.slice(0, weekday.start)) ?? [];
  return { ...weekday, start: weekday.start - word.length };
}

function joinPair(text: string, first: DayInText, second: DayInText): DayInText | undefined {
  const inside = text.slice(first.end, second.start);
  const isBracketed = inside.endsWith('(') && text.charAt(second.end) === ')';
  const end = isBracketed ? second.end + 1 : second.end;
  if (isAlone(first) && !isAlone(second) && onlyBetween.test(inside)) return join(first, second, end);
  return isAlone(second) && !isAlone(first) && isBracketed ? join(second, first, end) : undefined;
}

function join({ weekday, start }: WeekdayInText, date: DayInText, end: number): DayInText {
  const { day, hasMore } = date;
  const isRight = day !== undefined && isOn(day, weekday);
  return { start: Math.min(start, date.start), end, isLoose: false, hasMore, ...(isRight && { day }) };
}

/** `Fri 27`, `Friday the 27th`; a number that may be an hour or count something makes no day of another week. */
function joinNumber(text: string, weekday: WeekdayInText, said: Day): DayInText {
  const rest = text.slice(weekday.end);
  const { start, end, hasMore } = weekday;
  if (weekBehind.test(rest)) return { start, end, hasMore, isLoose: false };
  const [written, digits, sign] = dayOfMonth.exec(rest) ?? [];
  if (written === undefined) return weekday;
  const number = Number(digits);
  const day = findNext(number, weekday.weekday, said);
  const isCount = sign === undefined && counted.test(rest.slice(written.length));
  if (isCount && !day) return weekday;
  const isCertain = sign !== undefined || (number > mostHours && !isCount) || day === weekday.day;
  return { start, end: end + written.length, hasMore, isLoose: false, ...(day && isCertain && { day }) };
}

function findNext(number: number, weekday: number, said: Day): Day | undefined {
  const days = Array.from({ length: mostDaysAhead }, (_, ahead) => addDays(said, ahead));
  return days.find((day) => Number(day.slice(-2)) === number && isOn(day, weekday));
}

/** Monday is 0. */
export function isOn(day: Day, weekday: number): boolean {
  return nextWeekday(addDays(day, -1), weekday) === day;
}
