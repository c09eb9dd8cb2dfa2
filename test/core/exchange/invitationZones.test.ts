import assert from 'node:assert/strict';
import fc from 'fast-check';
import { writeInvitation } from '../../../src/core/exchange/writeInvitation.later';
import { meeting, now } from './oneMeeting';

const zones = [
  ...['Europe/Madrid', 'Europe/London', 'Europe/Dublin', 'Europe/Athens', 'America/New_York', 'America/Los_Angeles'],
  ...['America/Sao_Paulo', 'Asia/Kolkata', 'Asia/Tokyo', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland'],
];
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const dayMs = 86_400_000;

/** When a part of the rules begins to hold in a year, in milliseconds, and how far from UTC it is then, in minutes. */
interface Onset {
  readonly at: number;
  readonly offset: number;
}

function toMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)/.exec(offset) ?? assert.fail(offset);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** The n-th, or the last but n, of a weekday in a month, counted without any library. */
function findWeekday(year: number, month: number, nth: number, weekday: number): number {
  const days = Array.from({ length: 31 }, (_, index) => Date.UTC(year, month - 1, index + 1));
  const those = days.filter(
    (day) => new Date(day).getUTCMonth() === month - 1 && new Date(day).getUTCDay() === weekday,
  );
  return those.at(nth > 0 ? nth - 1 : nth) ?? assert.fail();
}

/** The onsets of a part of the rules in the years around one; one that never repeats holds from its begin. */
function listOnsets(part: string, year: number): readonly Onset[] {
  const value = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(part)?.[1]?.trim() ?? '';
  const [, hours, minutes] = /T(\d\d)(\d\d)/.exec(value('DTSTART')) ?? [];
  const [from, offset] = [toMinutes(value('TZOFFSETFROM')), toMinutes(value('TZOFFSETTO'))];
  const rule = value('RRULE');
  if (rule === '') return [{ at: 0, offset }];
  const month = Number(/BYMONTH=(\d+)/.exec(rule)?.[1]);
  const [, nth, weekday = ''] = /BYDAY=(-?\d)([A-Z]{2})/.exec(rule) ?? [];
  return [year - 1, year].map((each) => {
    const day = findWeekday(each, month, Number(nth), weekdays.indexOf(weekday));
    return { at: day + (Number(hours) * 60 + Number(minutes) - from) * 60_000, offset };
  });
}

/** How far a zone is from UTC at a moment, by the rules that an invitation brings along. */
function offsetByRules(text: string, moment: number): number {
  const parts = [...text.matchAll(/BEGIN:(STANDARD|DAYLIGHT)[^]*?END:\1/g)].map(([part]) => part.replaceAll('\r', ''));
  const year = new Date(moment).getUTCFullYear();
  const begun = parts.flatMap((part) => listOnsets(part, year)).filter(({ at }) => at <= moment);
  return begun.reduce((latest, each) => (each.at > latest.at ? each : latest), begun[0] ?? assert.fail()).offset;
}

/** The same by the tables that JavaScript brings along. */
function offsetByIntl(zone: string, moment: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? assert.fail(name);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

describe('The zone that an invitation brings along', () => {
  for (const zone of zones) {
    it(`says for years how late it is, as JavaScript’s own tables do: ${zone}`, async () => {
      const text = await writeInvitation(meeting({ zone }), now);
      const moments = fc.integer({ min: 0, max: 10 * 366 }).map((days) => now.getTime() + days * dayMs);
      const property = fc.property(moments, fc.integer({ min: 0, max: 1_439 }), (day, minute) => {
        const moment = day + minute * 60_000;
        assert.equal(offsetByRules(text, moment), offsetByIntl(zone, moment), new Date(moment).toISOString());
      });
      fc.assert(property, { numRuns: 200 });
    });
  }
});
