import { privateEngagementPath } from '../files/layout';
import { writeFields } from '../files/write';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { privateEngagementFile } from '../model/privateEngagement';
import type { Awaited } from '../practice/chase';
import { withoutGaps, type FileChange } from './fileChange';

/**
 * Keeps on file when somebody was reminded of what, so that the second time is a call (P-34). It is the team’s alone: a
 * reminder is between two people.
 */
export function addReminder(
  index: JournalIndex,
  key: EngagementKey,
  { about, person, kind, title }: Awaited,
  { date, until, via }: { readonly date: Day; readonly until: Day; readonly via: string },
): FileChange {
  const path = privateEngagementPath(key.client, key.engagement);
  const reminder = withoutGaps({
    date,
    to: person,
    about: kind === 'action' ? `${about} ${title}` : about,
    until,
    via,
  });
  return index.get('private-engagement', path)
    ? { path, kind: 'private-engagement', change: { field: 'reminders', to: { append: reminder } } }
    : { path, create: writeFields(privateEngagementFile, { reminders: [reminder] }) };
}
