import type { FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findSide, isReserved, listSpellings } from '../journal/people';
import { listTalks } from '../journal/talks';
import type { Day } from '../model/day';

/**
 * Of these people, those before whom a disagreement with somebody may be named (P-06): in the reserved tone that person and
 * our own people, else all of them.
 */
export function listHearers(
  records: JournalRecords,
  client: string,
  person: string,
  names: readonly string[],
): readonly string[] {
  if (!isReserved(records, client, person)) return names;
  const spellings = listSpellings(records, client, person);
  return names.filter((name) => spellings.includes(name) || findSide(records, client, name) === 'ours');
}

/** The talks with somebody in which such a disagreement may have been named, the newest first; see {@link listTalks}. */
export function listOpenTalks(
  records: JournalRecords,
  key: EngagementKey,
  person: string,
  today: Day,
): readonly FoundMinutes[] {
  return listTalks(records, key, person, today).filter(
    ({ record: { attendees } }) => listHearers(records, key.client, person, attendees).length === attendees.length,
  );
}
