import { formatLongDay } from '../model/day';
import type { Invitation, InvitationReading } from '../model/invitation';
import { listParts, readContentLines, findLine, toPlainText, type CalendarPart } from './contentLines';
import { readDescribedZones } from './describedZones';
import { readEvent } from './readEvent';
import { findZone, isZone } from './zoneNames';

/** A calendar file is a few pages; one that is longer is an archive, of which the begin is read. */
const longest = 2_000_000;

const answers: readonly string[] = ['REPLY', 'REFRESH', 'DECLINECOUNTER'];

/**
 * The meetings in a calendar file (P-18), one for each identifier: the newest of several versions. What is said in UTC is
 * told in the zone of the calendar, else in `homeZone`. Any text is read; what could not be is said.
 */
export async function readInvitations(text: string, homeZone?: string): Promise<InvitationReading> {
  const { parts, unread } = readContentLines(text.slice(0, longest));
  const calendars = listParts(parts, 'VCALENDAR');
  const events = listParts(parts, 'VEVENT');
  const [calendar] = calendars;
  const method = calendar && findLine(calendar, 'METHOD')?.value.trim().toUpperCase();
  const zones = { localZone: findLocalZone(calendars, homeZone), described: readDescribedZones(calendars) };
  const read = events.map((event) => readEvent(event, { method, zones, unread: unread.length }));
  if (method !== undefined && answers.includes(method))
    return { invitations: [], refused: 'It is a reply to an invitation, and none itself.' };
  if (method === 'COUNTER') return { invitations: [], refused: describeProposal(read[0]) };
  const told = read.filter(({ start, title }) => start !== undefined || title !== undefined);
  if (told.length > 0) return { invitations: keepNewest(told) };
  return { invitations: [], refused: explainEmpty(parts, events.length) };
}

/** Whoever is invited may propose another time (RFC 5546, COUNTER): only the organizer moves the meeting. */
function describeProposal(proposal: Invitation | undefined): string {
  const { start } = proposal ?? {};
  const when = start && ` (${[formatLongDay(start.day), start.time].filter(Boolean).join(', ')})`;
  return `It proposes another time${when ?? ''}. The meeting stays as it is until an invitation says so.`;
}

/** Google tells times in UTC, and beside them the zone of the calendar. */
function findLocalZone(calendars: readonly CalendarPart[], homeZone: string | undefined): string | undefined {
  const named = calendars.flatMap((calendar) => {
    const line = findLine(calendar, 'X-WR-TIMEZONE');
    return line ? [toPlainText(line)] : [];
  });
  const described = listParts(calendars, 'VTIMEZONE').flatMap((zone) => findLine(zone, 'TZID')?.value ?? []);
  const only = new Set(described).size === 1 ? described : [];
  const known = [...named, ...only].map(findZone).find((zone) => zone !== undefined);
  return known ?? (homeZone !== undefined && isZone(homeZone) ? homeZone : undefined);
}

/** Of several versions of a meeting the one that was changed last; one day of a series stands for itself. */
function keepNewest(read: InvitationReading['invitations']): InvitationReading['invitations'] {
  const kept = new Map<string, InvitationReading['invitations'][number]>();
  for (const [index, each] of read.entries()) {
    const key = each.uid === undefined ? `#${index}` : `${each.uid} ${each.occurrence ?? ''}`;
    const before = kept.get(key);
    if (!before || before.sequence <= each.sequence) kept.set(key, each);
  }
  return [...kept.values()];
}

function explainEmpty(parts: readonly CalendarPart[], events: number): string {
  if (events > 0) return 'Its entries say neither what nor when.';
  const others = ['VTODO', 'VFREEBUSY', 'VJOURNAL'].flatMap((name) => listParts(parts, name));
  if (others.length > 0) return 'It holds no meeting: tasks, notes or free times only.';
  return 'This is no calendar file that can be read.';
}
