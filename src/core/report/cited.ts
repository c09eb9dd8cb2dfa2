import { formatLongDay, type Day } from '../model/day';

/** `5 November`, with the year where it is another one than now; a gap where it is not known. */
export function formatCitedDay(day: Day | undefined, today: Day): string {
  if (!day) return '[which day?]';
  const long = formatLongDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? long.replace(/ \d{4}$/, '') : long;
}
