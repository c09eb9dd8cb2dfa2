import { parseDay, type Day } from '../model/day';
import { makeDay } from '../model/dayNumbers';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day on the sender’s calendar, as mails write it: `Tue, 24 Nov 2026 09:12:33 +0100`, `November 24, 2026`,
 * `2026-11-24`. Undefined where there is no such day.
 */
export function readMailDay(date: string): Day | undefined {
  const iso = parseDay(/\b\d{4}-\d\d-\d\d(?!\d)/.exec(date)?.[0] ?? '');
  if (iso) return iso;
  const [, day, month = '', year] = /\b(\d{1,2})\.? ([a-z]{3})[a-z]*\.? (\d{4})\b/i.exec(date) ?? [];
  const [, monthFirst = '', dayAfter, yearAfter] = /\b([a-z]{3})[a-z]* (\d{1,2}),? (\d{4})\b/i.exec(date) ?? [];
  const at = months.indexOf((month || monthFirst).toLowerCase());
  return at < 0 ? undefined : makeDay(Number(year ?? yearAfter), at + 1, Number(day ?? dayAfter));
}
