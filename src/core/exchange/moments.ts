import { parseDay, type Day } from '../model/day';
import type { WallTime } from '../model/invitation';

/*
 * Foreign formats and their libraries tell moments. What is counted with a clock is counted here; nothing asks what time
 * it is now.
 */

/** The moment at which a clock of UTC shows that. */
export function atUtc(day: Day, time: string): Date {
  return new Date(`${day}T${time}:00Z`);
}

/** The moment so many minutes later. */
export function addMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000);
}

/** What a clock of UTC shows at a moment; undefined beyond the years that a day may have. */
export function readUtc(moment: Date): Required<WallTime> | undefined {
  const [written = '', time = ''] = moment.toISOString().split('T');
  const day = parseDay(written);
  return day && { day, time: time.slice(0, 5) };
}

/** The moment that a mail names in any usual form; undefined where it names none, or one that no mail is from. */
export function readMailMoment(text: string): Date | undefined {
  const moment = new Date(text);
  const year = moment.getUTCFullYear();
  return Number.isNaN(moment.getTime()) || year < 1970 || year > 2200 ? undefined : moment;
}
