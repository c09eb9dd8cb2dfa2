import { findIana } from 'windows-iana';
import type { Day } from '../model/day';
import type { WallTime } from '../model/invitation';
import { addMinutes, atUtc } from './moments';

/** Names that some programs give to zones, beside those of Windows. */
const otherNames: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  'tzone://microsoft/utc': 'UTC',
  brasilia: 'America/Sao_Paulo',
  'eastern time (us & canada)': 'America/New_York',
  'central time (us & canada)': 'America/Chicago',
  'mountain time (us & canada)': 'America/Denver',
  'pacific time (us & canada)': 'America/Los_Angeles',
};

/**
 * The IANA name of a zone as an invitation calls it: that name itself, perhaps with a prefix, the name that Windows has
 * for it, or the cities that Outlook lists ("(UTC+01:00) Amsterdam, Berlin, Bern"). Undefined where it is not certain.
 */
export function findZone(name: string): string | undefined {
  const plain = name.trim().replace(/^"|"$/g, '');
  const parts = plain.split('/');
  const ends = [parts.slice(-3), parts.slice(-2)].map((part) => part.join('/'));
  const cities = plain.replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, '');
  const other = otherNames[fold(cities)] ?? otherNames[fold(plain)];
  const found = [plain, ...ends, other, fromWindows(plain), ...cities.split(',').map(fromCity)];
  const offset = /^\((?:UTC|GMT)\s*([+-])(\d\d):?(\d\d)\)/i.exec(plain);
  return found.find((zone) => zone !== undefined && isZone(zone) && (!offset || isAtOffset(zone, offset)));
}

/** The moment at which the clocks of that zone show that; the earlier one where they show it twice. */
export function toMoment({ day, time }: Required<WallTime>, zone: string): Date {
  const moment = atUtc(day, time);
  const [earlier, later] = [offsetOf(zone, addMinutes(moment, -1440)), offsetOf(zone, addMinutes(moment, 1440))];
  const guess = addMinutes(moment, -Math.max(earlier, later));
  return addMinutes(moment, -offsetOf(zone, guess));
}

/** What the clock on a wall of that zone shows at a moment. */
export function toWallTime(moment: Date, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as Day;
  return { day, time: `${part('hour')}:${part('minute')}` };
}

/** Whether this machine knows the zone. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function fromWindows(name: string): string | undefined {
  return findIana(name as Parameters<typeof findIana>[0])?.[0];
}

function fromCity(name: string): string | undefined {
  const city = fold(name).replace(/\s+/g, '_');
  if (city === '') return undefined;
  return Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`));
}

/** Whether the zone is that far from UTC in winter or in summer: a name of a city alone may be that of another. */
function isAtOffset(zone: string, [, sign, hours, minutes]: RegExpExecArray): boolean {
  const wanted = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const days = ['2026-01-15', '2026-07-15'] as Day[];
  return days.some((day) => offsetOf(zone, atUtc(day, '12:00')) === wanted);
}

function offsetOf(zone: string, moment: Date): number {
  const { day, time } = toWallTime(moment, zone);
  return (atUtc(day, time ?? '').getTime() - moment.getTime()) / 60_000;
}

function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
