import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, isWorkingDay, parseDay, type Day } from '../../../src/core/model/day';
import { listSaidDays, parseSaidDay } from '../../../src/core/model/dayWords';

const today = '2026-11-20' as Day; // a Friday
const calendar = { weekdays: [], holidays: ['2026-11-30' as Day] };
const parse = (text: string) => parseSaidDay(text, today, calendar);

describe('A day in words', () => {
  it('may be a day of the week, which is the next one', () => {
    assert.deepEqual(
      [parse('fri'), parse('Monday'), parse('sun'), parse('m')],
      ['2026-11-27', '2026-11-23', '2026-11-22', undefined],
    );
  });

  it('may be a distance, and is then a working day where weeks and months are counted', () => {
    assert.deepEqual(
      [parse('+3d'), parse('2w'), parse('+10d'), parse('+1m'), parse('+6wd'), parse('+ 2 w')],
      ['2026-11-23', '2026-12-04', '2026-11-30', '2026-12-21', '2026-12-01', undefined],
    );
  });

  it('may be a day of a month, which is the nearest that has not passed, unless it has a year', () => {
    assert.deepEqual(
      [
        parse('26.11.'),
        parse('26.11'),
        parse('1.3.'),
        parse('26 Nov'),
        parse('3 january'),
        parse('5.1.25'),
        parse('5.1.2025'),
      ],
      ['2026-11-26', '2026-11-26', '2027-03-01', '2026-11-26', '2027-01-03', '2025-01-05', '2025-01-05'],
    );
    assert.deepEqual(
      [parse('31.2.'), parse('40.1.'), parse('soon'), parse('')],
      [undefined, undefined, undefined, undefined],
    );
  });

  it('is offered as people say it', () => {
    const said = Object.fromEntries(listSaidDays(today, calendar).map(({ words, day }) => [words, day]));
    assert.deepEqual(
      [said['end of month'], said['in a week'], said['end of next month'], said['saturday']],
      ['2026-11-27', '2026-11-27', '2026-12-31', undefined],
    );
  });

  it('means the same when it is typed as when it is chosen, and weeks end on a working day', () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01' as Day, count));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, weeks) => {
        for (const each of listSaidDays(day, calendar)) {
          assert.ok(parseDay(each.day));
          assert.equal(parseSaidDay(each.words, day, calendar), each.day);
        }
        assert.ok(isWorkingDay(parseSaidDay(`+${weeks}w`, day, calendar) as Day, calendar));
      }),
    );
  });
});
