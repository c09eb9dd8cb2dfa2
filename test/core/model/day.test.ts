import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  countWorkingDays,
  endOfMonth,
  formatDay,
  formatDayOfMonth,
  formatMonth,
  formatShortDay,
  isWorkingDay,
  parseDay,
  toDay,
  toStartTime,
  toWorkingDay,
  weekdayWords,
  workingDaysBefore,
  type Day,
  type WorkingDays,
} from '../../../src/core/model/day';

const day = (text: string) => text as Day;
const usual: WorkingDays = { weekdays: [], holidays: [] };
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

/** Zones that skip midnight, a whole day (Samoa, 30 December 2011), half an hour, or nothing. */
const zones = ['America/Sao_Paulo', 'Pacific/Apia', 'Europe/Madrid', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'];

function inZone<T>(zone: string, run: () => T): T {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    return run();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}

describe('A day', () => {
  it('is a text like 2026-11-21, when there is such a day', () => {
    const days = ['2026-11-21', '2024-02-29', '2000-02-29', '9999-12-31', '1970-01-01', '2026-12-31'];
    assert.deepEqual(days.map(parseDay), days);
  });

  it('is nothing else', () => {
    const others = [
      ...['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-01-00', '2026-01-32'],
      ...['', '2026-1-2', '21.11.2026', '2026/11/21', '20261121', '2026-11-21T10:00', ' 2026-11-21', '2026-11-21\n'],
      ...['٢٠٢٦-١١-٢١', '+2026-11-21', '-026-11-21', 'tomorrow', '2026-W47-6'],
    ];
    assert.deepEqual(
      others.map(parseDay),
      others.map(() => undefined),
    );
  });

  it('plus days goes over the ends of months and years', () => {
    assert.deepEqual(
      [
        addDays(day('2024-02-28'), 1),
        addDays(day('2026-02-28'), 1),
        addDays(day('2026-12-31'), 1),
        addDays(day('2026-01-01'), -1),
        addDays(day('2026-11-21'), 0),
        addDays(day('0050-01-01'), 1),
      ],
      ['2024-02-29', '2026-03-01', '2027-01-01', '2025-12-31', '2026-11-21', '0050-01-02'],
    );
  });

  it('never leaves the years that can be written', () => {
    assert.deepEqual(
      [addDays(day('9999-12-31'), 5), addDays(day('0001-01-01'), -5), endOfMonth(day('9999-12-01'))],
      ['9999-12-31', '0001-01-01', '9999-12-31'],
    );
  });

  it('has the last day of its month', () => {
    assert.deepEqual(
      ['2024-02-01', '2026-02-28', '1900-02-03', '2026-11-30', '2026-12-01', '0004-02-01'].map((text) =>
        endOfMonth(day(text)),
      ),
      ['2024-02-29', '2026-02-28', '1900-02-28', '2026-11-30', '2026-12-31', '0004-02-29'],
    );
  });

  it('is shown to people by its weekday and month', () => {
    assert.deepEqual(
      [
        formatDay(day('2026-11-26')),
        formatDay(day('2026-03-01')),
        formatShortDay(day('2026-09-05')),
        formatDayOfMonth(day('2026-09-05')),
        formatMonth(day('2026-05-31')),
      ],
      ['Thu 26 Nov 2026', 'Sun 1 Mar 2026', 'Sat 5 Sep', 'Sat 5', 'May 2026'],
    );
  });
});

describe('A clock', () => {
  it('shows its own day and the nearest five minutes of it', () => {
    const clocks = ['00:00', '09:32:29', '09:32:30', '13:58', '23:57', '23:59:59'].map(
      (time) => new Date(`2026-11-21T${time}`),
    );
    assert.deepEqual(
      clocks.map((clock) => `${toDay(clock)} ${toStartTime(clock)}`),
      ['00:00', '09:30', '09:35', '14:00', '23:55', '23:55'].map((time) => `2026-11-21 ${time}`),
    );
  });

  it('shows the day of the place where it hangs', () => {
    const clock = new Date('2026-11-21T12:00:00Z');
    assert.deepEqual(
      ['Pacific/Apia', 'Pacific/Pago_Pago', 'Europe/Madrid'].map((zone) =>
        inZone(zone, () => `${toDay(clock)} ${toStartTime(clock)}`),
      ),
      ['2026-11-22 01:00', '2026-11-21 01:00', '2026-11-21 13:00'],
    );
  });
});

describe('Working days', () => {
  it('leave out the weekend, from Friday, Saturday and Sunday alike', () => {
    assert.deepEqual(
      ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map((from) => addWorkingDays(day(from), 1, usual)),
      ['2026-11-20', '2026-11-23', '2026-11-23', '2026-11-23'],
    );
  });

  it('of none or less are the day itself', () => {
    assert.deepEqual(
      [addWorkingDays(day('2026-11-21'), 0, usual), addWorkingDays(day('2026-11-21'), -3, usual)],
      ['2026-11-21', '2026-11-21'],
    );
  });

  it('leave out holidays, also several in a row and on a weekend', () => {
    const calendar = { weekdays: [], holidays: ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-28'].map(day) };
    assert.deepEqual(
      [addWorkingDays(day('2026-12-23'), 1, calendar), addWorkingDays(day('2026-12-23'), 3, calendar)],
      ['2026-12-29', '2026-12-31'],
    );
  });

  it('follow the week of the team, such as Sunday to Thursday', () => {
    const calendar = { weekdays: ['sun', 'mon', 'tue', 'wed', 'thu'], holidays: [] };
    assert.deepEqual(
      [addWorkingDays(day('2026-11-19'), 1, calendar), addWorkingDays(day('2026-11-19'), 6, calendar)],
      ['2026-11-22', '2026-11-29'],
    );
  });

  it('are found in a week of one day', () => {
    assert.equal(addWorkingDays(day('2026-11-21'), 2, { weekdays: ['sat'], holidays: [] }), '2026-12-05');
  });

  it('are all days, after a year, where the calendar has none', () => {
    const holidays = Array.from({ length: 800 }, (_, index) => addDays(day('2026-01-01'), index));
    const never = [
      { weekdays: ['someday'], holidays: [] },
      { weekdays: [], holidays },
    ];
    assert.deepEqual(
      never.map((calendar) => addWorkingDays(day('2026-01-01'), 2, calendar)),
      ['2027-01-04', '2027-01-04'],
    );
  });

  it('begin on the day itself, or on the next one that is none of rest', () => {
    const calendar = { weekdays: [], holidays: [day('2026-11-23')] };
    assert.deepEqual(
      ['2026-11-20', '2026-11-21', '2026-11-23'].map((text) => toWorkingDay(day(text), calendar)),
      ['2026-11-20', '2026-11-24', '2026-11-24'],
    );
  });

  it('added one by one, or all at once, end on the same working day', () => {
    const calendars = fc.record({
      weekdays: fc.uniqueArray(fc.constantFrom(...weekdayWords)),
      holidays: fc.array(anyDay, { maxLength: 5 }),
    });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), calendars, (from, count, calendar) => {
        let step = from;
        for (let left = count; left > 0; left--) step = addWorkingDays(step, 1, calendar);
        const end = addWorkingDays(from, count, calendar);
        assert.deepEqual([end, isWorkingDay(end, calendar)], [step, true]);
      }),
    );
  });
});

describe('The working days between two days', () => {
  const calendars: fc.Arbitrary<WorkingDays> = fc.record({
    weekdays: fc.uniqueArray(fc.constantFrom(...weekdayWords)),
    holidays: fc.array(
      fc.integer({ min: -40, max: 40 }).map((days) => addDays(day('2026-11-21'), days)),
      { maxLength: 12 },
    ),
  });
  const nearby = fc.integer({ min: -60, max: 60 }).map((days) => addDays(day('2026-11-21'), days));

  it('are those after the first, up to and with the last', () => {
    const holidays = ['2026-12-24', '2026-12-25', '2026-12-26'].map(day);
    const count = (from: string, to: string) => countWorkingDays(day(from), day(to), { weekdays: [], holidays });
    assert.deepEqual(
      [
        count('2026-11-20', '2026-11-20'),
        count('2026-11-20', '2026-11-21'),
        count('2026-11-20', '2026-11-23'),
        count('2026-11-20', '2026-11-30'),
        count('2026-12-23', '2026-12-28'),
        count('2026-12-01', '2027-01-15'),
        count('2026-11-23', '2026-11-20'),
        count('2026-11-22', '2026-11-20'),
      ],
      [0, 0, 1, 6, 1, 31, -1, 0],
    );
  });

  it('are what a person counts on the calendar, day by day', () => {
    const property = fc.property(nearby, fc.integer({ min: 0, max: 90 }), calendars, (from, length, calendar) => {
      const days = Array.from({ length }, (_, index) => addDays(from, index + 1));
      const to = addDays(from, length);
      assert.equal(countWorkingDays(from, to, calendar), days.filter((each) => isWorkingDay(each, calendar)).length);
    });
    fc.assert(property, { numRuns: 120 });
  });

  it('are as many as were added', () => {
    const property = fc.property(nearby, fc.integer({ min: 1, max: 60 }), calendars, (from, count, calendar) => {
      const to = addWorkingDays(from, count, calendar);
      assert.deepEqual([countWorkingDays(from, to, calendar), isWorkingDay(to, calendar)], [count, true]);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('add up over a day between, and are less than zero the other way round', () => {
    const property = fc.property(nearby, nearby, nearby, calendars, (a, b, c, calendar) => {
      const count = (from: Day, to: Day) => countWorkingDays(from, to, calendar);
      assert.deepEqual([count(a, b) + count(b, c), count(a, b) + count(b, a)], [count(a, c), 0]);
    });
    fc.assert(property, { numRuns: 120 });
  });

  it('leave out a holiday once, however often it is listed, and none that nobody would work on', () => {
    const twice = ['2026-11-24', '2026-11-24', '2026-11-28'].map(day);
    const calendar = { weekdays: [], holidays: twice };
    assert.equal(countWorkingDays(day('2026-11-20'), day('2026-11-27'), calendar), 4);
  });

  it('of eight thousand years are counted by weeks, before a day by day count had begun', () => {
    const calendar = { weekdays: ['mon'], holidays: [day('2026-11-23')] };
    const mondays = Array.from({ length: 500 }, () => countWorkingDays(day('0001-01-01'), day('9999-12-31'), calendar));
    assert.deepEqual([...new Set(mondays)], [521_721]);
  }).timeout(2_000);
});

describe('In every time zone', () => {
  for (const zone of zones) {
    it(`a day is that day, and the next one follows it (${zone})`, () => {
      inZone(zone, () => {
        const days = ['2011-12-29', '2011-12-30', '2011-12-31', '2018-11-03', '2018-11-04', '2026-03-29', '2026-10-25'];
        assert.deepEqual(
          days.map((text) => [
            parseDay(text),
            addDays(addDays(day(text), 1), -1),
            formatDayOfMonth(day(text)).slice(4),
          ]),
          days.map((text) => [text, text, String(Number(text.slice(8)))]),
        );
        assert.deepEqual([addDays(day('2011-12-29'), 1), addDays(day('2018-11-03'), 1)], ['2011-12-30', '2018-11-04']);
      });
    });

    it(`adding and taking away undo each other (${zone})`, () => {
      inZone(zone, () =>
        fc.assert(
          fc.property(anyDay, fc.integer({ min: -2_000, max: 2_000 }), (from, days) => {
            const to = addDays(from, days);
            assert.deepEqual([parseDay(to), addDays(to, -days)], [to, from]);
          }),
        ),
      );
    });
  }

  it('the zone of these tests is really set', () => {
    assert.deepEqual(
      ['Asia/Kolkata', 'UTC'].map((zone) => inZone(zone, () => new Date(0).getTimezoneOffset())),
      [-330, 0],
    );
  });
});

describe('So many working days before a day', () => {
  it('leave out weekends and holidays, and end a month back where nobody works', () => {
    const calendar: WorkingDays = { weekdays: [], holidays: [day('2026-12-07')] };
    assert.deepEqual(
      [0, 1, 2, 3].map((days) => workingDaysBefore(day('2026-12-09'), days, calendar)),
      ['2026-12-09', '2026-12-08', '2026-12-04', '2026-12-03'],
    );
    const idle: WorkingDays = { weekdays: ['sun'], holidays: [] };
    assert.equal(workingDaysBefore(day('2026-12-09'), 9, idle), '2026-11-08');
  });
});
