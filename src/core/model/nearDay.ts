import { addDays, formatDay, formatShortDay, type Day } from './day';

/** Within so many days before and after today, day and month say which year is meant. */
const plainWithinDays = 183;

/** A day as a row tells it: `Thu 26 Nov`, with the year where it lies more than half a year away from `today`. */
export function formatNearDay(day: Day, today: Day): string {
  const isNear = day >= addDays(today, -plainWithinDays) && day <= addDays(today, plainWithinDays);
  return isNear ? formatShortDay(day) : formatDay(day);
}
