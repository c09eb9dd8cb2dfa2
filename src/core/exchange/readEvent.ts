import type { Invitation, InvitedPerson } from '../model/invitation';
import { findLine, toPlainText, type CalendarPart } from './contentLines';
import { splitAgenda, withoutConference } from './conferenceText';
import { readDescription } from './pageText';
import { toReadableText } from './plainText';
import { addLength, readEventTime, type EventTime, type KnownZones } from './eventTimes';
import { readInvited } from './invitedPeople';
import { describeRepetition } from './repetition';

/** What the file says around an event. */
interface Around {
  readonly method: string | undefined;
  readonly zones: KnownZones;
  /** How many lines of the file are none. */
  readonly unread: number;
}

const longestTitle = 300;
const longestText = 20_000;

/** One meeting of a calendar file: what can be read, and what could not. Never throws. */
export function readEvent(event: CalendarPart, { method, zones, unread }: Around): Invitation {
  const timed = readTimes(event, zones);
  const people = readPeople(event);
  const plain = (name: string) => {
    const line = findLine(event, name);
    return line && toPlainText(line).trim();
  };
  const uid = plain('UID')?.replace(/[\p{Cc}\u2028\u2029]+/gu, '');
  const title = plain('SUMMARY')?.replace(/\s+/g, ' ').slice(0, longestTitle);
  const location = plain('LOCATION')?.replace(/\s+/g, ' ').slice(0, longestTitle);
  const description = withoutConference(
    toReadableText(readDescription(plain('DESCRIPTION') ?? '')).slice(0, longestText),
  );
  const repeats = findLine(event, 'RRULE');
  const sequence = Number(/^\s*(\d{1,6})\s*$/.exec(plain('SEQUENCE') ?? '')?.[1] ?? 0);
  return {
    ...(uid && { uid }),
    sequence,
    ...(method && { method }),
    isCancelled: method === 'CANCEL' || /^cancell?ed$/i.test(plain('STATUS') ?? ''),
    ...(title && { title }),
    ...timed.times,
    ...people.told,
    ...(location && { location }),
    ...(description && { description }),
    ...splitAgenda(description),
    ...(repeats && { repeats: describeRepetition(repeats) }),
    remarks: [...timed.remarks, ...people.remarks, ...(unread > 0 ? [`${unread} lines of the file are none.`] : [])],
  };
}

type Times = Pick<Invitation, 'start' | 'end' | 'zone' | 'occurrence'>;

function readTimes(
  event: CalendarPart,
  zones: KnownZones,
): { readonly times: Times; readonly remarks: readonly string[] } {
  const time = (name: string) => {
    const line = findLine(event, name);
    return line && readEventTime(line, zones);
  };
  const start = time('DTSTART');
  const length = findLine(event, 'DURATION');
  const end = time('DTEND') ?? (start && length && addLength(start, length));
  const single = findLine(event, 'RECURRENCE-ID');
  const planned = single && readEventTime(single, { ...zones, localZone: start?.zone ?? zones.localZone })?.day;
  const occurrence = planned ?? (single && start?.day); // whatever it is, it is not the series
  const isForAll = /^THISANDFUTURE$/i.test(single?.params.get('RANGE') ?? '');
  const isOrdered = start && end && nameOf(start) <= nameOf(end);
  const zone = start?.zone;
  return {
    times: {
      ...(start && { start: wallOf(start) }),
      ...(end && isOrdered && { end: wallOf(end) }),
      ...(zone && { zone }),
      ...(occurrence && { occurrence }),
    },
    remarks: [
      ...(start ? [] : [`When it begins could not be read${quote(findLine(event, 'DTSTART')?.value)}.`]),
      ...(end && start && !isOrdered ? [`Its end${quote(nameOf(end))} is before its begin; it is left out.`] : []),
      ...(length && start && !end ? [`How long it takes could not be read${quote(length.value)}.`] : []),
      ...(single && !planned ? [`Which day of the series it is could not be read${quote(single.value)}.`] : []),
      ...(isForAll ? ['It changes all days of the series from this one on; only this day was taken over.'] : []),
      ...(start?.unknownZone ? [`The zone${quote(start.unknownZone)} is not known: the time is as written.`] : []),
    ],
  };
}

function readPeople(event: CalendarPart): {
  readonly told: Pick<Invitation, 'organizer' | 'attendees'>;
  readonly remarks: readonly string[];
} {
  const invited = new Map<string, InvitedPerson>();
  const lines = event.lines.filter(({ name }) => name === 'ATTENDEE');
  let unreadable = 0;
  for (const line of lines) {
    const person = readInvited(line);
    if (person) invited.set((person.address ?? person.name ?? '').toLowerCase(), person);
    else if (!/^(?:room|resource)$/i.test(line.params.get('CUTYPE') ?? '')) unreadable++;
  }
  const by = findLine(event, 'ORGANIZER');
  const organizer = by && readInvited(by, 'chair');
  return {
    told: { ...(organizer && { organizer }), attendees: [...invited.values()] },
    remarks: unreadable > 0 ? [`${unreadable} of those invited could not be read.`] : [],
  };
}

function wallOf({ day, time }: EventTime) {
  return { day, ...(time !== undefined && { time }) };
}

function nameOf({ day, time = '' }: EventTime): string {
  return `${day} ${time}`.trim();
}

function quote(text: string | undefined): string {
  return text ? ` (“${text.trim().slice(0, 60)}”)` : '';
}
