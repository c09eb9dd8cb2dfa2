import { viewAsClient } from '../journal/clientView';
import { listMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listKnownPeople } from '../journal/personMentions';
import type { Day } from '../model/day';
import type { InvitationReading } from '../model/invitation';
import type { Minutes } from '../model/minutes';
import { tellClient } from '../report/withoutIds';
import { findAddress } from './writeMail';

/** A meeting as it is told to those invited; nothing in it is from a private file. */
export interface MeetingInvitation {
  readonly uid: string;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly day: Day;
  /** `HH:mm` */
  readonly start: string;
  readonly end?: string;
  /** An IANA name. */
  readonly zone: string;
  readonly organizer: Invitee;
  readonly attendees: readonly Invitee[];
  readonly description: string;
}

export interface Invitee {
  readonly name: string;
  readonly address: string;
}

/** Whose meeting, and what the records do not say. */
export interface InvitationSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  /** The meeting’s ID: the name of its file. */
  readonly meeting: string;
  /** Who invites, by name, where nobody has yet. */
  readonly organizer: string;
  /** Used where the minutes name no zone. */
  readonly localZone: string;
  /** The identifier of a meeting that never had an invitation. */
  readonly newUid: string;
}

/** Ends every identifier that we give: a meeting with another one is somebody else’s to move. */
export const ownUidEnding = '@engagement-journal';

/** An identifier of ours as a whole: what else ends so was made up elsewhere. */
const ownUid = /^[0-9a-f-]{36}@engagement-journal$/;

export type InvitationObstacle = 'gone' | 'called-off' | 'no-day' | 'no-time' | 'not-ours' | 'no-organizer' | 'nobody';

/** An invitation that can be written. */
export interface PlannedInvitation {
  readonly invitation: MeetingInvitation;
  /** Those who attend and have no address. */
  readonly unreachable: readonly string[];
  /** Whether it tells what is on the agenda. */
  readonly hasAgenda: boolean;
}

/**
 * The invitation to a meeting (P-18), from its minutes file and the client view alone: one identifier for its life, the
 * count of changes raised with each invitation after the first.
 */
export function planInvitation(source: InvitationSource): PlannedInvitation | InvitationObstacle {
  const view = viewAsClient(source.records, source.key.client);
  const record = listMinutes(view, source.key).find(({ meeting }) => meeting === source.meeting)?.record;
  if (!record) return 'gone';
  const { uid, sequence } = record.invitation ?? {};
  if (uid !== undefined && !ownUid.test(uid)) return 'not-ours';
  if (uid === undefined && record.cancelled) return 'called-off'; // no calendar knows of it
  if (!record.date) return 'no-day';
  if (!record.start) return 'no-time';
  const people = listKnownPeople(view, source.key.client);
  const find = (name: string): Invitee | undefined => {
    const email = people.find((person) => person.name === name || person.aliases.includes(name))?.email;
    const address = email === undefined ? undefined : findAddress(email);
    return address === undefined ? undefined : { name, address };
  };
  const organizer = (record.invitation?.by && find(record.invitation.by)) || find(source.organizer);
  if (!organizer) return 'no-organizer';
  const attendees = record.attendees.flatMap((name) => find(name) ?? []);
  if (attendees.length === 0) return 'nobody';
  return {
    invitation: {
      uid: uid ?? source.newUid,
      sequence: uid === undefined ? 0 : (sequence ?? 0) + 1,
      isCancelled: record.cancelled !== undefined,
      title: tellClient(record.title) || 'Meeting',
      ...{ day: record.date, start: record.start, zone: record.zone ?? source.localZone },
      ...(record.end && { end: record.end }),
      organizer,
      attendees,
      description: describe(record),
    },
    unreachable: record.attendees.filter((name) => !find(name)),
    hasAgenda: listAgenda(record).length > 0,
  };
}

/** Whether two calendar files tell those invited the same of one meeting, whatever their counts of changes say. */
export function isSameMeeting(one: InvitationReading, other: InvitationReading): boolean {
  const [told, again] = [one, other].map(({ invitations: [first, ...more] }) => {
    return first && more.length === 0 ? JSON.stringify({ ...first, sequence: 0 }) : undefined;
  });
  return told !== undefined && told === again;
}

/** The names of those whom one calendar file invites and the next one does not: nobody tells them (RFC 5546, 3.2.5). */
export function listLost(last: InvitationReading, next: InvitationReading): readonly string[] {
  const [before, after] = [last, next].map(({ invitations }) => invitations.flatMap(({ attendees }) => attendees));
  const kept = new Set(after?.map(({ address }) => address?.toLowerCase()));
  return (before ?? []).flatMap(({ name, address }) =>
    kept.has(address?.toLowerCase()) ? [] : (name ?? address ?? []),
  );
}

/** What the meeting is for, and its agenda; a line that names what is the team’s own is left out. */
function describe(record: Minutes): string {
  const items = listAgenda(record);
  const list = items.length > 0 ? ['Agenda:', ...items.map((item, at) => `${at + 1}. ${item}`)].join('\n') : '';
  return [tellClient(record.purpose)?.trim() ?? '', list].filter(Boolean).join('\n\n');
}

function listAgenda({ agenda }: Minutes): readonly string[] {
  return agenda.flatMap(({ topic }) => tellClient(topic)?.trim() || []);
}
