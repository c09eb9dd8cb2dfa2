import { convertIcsDuration } from 'ts-ics';
import { addDays, parseDay } from '../model/day';
import type { WallTime } from '../model/invitation';
import type { ContentLine } from './contentLines';
import type { DescribedZones } from './describedZones';
import { addMinutes, atUtc, readUtc } from './moments';
import { findZone, toWallTime } from './zoneNames';

/** A time as a line of an invitation says it. */
export interface EventTime extends WallTime {
  /** The zone that is known by its IANA name. */
  readonly zone?: string;
  /** The name of a zone that is not known. */
  readonly unknownZone?: string;
}

/** What a calendar file says of zones, and what stands for those that have no name. */
export interface KnownZones {
  /** Where the reader or the calendar is. */
  readonly localZone: string | undefined;
  readonly described: DescribedZones;
}

/**
 * A day or a time. What is said in UTC, or in a zone that only the file knows, is told as the clock shows it in
 * `localZone`. Undefined where it is none.
 */
export function readEventTime(line: ContentLine, { localZone, described }: KnownZones): EventTime | undefined {
  const found = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?\s*(Z)?)?/i.exec(line.value);
  const day = found && parseDay(`${found[1]}-${found[2]}-${found[3]}`);
  if (!found || !day) return undefined;
  const [hours, minutes] = [found[4], found[5]];
  if (hours === undefined || minutes === undefined) return { day };
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const time = `${hours}:${minutes}`;
  const tellLocally = (moment: Date) => ({ ...toWallTime(moment, localZone ?? 'UTC'), zone: localZone ?? 'UTC' });
  if (found[7]) return tellLocally(atUtc(day, time));
  const name = line.params.get('TZID')?.trim();
  if (!name) return { day, time };
  const zone = findZone(name);
  if (zone !== undefined) return { day, time, zone };
  const offset = described(name, day, time);
  return offset === undefined ? { day, time, unknownZone: name } : tellLocally(addMinutes(atUtc(day, time), -offset));
}

/** When something ends that begins at `start` and lasts that long; undefined where the length makes no sense. */
export function addLength(start: EventTime, { value }: ContentLine): EventTime | undefined {
  const { before, weeks = 0, days = 0, hours = 0, minutes = 0 } = readLength(value);
  const length = ((weeks * 7 + days) * 24 + hours) * 60 + minutes;
  if (before || !(length > 0 && length <= 60 * 24 * 60)) return undefined; // the library makes NaN of words
  if (start.time === undefined) return { ...start, day: addDays(start.day, Math.floor(length / 1440)) };
  const end = readUtc(addMinutes(atUtc(start.day, start.time), length));
  return end && { ...start, ...end };
}

function readLength(value: string): ReturnType<typeof convertIcsDuration> {
  try {
    return convertIcsDuration(undefined, { value: value.trim() });
  } catch {
    return {};
  }
}
