import type { ForeignPerson, Invitation, InvitedPerson, WallTime } from '../model/invitation';
import type { Mail } from '../model/mail';
import { splitAgenda, withoutConference } from './conferenceText';
import { readMailMoment } from './moments';
import { readOutlookIdentity, toHex, type OutlookIdentity } from './outlookIdentity';
import { appointmentSet, meetingSet, type OutlookItem } from './outlookProperties';
import { describeOutlookRepetition } from './outlookRepetition';
import { findZone, isZone, toWallTime } from './zoneNames';

const longestText = 20_000;

/** The numbers of properties (MS-OXPROPS): how often a meeting was changed, whether it is a whole day, or repeats; which it is. */
const [sequenceNumber, wholeDayNumber, repeatsNumber] = [0x8201, 0x8215, 0x8223];
const [identityNumber, cleanIdentityNumber] = [0x0003, 0x0023];

/** Whether a file of Outlook invites to a meeting, calls one off, or is one out of a calendar; a reply is none of these. */
export function isOutlookMeeting({ texts }: OutlookItem): boolean {
  return /^IPM\.(?:Schedule\.Meeting\.(?:Request|Canceled)|Appointment)\b/i.test(texts.messageClass ?? '');
}

/**
 * The meeting of an Outlook file (P-18): what can be read, and what could not. Its times are moments; they are told in its
 * own zone, else in `homeZone`. `mail` is the same file as a mail. Never throws.
 */
export function readOutlookMeeting(item: OutlookItem, mail: Mail, homeZone: string | undefined): Invitation {
  const { texts, data } = item;
  const timed = readTimes(item, homeZone);
  const identity = readIdentity(item);
  const sequence = item.find(appointmentSet, sequenceNumber);
  const title = toLine(texts.normalizedSubject) || toLine(texts.subject);
  const location = toLine(texts.apptLocation) || toLine(texts.location);
  const description = withoutConference(mail.text.slice(0, longestText));
  const isSeries =
    !identity.occurrence && (data.apptRecur !== undefined || item.find(appointmentSet, repeatsNumber) === true);
  const repeats = isSeries && data.apptRecur ? describeOutlookRepetition(data.apptRecur) : undefined;
  return {
    ...identity,
    sequence: typeof sequence === 'number' && sequence <= 100_000 ? sequence : 0,
    isCancelled: /\.Canceled$/i.test(texts.messageClass ?? ''),
    ...(title && { title }),
    ...timed.times,
    ...readPeople(mail),
    ...(location && { location }),
    ...(description && { description }),
    ...splitAgenda(description),
    ...(repeats && { repeats }),
    remarks: [
      ...timed.remarks,
      ...(isSeries && !repeats ? ['How it repeats could not be read.'] : []),
      ...(identity.uid ? [] : ['It has no identifier that can be read: a change of it becomes a meeting of its own.']),
    ],
  };
}

type Times = Pick<Invitation, 'start' | 'end' | 'zone'>;

function readTimes(
  { texts, data, find }: OutlookItem,
  homeZone: string | undefined,
): { readonly times: Times; readonly remarks: readonly string[] } {
  const names = [data.apptTZDefStartDisplay?.keyName, texts.timeZoneDesc].flatMap((name) => toLine(name) || []);
  const known = names.map(findZone).find((zone) => zone !== undefined);
  const zone = known ?? (homeZone !== undefined && isZone(homeZone) ? homeZone : 'UTC');
  const toTime = (text: string | undefined) => {
    const moment = text === undefined ? undefined : readMailMoment(text);
    return moment && toWallTime(moment, zone);
  };
  const start = toTime(texts.apptStartWhole ?? texts.clipStart);
  const end = toTime(texts.apptEndWhole ?? texts.clipEnd);
  const isOrdered = start !== undefined && end !== undefined && nameOf(start) <= nameOf(end);
  const isWholeDay = find(appointmentSet, wholeDayNumber) === true;
  return {
    times: {
      ...(start && { start: isWholeDay ? { day: start.day } : start }),
      ...(end && isOrdered && !isWholeDay && { end }),
      ...(start && { zone }),
    },
    remarks: [
      ...(start ? [] : ['When it begins could not be read.']),
      ...(start && end && !isOrdered ? [`Its end (“${nameOf(end)}”) is before its begin; it is left out.`] : []),
      ...(start && !known && names[0] ? [`The zone (“${names[0]}”) is not known: the time is that of ${zone}.`] : []),
    ],
  };
}

/** The identifier that all days of a series share, and the day where it is about one only. */
function readIdentity(item: OutlookItem): OutlookIdentity {
  const read = (number: number) => {
    const value = item.find(meetingSet, number);
    if (value instanceof Uint8Array) return readOutlookIdentity(toHex(value));
    return typeof value === 'string' ? readOutlookIdentity(value) : {};
  };
  return { ...read(cleanIdentityNumber), ...read(identityNumber) };
}

/** Outlook has those who must come in the line To, those who may in Cc, and rooms in Bcc. */
function readPeople({ from, to, cc }: Mail): Pick<Invitation, 'organizer' | 'attendees'> {
  const isOther = (person: ForeignPerson) => from === undefined || nameOfPerson(person) !== nameOfPerson(from);
  const toInvited = (people: readonly ForeignPerson[], role: InvitedPerson['role']) =>
    people.filter(isOther).map((person) => ({ ...person, role }));
  return {
    ...(from && { organizer: { ...from, role: 'chair' } }),
    attendees: [...toInvited(to, 'required'), ...toInvited(cc, 'optional')],
  };
}

function nameOfPerson({ name, address }: ForeignPerson): string {
  return (address ?? name ?? '').toLowerCase();
}

function nameOf({ day, time = '' }: WallTime): string {
  return `${day} ${time}`.trim();
}

function toLine(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
}
