import { minutesFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import { viewAsClient } from '../journal/clientView';
import { listActions } from '../journal/entries';
import type { JournalIndex } from '../journal/journalIndex';
import { addDays, formatLongDay, type Day } from '../model/day';
import type { Invitation } from '../model/invitation';
import { minutesFile } from '../model/minutes';
import { isOpenAction } from '../practice/actionState';
import { listCarried } from './carried';
import type { Capture } from './fileChange';
import { quoteLines, type Filing } from './fileMail';
import { listInvited, nameOrganizer } from './invitedNames';
import { listLeftOpen } from './leftOpen';

/** An invitation with the day of the meeting: its own, or one that somebody gave where it says none. */
export interface DatedInvitation extends Invitation {
  readonly day: Day;
}

const types: readonly (readonly [RegExp, string])[] = [
  [/\bpre[- ]?steering|^(?=.*(?:steering|steerco|lenkungs))(?=.*(?:prepar|\bprep\b|vorbereit))/i, 'pre-steering'],
  [/steering|steerco|lenkungs/i, 'steering'],
  [/kick-?off/i, 'kickoff'],
  [/workshop/i, 'workshop'],
  [/retrospective|lessons learned/i, 'retrospective'],
  [/\bcall\b|telefonat/i, 'call'],
  [/\bstatus\b|\bweekly\b|jour fixe/i, 'status'],
];

/** More items than this are no agenda. */
export const mostAgenda = 40;

/**
 * An invitation as minutes in waiting (P-01, P-18): the agenda before the meeting is the record of it after. Our own open
 * actions are carried over by reference, and what the last such meeting left open is on the agenda, as in any new minutes.
 */
export function captureInvitation(index: JournalIndex, invitation: DatedInvitation, filing: Filing): Capture {
  const { key, takenFiles } = filing;
  const { day, start, end, zone, uid, sequence, occurrence } = invitation;
  const title = invitation.title ?? 'Meeting';
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = `${minutesFolderPath(key.client, key.engagement)}/${makeSlug(`${day} ${title}`, taken, day)}.yaml`;
  const view = viewAsClient(index, key.client);
  const type = types.find(([pattern]) => pattern.test(title))?.[1] ?? 'meeting';
  const leftOpen = listLeftOpen(view, key, { type, date: day });
  const agenda = [...new Set([...invitation.agenda.slice(0, mostAgenda), ...leftOpen])];
  const carried = listCarried(listActions(view, key).filter((each) => isOpenAction(each.record)));
  const { coming, declined } = listInvited(index, key.client, invitation);
  const record = {
    title,
    type,
    ...{ date: day, start: start?.time, end: end?.day === day ? end.time : undefined, zone },
    channel: findChannel(invitation),
    attendees: coming.length > 0 ? coming : undefined,
    absent: declined.length > 0 ? declined : undefined,
    purpose: '',
    agenda: agenda.length > 0 ? agenda : undefined,
    notes: writeNotes(invitation, filing, nameOrganizer(index, key.client, invitation)),
    cancelled: invitation.isCancelled ? filing.today : undefined,
    carried: carried.length > 0 ? carried : undefined,
    invitation:
      uid === undefined
        ? undefined
        : {
            uid,
            sequence,
            ...(occurrence && { occurrence }),
            ...(invitation.agenda.length > 0 && { agenda: filing.today }),
          },
  };
  return { changes: [{ path, create: writeFields(minutesFile, record) }], show: { path, field: 'purpose' } };
}

/** How one meets, as the place and the words of an invitation tell it; undefined where they do not. */
export function findChannel({ location = '', description = '' }: Invitation): string | undefined {
  if (/\b(?:teams|zoom|webex|google meet|video|online|skype)\b|https?:/i.test(`${location} ${description}`))
    return 'video';
  if (/^(?:phone|telephone|telefon|call)\b/i.test(location)) return 'phone';
  return location === '' ? undefined : 'in-person';
}

function writeNotes(invitation: DatedInvitation, { keptAs }: Filing, organizer: string): string {
  const { rest, location, repeats, occurrence, remarks } = invitation;
  const until = describeLongEnd(invitation);
  const about = [
    ...(location ? [`Where: ${location}`] : []),
    ...(until === undefined ? [] : [`Until: ${until}`]),
    ...(repeats ? [`Repeats ${repeats}; these are the minutes of the first.`] : []),
    ...(occurrence ? [`One day of a series: that of ${formatLongDay(occurrence)}.`] : []),
    ...remarks.map((remark) => `Invitation: ${remark}`),
    ...(keptAs ? [`Invitation: ${keptAs}`] : []),
  ].join('\n');
  const said = rest ? `${organizer || 'The invitation'} wrote:\n${quoteLines(rest)}\n\n` : '';
  return `${said}${about}\n`;
}

/** When a meeting ends that ends on another day than it begins. The end of whole days is the day after (RFC 5545, 3.6.1). */
export function describeLongEnd({ day, start, end }: DatedInvitation): string | undefined {
  if (!start || !end) return undefined;
  const last = end.time === undefined ? addDays(end.day, -1) : end.day;
  return last > day ? [formatLongDay(last), end.time].filter(Boolean).join(' ') : undefined;
}
