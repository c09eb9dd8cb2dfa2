import { ownerOf } from '../files/layout';
import type { Explanation } from '../journal/explanation';
import type { JournalRecords } from '../journal/journalIndex';
import { findCalendar } from '../journal/settings';
import { formatMeetingDay, type Day } from '../model/day';
import { describeDistance } from './suggestDays';

/** The weekday of a date and how many working days it is away, for whoever works with the client of the file at `path`. */
export function explainDay(records: JournalRecords, path: string, day: Day, today: Day): Explanation {
  const calendar = findCalendar(records, ownerOf(path)?.client);
  return { head: formatMeetingDay(day), state: describeDistance(today, day, calendar), facts: [] };
}
