import { fromDayNumber, toDayNumber, type Day } from '../model/day';
import { unitKinds } from './digestUnits';
import type { Digests } from './digests';
import { noLastDay } from './engagementDigest';
import type { EngagementKey } from './journalIndex';
import { toNameWord } from './vocabulary';
import { Marks, WordSet } from './wordSet';

const document = unitKinds.indexOf('document');

/** What was written a moment ago counts; what nobody has looked at yet must not hold up a list. */
const mostMade = 5;

/**
 * Tells when there was a meeting, a call or an exchange with somebody last in an engagement, by any of the names; a
 * meeting to come is none yet. Asks digests that are there, and makes a few that have changed since: undefined where none
 * tells.
 */
export function findLastContacts(
  digests: Digests,
  today: Day,
): (key: EngagementKey, names: readonly string[]) => Day | undefined {
  const marks = new Marks();
  const now = toDayNumber(today);
  let made = 0;
  return (key, names) => {
    if (!digests.has(key) && ++made > mostMade) return undefined;
    const digest = digests.get(key);
    const numbers = names.flatMap((name) => digests.vocabulary.find(toNameWord(name)) ?? []);
    if (marks.mark(digest, [new WordSet(digests.vocabulary, numbers)]) === 0) return undefined;
    let last = noLastDay;
    for (let unit = 0; unit < digest.size; unit += 1) {
      const isHere = marks.held[unit] !== 0 && digest.kind[unit] === document;
      const path = isHere ? digest.paths[digest.file[unit] as number] : undefined;
      const day = digest.last[unit] as number;
      if (path?.includes('/minutes/') && day <= now) last = Math.max(last, day);
    }
    return last === noLastDay ? undefined : fromDayNumber(last);
  };
}
