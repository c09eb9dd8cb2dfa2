import type { Day } from '../model/day';
import { addDays } from '../model/day';
import { listMinutes, type FoundMinutes } from './entries';
import type { EngagementKey, JournalRecords } from './journalIndex';
import { listSpellings } from './people';

/** Ways in which people write to one another: whoever has only written has not spoken. */
const written: readonly (string | undefined)[] = ['email', 'chat', 'voicemail'];
const attempts: readonly (string | undefined)[] = ['no-answer', 'voicemail'];
/** A conversation longer ago is not the one that a letter of today opens with. */
const recentDays = 14;

/** The conversations with somebody in the last two weeks, the newest first: nothing that was only written, no attempt. */
export function listTalks(
  records: JournalRecords,
  key: EngagementKey,
  person: string,
  today: Day,
): readonly FoundMinutes[] {
  const names = listSpellings(records, key.client, person);
  return listMinutes(records, key).filter(
    ({ record: { date, type, channel, outcome, attendees } }) =>
      date !== undefined &&
      date <= today &&
      date >= addDays(today, -recentDays) &&
      ![type, channel].some((word) => written.includes(word)) &&
      !attempts.includes(outcome) &&
      attendees.some((name) => names.includes(name)),
  );
}

/** The attempts of a day to reach somebody (P-36), the first one first. */
export function listAttempts(
  records: JournalRecords,
  key: EngagementKey,
  person: string,
  day: Day,
): readonly FoundMinutes[] {
  const names = listSpellings(records, key.client, person);
  const isMeant = (name: string) => names.includes(name);
  return listMinutes(records, key)
    .filter(
      ({ record: { date, outcome, attendees, absent } }) =>
        date === day && attempts.includes(outcome) && [...absent, ...attendees].some(isMeant),
    )
    .toReversed();
}
