import { convertIcsTimezone, extendTimezoneProps, timeZoneOffsetToMilliseconds, type IcsTimezoneProp } from 'ts-ics';
import { findLine, listParts, type CalendarPart } from './contentLines';
import { atUtc } from './moments';
import type { Day } from '../model/day';

/**
 * How far from UTC, in minutes, the clocks of a zone are at that time by them, where the calendar file itself describes
 * the zone (RFC 5545, 3.6.5); undefined where it does not.
 */
export type DescribedZones = (name: string, day: Day, time: string) => number | undefined;

/** Rules are followed until then. */
const lastDay = '2100-01-01' as Day;

/** The zones that a calendar file describes; each is worked out once, when it is asked for. */
export function readDescribedZones(calendars: readonly CalendarPart[]): DescribedZones {
  const parts = listParts(calendars, 'VTIMEZONE');
  const known = new Map<string, readonly IcsTimezoneProp[]>();
  return (name, day, time) => {
    const part = parts.find((each) => findLine(each, 'TZID')?.value.trim() === name);
    if (!part) return undefined;
    const changes = known.get(name) ?? listClockChanges(part);
    known.set(name, changes);
    const moment = atUtc(day, time);
    const before = changes.filter(({ start }) => start <= moment);
    const last = before.reduce<IcsTimezoneProp | undefined>(
      (found, each) => (found && found.start > each.start ? found : each),
      undefined,
    );
    return last && timeZoneOffsetToMilliseconds(last.offsetTo) / 60_000;
  };
}

/** When the clocks of a zone change; empty where its rules are none that a zone has. */
function listClockChanges(part: CalendarPart): readonly IcsTimezoneProp[] {
  const rules = part.parts.flatMap((each) => findLine(each, 'RRULE')?.value ?? []);
  if (!rules.every((rule) => /^FREQ=YEARLY(?:;|$)/i.test(rule.trim()))) return []; // once a minute since 1601 has no end
  try {
    const zone = convertIcsTimezone(undefined, writePart(part));
    return extendTimezoneProps(atUtc(lastDay, '00:00'), zone.props);
  } catch {
    return [];
  }
}

function writePart({ name, lines, parts }: CalendarPart): string {
  const written = lines.map(({ name: field, params, value }) => {
    const told = [...params].map(([param, text]) => `;${param}="${text}"`).join('');
    return `${field}${told}:${value}`;
  });
  return [`BEGIN:${name}`, ...written, ...parts.map(writePart), `END:${name}`].join('\r\n');
}
