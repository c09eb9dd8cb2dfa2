import { minutesFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import { listActions } from '../journal/entries';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import { listInvolved } from '../journal/people';
import type { Day } from '../model/day';
import { formatReference } from '../model/ids';
import { minutesFile, type MinutesType } from '../model/minutes';
import { isOpenAction } from '../practice/actionState';
import type { Capture } from './fileChange';

/** What a meeting of a type is called until somebody gives it a name of its own, and how people usually meet for it. */
export const minutesDefaults: Readonly<Record<MinutesType, { readonly title: string; readonly channel: string }>> = {
  status: { title: 'Weekly status', channel: 'video' },
  steering: { title: 'Steering committee', channel: 'video' },
  'pre-steering': { title: 'Preparation of the steering committee', channel: 'video' },
  kickoff: { title: 'Kickoff', channel: 'in-person' },
  scoping: { title: 'Scoping', channel: 'in-person' },
  workshop: { title: 'Workshop', channel: 'in-person' },
  'one-to-one': { title: 'One-to-one', channel: 'in-person' },
  'frank-discussion': { title: 'Conversation', channel: 'in-person' },
  'senior-management': { title: 'Meeting of three', channel: 'in-person' },
  'reset-point': { title: 'Reset point', channel: 'in-person' },
  retrospective: { title: 'Retrospective', channel: 'in-person' },
  call: { title: 'Call', channel: 'phone' },
  email: { title: 'E-mail', channel: 'email' },
};

export interface NewMinutes {
  readonly type: MinutesType;
  readonly title: string;
  readonly date: Day;
  /** `HH:mm` */
  readonly start: string;
  /** The files that the folder of the minutes holds already. */
  readonly takenFiles: readonly string[];
}

/**
 * New minutes with the people of the engagement and its open actions carried over by reference (P-01, P-18). Little is
 * asked: purpose and notes are empty, everything else comes when it is needed.
 */
export function captureMinutes(index: JournalIndex, key: EngagementKey, minutes: NewMinutes): Capture {
  const { type, title, date, start } = minutes;
  const attendees = listInvolved(index, key);
  const carried = listActions(index, key)
    .filter(({ record }) => record.id && isOpenAction(record))
    .map(({ record }) => formatReference(record.id ?? '', record.text?.trim().split('\n')[0]));
  const head = writeFields(minutesFile, {
    title,
    type,
    date,
    start,
    channel: minutesDefaults[type].channel,
    attendees,
    purpose: '',
  });
  const tail = carried.length > 0 ? writeFields(minutesFile, { carried }) : '';
  const path = `${minutesFolderPath(key.client, key.engagement)}/${makeFileName(minutes)}`;
  return { changes: [{ path, create: `${head}notes: |\n  \n${tail}` }], show: { path, field: 'purpose' } };
}

function makeFileName({ title, date, takenFiles }: NewMinutes): string {
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  return `${makeSlug(`${date} ${title}`, taken, date)}.yaml`;
}
