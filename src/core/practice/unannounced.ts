import { listMinutes, type FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findCalendar } from '../journal/settings';
import { addWorkingDays, type Day } from '../model/day';

/**
 * The meetings until the next working day whose agenda nobody has yet (P-18): it is out where an invitation told it, or
 * the minutes say so; one that was made before there was an agenda knows nothing of it. A meeting without one is not asked
 * for any.
 */
export function listUnannounced(records: JournalRecords, key: EngagementKey, today: Day): readonly FoundMinutes[] {
  const next = addWorkingDays(today, 1, findCalendar(records, key.client));
  return listMinutes(records, key).filter(({ record }) => {
    const { date, agenda, topics, invitation, cancelled, sent } = record;
    const isNext = date !== undefined && date > today && date <= next;
    const isWritten = agenda.length > 0 || topics.length > 0;
    const isOut = (invitation?.agenda ?? record['agenda-sent']) !== undefined;
    return isNext && isWritten && !isOut && !cancelled && !sent;
  });
}
