import type { ClientView } from '../journal/clientView';
import { listMinutes, type Found, type FoundMinutes } from '../journal/entries';
import type { EngagementKey } from '../journal/journalIndex';
import type { Minutes } from '../model/minutes';
import { isFromMeeting, talksBetweenFew } from './talkState';

/** The records of an engagement that the client may see, and no other. */
export interface SharedSource {
  readonly view: ClientView;
  readonly key: EngagementKey;
}

/** Whether somebody may hear of minutes: of a talk between few only who was there. */
export function mayHearOf(
  { type, attendees }: Pick<Minutes, 'type' | 'attendees'>,
  spellings: readonly string[],
): boolean {
  return !talksBetweenFew.includes(type) || attendees.some((name) => spellings.includes(name));
}

/** Minutes of which everybody of the client may hear, the newest first. */
export function listOpenMinutes({ view, key }: SharedSource): readonly FoundMinutes[] {
  return listMinutes(view, key).filter(({ record }) => !talksBetweenFew.includes(record.type));
}

/** Those that do not come from a meeting between few. */
export function withoutHidden<F extends Found<{ readonly from?: string }>>(
  { view, key }: SharedSource,
  all: readonly F[],
): readonly F[] {
  const hidden = listMinutes(view, key).filter(({ record }) => talksBetweenFew.includes(record.type));
  return all.filter(({ record: { from } }) => !hidden.some(({ meeting }) => isFromMeeting(from, meeting)));
}
