import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from 'timezones-ical-library';
import { convertIcsTimezone, generateIcsCalendar, type IcsAttendee, type IcsDateObject } from 'ts-ics';
import { addDays } from '../model/day';
import type { Invitee, MeetingInvitation } from './meetingInvitation';
import { addMinutes, atUtc, readUtc } from './moments';

const longestLine = 75;
const usualMinutes = 60;
const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * An invitation as calendar programs read it (RFC 5545): the zone with all its rules, lines of at most 75 bytes, and
 * nothing in a name or a title that could be taken for a line. `now` is the moment of writing. Rejects with the cause `zone` where
 * nobody knows the zone.
 */
export async function writeInvitation(invitation: MeetingInvitation, now: Date): Promise<string> {
  const { uid, sequence, isCancelled, title, zone, organizer, description } = invitation;
  if (!tzlib_get_timezones().includes(zone)) throw new Error(`Nobody knows the zone ${zone}.`, { cause: 'zone' });
  for (const [field, time] of [
    ['start', invitation.start],
    ['end', invitation.end],
  ] as const)
    if (time !== undefined && !timeOfDay.test(time)) throw new Error(`${field}: ${time} is no time such as 09:30.`);
  const [block = ''] = tzlib_get_ical_block(zone);
  const rules = block.replace(/^TZID:.*$/m, `TZID:${zone}`); // a zone of two names has its rules below the other one
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//Engagement Journal//EN',
    method: isCancelled ? 'CANCEL' : 'REQUEST',
    timezones: [convertIcsTimezone(undefined, `${rules}\r\n`)],
    events: [
      {
        uid: toPlain(uid),
        sequence,
        status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
        summary: toPlain(title),
        description: description.replace(/\r\n?/g, '\n'),
        stamp: { date: now, type: 'DATE-TIME' },
        ...listTimes(invitation),
        organizer: toCalendarUser(organizer),
        attendees: invitation.attendees.map((person) => toAttendee(person, organizer)),
      },
    ],
  });
  return foldLines(text);
}

/** Whoever invites comes, and is not asked. */
function toAttendee(person: Invitee, organizer: Invitee): IcsAttendee {
  if (person.address === organizer.address) return { ...toCalendarUser(person), role: 'CHAIR', partstat: 'ACCEPTED' };
  return { ...toCalendarUser(person), role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: true };
}

/** In quotation marks a name may hold commas and colons; the marks themselves it may not. */
function toCalendarUser({ name, address }: Invitee): { readonly name: string; readonly email: string } {
  return {
    name: `"${toPlain(name).replaceAll('"', "'")}"`,
    email: address.replace(/[^\p{L}\p{N}_.!#$%&'*+/=?^`{|}~@-]/gu, ''),
  };
}

function toPlain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function listTimes({ day, start, end, zone }: MeetingInvitation): {
  readonly start: IcsDateObject;
  readonly end: IcsDateObject;
} {
  const begin = atUtc(day, start);
  const known = end === undefined ? addMinutes(begin, usualMinutes) : atUtc(day, end);
  const close = known < begin ? atUtc(addDays(day, 1), end ?? start) : known;
  return { start: toLocal(begin, zone), end: toLocal(close, zone) };
}

/** `date` is the time on the clock of the zone, counted as if it were that of UTC. */
function toLocal(date: Date, timezone: string): IcsDateObject {
  const { day = '', time = '' } = readUtc(date) ?? {};
  const tzoffset = tzlib_get_offset(timezone, day, time);
  return { date, type: 'DATE-TIME', local: { date, timezone, tzoffset } };
}

/** Breaks lines after 75 bytes, and no character in two. */
function foldLines(text: string): string {
  const lines = text.replace(/\r\n[ \t]/g, '').split(/\r\n/);
  return lines.map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let [folded, bytes] = ['', 0];
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (bytes + length > longestLine) [folded, bytes] = [`${folded}\r\n `, 1];
    folded += character;
    bytes += length;
  }
  return folded;
}
