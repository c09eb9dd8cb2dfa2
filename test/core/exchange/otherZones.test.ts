import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readInvitations } from '../../../src/core/exchange/readInvitations.later';
import { tellInZone } from '../../../src/core/exchange/tellInZone';
import { writeInvitation } from '../../../src/core/exchange/writeInvitation.later';
import { toMoment, toWallTime } from '../../../src/core/exchange/zoneNames';
import { addDays, type Day } from '../../../src/core/model/day';
import { meeting, now } from './oneMeeting';

const home = 'Europe/Berlin';
/** The first has no rules to read. */
const zones = ['UTC', 'Europe/Madrid', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney'];
const days = fc.integer({ min: 0, max: 3 * 366 }).map((count) => addDays('2026-11-19' as Day, count));
/** Not between one and four at night, when clocks are changed. */
const times = fc.tuple(fc.integer({ min: 5, max: 23 }), fc.integer({ min: 0, max: 59 })).map(toTime);

function toTime([hour, minute]: readonly [number, number]): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

async function readOne(text: string, zone: string = home) {
  const [read] = (await readInvitations(text, zone)).invitations;
  return read ?? assert.fail();
}

const withStart = (line: string, ...around: string[]) =>
  ['BEGIN:VCALENDAR', ...around, 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Call', line, 'END:VEVENT', 'END:VCALENDAR'].join(
    '\r\n',
  );

describe('A zone that no program but the sender’s knows', () => {
  for (const zone of zones.slice(1)) {
    it(`is read by the rules that the file has for it, and told by the clock of the reader: ${zone}`, async () => {
      const property = fc.asyncProperty(days, times, async (day, start) => {
        const text = await writeInvitation(meeting({ zone, day, start, end: undefined }), now);
        const unknown = text
          .replaceAll(`TZID=${zone}`, 'TZID=Customized Time Zone')
          .replaceAll(`TZID:${zone}`, 'TZID:Customized Time Zone');
        const read = await readOne(unknown);
        assert.deepEqual(
          [read.start, read.zone, read.remarks],
          [toWallTime(toMoment({ day, time: start }, zone), home), home, []],
        );
      });
      await fc.assert(property, { numRuns: 25 });
    });
  }

  it('is that of the clocks of UTC where Exchange calls it so, with quotation marks and without', async () => {
    for (const written of ['"tzone://Microsoft/Utc"', 'tzone://Microsoft/Utc']) {
      const read = await readOne(withStart(`DTSTART;TZID=${written}:20261119T083000`));
      assert.deepEqual([read.start?.time, read.zone, read.remarks], ['08:30', 'UTC', []]);
    }
  });

  it('has no rules where its file repeats them each second, or says none that can be read', async () => {
    for (const rule of ['RRULE:FREQ=SECONDLY', 'RRULE:FREQ=YEARLY;BYMONTH=x', 'TZOFFSETTO:soon']) {
      const described = [
        'BEGIN:VTIMEZONE',
        'TZID:Mine',
        'BEGIN:STANDARD',
        'DTSTART:16010101T000000',
        'TZOFFSETFROM:+0000',
        rule,
        'END:STANDARD',
        'END:VTIMEZONE',
      ];
      const read = await readOne(withStart('DTSTART;TZID=Mine:20261119T083000', ...described));
      assert.equal(read.start?.time, '08:30');
    }
  });
});

describe('A meeting told in another zone', () => {
  it('is the same moment, there and back', async () => {
    const pairs = fc.tuple(fc.constantFrom(...zones), fc.constantFrom(...zones));
    const property = fc.asyncProperty(days, times, pairs, async (day, start, [zone, other]) => {
      const read = await readOne(await writeInvitation(meeting({ zone, day, start, end: undefined }), now), zone);
      const told = tellInZone(read, other);
      assert.equal(told.zone, other);
      assert.deepEqual(tellInZone(told, read.zone).start, read.start);
      assert.ok(told.start?.time !== undefined && read.zone !== undefined);
      const [there, here] = [
        toMoment({ ...told.start, time: told.start.time }, other),
        toMoment({ day, time: start }, zone),
      ];
      assert.deepEqual(there, here);
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('stays as it is where a zone is not known, or the whole day is meant', async () => {
    const day = await readOne(withStart('DTSTART;VALUE=DATE:20261119'));
    assert.deepEqual(tellInZone(day, 'Asia/Tokyo').start, { day: '2026-11-19' });
    const timed = await readOne(withStart('DTSTART:20261119T083000Z'));
    assert.deepEqual([tellInZone(timed, undefined), tellInZone(timed, 'Nowhere/Else')], [timed, timed]);
  });

  it('is the later of two times that the clocks leave out, and the earlier one of those that they show twice', () => {
    const moment = (day: string, time: string) => toMoment({ day: day as Day, time }, home).toISOString();
    assert.equal(moment('2026-03-29', '02:30'), '2026-03-29T01:30:00.000Z');
    assert.equal(moment('2026-10-25', '02:30'), '2026-10-25T00:30:00.000Z');
  });
});
