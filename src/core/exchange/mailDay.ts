import { parseDay, type Day } from '../model/day';
import { makeDay } from '../model/dayNumbers';
import type { WallTime } from '../model/invitation';
import { fold } from '../text/fold';
import { atUtc } from './moments';

/** In which mail programs name the months of what they quote or copy. */
const languages = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl', 'sv'];

let monthNames: readonly (readonly string[])[] | undefined;

/** The names of each month, in all of these languages. */
function listMonthNames(): readonly (readonly string[])[] {
  const formats = languages.map((language) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }));
  return Array.from({ length: 12 }, (_, at) => {
    const begin = atUtc(makeDay(2026, at + 1, 1) as Day, '00:00'); // of any year
    return formats.map((format) => fold(format.format(begin)));
  });
}

/** The number of a month, from 0, by its name or the begin of it; -1 for any other word. */
function findMonth(word: string): number {
  monthNames ??= listMonthNames();
  const begin = fold(word);
  return monthNames.findIndex((names) => names.some((name) => name.startsWith(begin)));
}

/**
 * The day on the sender’s calendar, as mails write it: `Tue, 24 Nov 2026 09:12:33 +0100`, `November 24, 2026`,
 * `24 de noviembre de 2026`, `2026-11-24`. Undefined where there is no such day.
 */
export function readMailDay(date: string): Day | undefined {
  const iso = parseDay(/\b\d{4}-\d\d-\d\d(?!\d)/.exec(date)?.[0] ?? '');
  if (iso) return iso;
  const [, day, month, year] = /\b(\d{1,2})(?:\.|er)? (?:de )?(\p{L}{3,20})\.? (?:del? )?(\d{4})\b/u.exec(date) ?? [];
  const [, monthFirst, dayAfter, yearAfter] = /(?<!\p{L})(\p{L}{3,20})\.? (\d{1,2}),? (\d{4})\b/u.exec(date) ?? [];
  const at = findMonth(month ?? monthFirst ?? '-');
  return at < 0 ? undefined : makeDay(Number(year ?? yearAfter), at + 1, Number(day ?? dayAfter));
}

/** That day, with the time behind it where a clock of 24 hours tells one. */
export function readMailWall(date: string): WallTime | undefined {
  const day = readMailDay(date);
  const [, hours = '', minutes = ''] = /\b([01]?\d|2[0-3]):([0-5]\d)(?!:?\d* ?[ap]\.? ?m\b)/i.exec(date) ?? [];
  return day && { day, ...(minutes && { time: `${hours.padStart(2, '0')}:${minutes}` }) };
}
