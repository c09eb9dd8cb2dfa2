import { UTCDateMini } from '@date-fns/utc/date/mini';
import {
  addDays as addCalendarDays,
  addMonths as addCalendarMonths,
  clamp,
  isValid,
  lastDayOfMonth,
  lightFormat,
} from 'date-fns';

/** A calendar date, `YYYY-MM-DD`: that day wherever the file is opened, with no time zone (ISO 8601). */
export type Day = string & { readonly __brand: 'Day' };

/** The words that journal.yaml uses for the days of the week, Monday first as in ISO 8601. */
export const weekdayWords = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The words that journal.yaml uses where one day of the week is named. */
export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** On which days people work: what counts when a delay is in working days. */
export interface WorkingDays {
  /** Words of {@link weekdayWords}; an empty list means Monday to Friday. */
  readonly weekdays: readonly string[];
  readonly holidays: readonly Day[];
}

const isoFormat = 'yyyy-MM-dd';

/** No month is shorter: most days need no look at the calendar. */
const inEveryMonth = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** The text as a day, or undefined when it is not written `2026-11-21` or there is no such day. */
export function parseDay(text: string): Day | undefined {
  if (inEveryMonth.test(text)) return text as Day;
  const [match, year = '', month = '', day = ''] = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (match === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))); // the 30th of February is in March
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1 ? (text as Day) : undefined;
}

/** The calendar day of a clock, in the clock's own zone. */
export function toDay(clock: Date): Day {
  return lightFormat(clock, isoFormat) as Day;
}

/** Noon of a day in the zone of the machine, for what counts with clocks: at noon no clock has been put forward or back. */
export function toLocalNoon(day: Day): Date {
  return new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)), 12);
}

/** The clock's time as `HH:mm`, to the nearest five minutes of the same day: when a meeting that starts now began. */
export function toStartTime(clock: Date): string {
  const fiveMinutes = 5 * 60_000;
  const rounded = new Date(Math.round(clock.getTime() / fiveMinutes) * fiveMinutes);
  return toDay(rounded) === toDay(clock) ? lightFormat(rounded, 'HH:mm') : '23:55';
}

const dayMs = 86_400_000;

/** Days since 1 January 1970, to be compared and kept in little room. */
export function toDayNumber(day: Day): number {
  return Date.parse(day) / dayMs;
}

/** The day that {@link toDayNumber} has turned into that number. */
export function fromDayNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, days: number): Day {
  return fromDate(addCalendarDays(toDate(day), days));
}

/** The same day some months on; the last day of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  return fromDate(addCalendarMonths(toDate(day), months));
}

/** The next such day after `day`; Monday is 0, as in {@link weekdayNames}. */
export function nextWeekday(day: Day, weekday: number): Day {
  return addDays(day, ((weekday - weekdayOf(toDayNumber(day)) + week - 1) % week) + 1);
}

const week = 7;

/** Of a day as a number; Monday is 0. The first of January 1970 was a Thursday. */
function weekdayOf(dayNumber: number): number {
  return (((dayNumber + 3) % week) + week) % week;
}

/** Whether people work on that day of the week, a holiday or not. */
function isWorkingWeekday(dayNumber: number, { weekdays }: WorkingDays): boolean {
  const weekday = weekdayWords[weekdayOf(dayNumber)] as (typeof weekdayWords)[number];
  return weekdays.length > 0 ? weekdays.includes(weekday) : weekday !== 'sat' && weekday !== 'sun';
}

export function isWorkingDay(day: Day, calendar: WorkingDays): boolean {
  return isWorkingWeekday(toDayNumber(day), calendar) && !calendar.holidays.includes(day);
}

/**
 * The day that lies `workingDays` working days after `day`. A calendar that has no working day at all for a year
 * counts every day, so that the answer always comes.
 */
export function addWorkingDays(day: Day, workingDays: number, calendar: WorkingDays): Day {
  const yearOfDays = 366;
  let result = day;
  let idle = 0;
  for (let left = workingDays; left > 0;) {
    result = addDays(result, 1);
    idle = isWorkingDay(result, calendar) ? 0 : idle + 1;
    if (idle === 0 || idle > yearOfDays) left--;
  }
  return result;
}

/** The last day by which so many whole working days are left before `day`; a month back at most. */
export function workingDaysBefore(day: Day, workingDays: number, calendar: WorkingDays): Day {
  let [before, left] = [day, workingDays];
  for (let tries = 0; left > 0 && tries < 31; tries++) {
    before = addDays(before, -1);
    if (isWorkingDay(before, calendar)) left--;
  }
  return before;
}

/**
 * How many working days lie after `from`, up to and including `to`; less than zero where `to` comes first. Counted by
 * whole weeks, so that a date far away costs no more than one nearby.
 */
export function countWorkingDays(from: Day, to: Day, calendar: WorkingDays): number {
  if (to < from) return 0 - countWorkingDays(to, from, calendar); // never the zero below zero
  const [first, last] = [toDayNumber(from), toDayNumber(to)];
  const inDays = (count: number) => {
    let working = 0;
    for (let day = last; day > last - count; day--) working += Number(isWorkingWeekday(day, calendar));
    return working;
  };
  const isFree = (day: Day) => day > from && day <= to && isWorkingWeekday(toDayNumber(day), calendar);
  const free = new Set(calendar.holidays.filter(isFree)).size;
  return Math.floor((last - first) / week) * inDays(week) + inDays((last - first) % week) - free;
}

/** The day itself when people work on it, else the next working day. */
export function toWorkingDay(day: Day, calendar: WorkingDays): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

export function endOfMonth(day: Day): Day {
  return fromDate(lastDayOfMonth(toDate(day)));
}

/** For people: `Thu 26 Nov 2026`. */
export function formatDay(day: Day): string {
  return `${formatShortDay(day)} ${inWords(day, 'year')}`;
}

/** For people, where the year is plain: `Thu 26 Nov`. */
export function formatShortDay(day: Day): string {
  return `${formatDayOfMonth(day)} ${inWords(day, 'shortMonth')}`;
}

/** For people, in a document: `26 November 2026`. */
export function formatLongDay(day: Day): string {
  return `${inWords(day, 'day')} ${formatMonth(day)}`;
}

/** For people, where they plan by it: `Thursday, 26 November 2026`. */
export function formatMeetingDay(day: Day): string {
  return `${inWords(day, 'weekday')}, ${formatLongDay(day)}`;
}

/** For people, below the name of the month: `Thu 26`. */
export function formatDayOfMonth(day: Day): string {
  return `${inWords(day, 'shortWeekday')} ${inWords(day, 'day')}`;
}

/** For people: `November 2026`. */
export function formatMonth(day: Day): string {
  return `${inWords(day, 'month')} ${inWords(day, 'year')}`;
}

const parts = {
  weekday: { weekday: 'long' },
  shortWeekday: { weekday: 'short' },
  day: { day: 'numeric' },
  month: { month: 'long' },
  shortMonth: { month: 'short' },
  year: { year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formatters = new Map<keyof typeof parts, Intl.DateTimeFormat>();

/** One part of a date in English, from the platform’s own tables; a formatter is costly to make, so each is made once. */
function inWords(day: Day, part: keyof typeof parts): string {
  const known = formatters.get(part);
  const formatter = known ?? new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...parts[part] });
  if (!known) formatters.set(part, formatter);
  return formatter.format(toDate(day));
}

/** Days are counted in UTC, where each has 24 hours; local clocks skip hours, and Samoa once a whole day. */
function toDate(day: string): Date {
  return new UTCDateMini(day);
}

/** The nearest day that can be written, where it would lie outside the years 1 to 9999. */
function fromDate(date: Date): Day {
  const writable = { start: toDate('0001-01-01'), end: toDate('9999-12-31') };
  return lightFormat(isValid(date) ? clamp(date, writable) : writable.end, isoFormat) as Day;
}
