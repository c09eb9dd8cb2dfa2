import { addDays, parseDay, type Day } from './day';

/** A day that a sentence names: offsets, and the day, where there is no doubt which one is meant. */
export interface DayInText {
  readonly start: number;
  readonly end: number;
  readonly day?: Day;
  /** Whether the same signs may be something else, as `3/4`, `2.12` and `sat` may: the words around it must tell. */
  readonly isLoose: boolean;
  /** Whether it says more than a day, such as an hour. */
  readonly hasMore: boolean;
  /** Where it is said as a weekday and nothing else; Monday is 0. */
  readonly weekday?: number;
}

/** Which of two numbers is the day; undefined where that is not known. */
export type DayOrder = 'day-first' | 'month-first' | undefined;

/** What is said of a day that has passed within so many days is about the past; an earlier one is next year's. */
const latelyDays = 60;

/** The day of a month that is meant by somebody who says no year on the day `said`: the next one, or one that passed lately. */
export function findDayOfMonth(month: number, day: number, said: Day): Day | undefined {
  const year = Number(said.slice(0, 4));
  const earliest = addDays(said, -latelyDays);
  return [year - 1, year, year + 1].map((each) => makeDay(each, month, day)).find((each) => each && each >= earliest);
}

/** In English the order depends on the country, and is known where the code names one. */
export function findDayOrder(language: string | undefined): DayOrder {
  const [name, country] = (language ?? '').toLowerCase().split(/[-_]/);
  if (!name) return undefined;
  if (country === 'us' || country === 'ph') return 'month-first';
  return name === 'en' && (country === undefined || country === 'ca') ? undefined : 'day-first';
}

const iso = /(?<![\d.,/-])\d{4}-\d\d-\d\d(?![\d-])/g;
const dotted = /(?<![\d.,/-])(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4})|\.(\d\d)|(\.))?(?![\d/-]|[.,]\d)/g;
const slashed = /(?<![\d.,/-])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d\d))?(?![\d/-]|[.,]\d)/g;

/** The days that a sentence names in numbers: `2026-11-26`, `26.11.`, `26.11.2026`, `26/11`, and `11/26` where that is the order. */
export function listDayNumbers(text: string, said: Day, order: DayOrder): readonly DayInText[] {
  const placed = (match: RegExpMatchArray, day: Day | undefined, isLoose: boolean): DayInText => {
    const start = match.index ?? 0;
    return { start, end: start + match[0].length, isLoose, hasMore: false, ...(day && { day }) };
  };
  const inYear = (month: number, day: number, year: string | undefined) =>
    year === undefined ? findDayOfMonth(month, day, said) : makeDay(toYear(year), month, day);
  return [
    ...[...text.matchAll(iso)].map((match) => placed(match, parseDay(match[0]), false)),
    ...[...text.matchAll(dotted)].flatMap((match) => {
      const [, day, month, year, short, dot] = match;
      const found = inYear(Number(month), Number(day), year ?? short);
      return found ? [placed(match, found, (year ?? short ?? dot) === undefined)] : [];
    }),
    ...[...text.matchAll(slashed)].flatMap((match) => {
      const [, first, second, year] = match;
      const dayFirst = inYear(Number(second), Number(first), year);
      const monthFirst = inYear(Number(first), Number(second), year);
      if (!dayFirst && !monthFirst) return [];
      const isCertain = dayFirst === monthFirst || !dayFirst || !monthFirst;
      const ordered = order === 'day-first' ? dayFirst : order === 'month-first' ? monthFirst : undefined;
      return [placed(match, isCertain ? (dayFirst ?? monthFirst) : ordered, true)];
    }),
  ];
}

function toYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** Undefined where there is no such day. */
export function makeDay(year: number, month: number, day: number): Day | undefined {
  const [inMonth, inYear] = [day, month].map((number) => String(number).padStart(2, '0'));
  return parseDay(`${year}-${inYear}-${inMonth}`);
}
