import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, nextWeekday, weekdayNames, type Day } from '../../../src/core/model/day';
import { listDaysInText } from '../../../src/core/model/daysInText.later';
import { isOn } from '../../../src/core/model/weekdayAndDate';

const thursday = '2026-11-19' as Day;
const calendar = { weekdays: [], holidays: [] };

/** The days that are named, each with its words; `?` for one that is in doubt. */
function read(text: string, language?: string, said = thursday): readonly string[] {
  const found = listDaysInText(text, { said, calendar, ...(language !== undefined && { language }) });
  return found.map(({ start, end, day = '?' }) => `${text.slice(start, end)} = ${day}`);
}

const germanNames = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];

describe('A weekday and its date', () => {
  it('are one day, in the ways that people write them', () => {
    const ways = ['Fri 27.11.', 'Fri, 27.11.', 'Friday 2026-11-27', 'Friday (27.11.)', '27.11. (Fri)', 'Fri 27 Nov'];
    const german = [
      'Fr 27.11.',
      'Fr., 27.11.',
      'Freitag, den 27.11.',
      'Freitag, 27. November',
      'kommenden Freitag, 27.11.26',
    ];
    assert.deepEqual(
      [
        ...ways.flatMap((each) => read(`list by ${each}, please`)),
        ...german.flatMap((each) => read(`bis ${each}`, 'de')),
      ],
      [...ways, ...german].map((each) => `${each} = 2026-11-27`),
    );
  });

  it('are in doubt where they contradict each other', () => {
    const ways = ['Fri 28.11.', 'Friday, 28 November', '27.11. (Thu)', 'Friday 3/4'];
    assert.deepEqual(
      ways.flatMap((each) => read(`by ${each}`)),
      ways.map((each) => `${each} = ?`),
    );
  });

  it('are one day as well where only its number is said, and in doubt where that may be an hour or another month', () => {
    assert.deepEqual(
      [
        ...[
          'by Fri 27',
          'by Friday the 27th',
          'by Fri 20',
          'by Friday 11th',
          'by Thu 10',
          'by Fri 4',
          'by Fri 28',
        ].flatMap((each) => read(each)),
        ...read('bis Freitag, den 27.', 'de'),
        ...read('hasta el viernes 27', 'es'),
      ],
      [
        ...['Fri 27 = 2026-11-27', 'Friday the 27th = 2026-11-27', 'Fri 20 = 2026-11-20', 'Friday 11th = 2026-12-11'],
        ...['Thu 10 = ?', 'Fri 4 = ?', 'Fri 28 = ?', 'Freitag, den 27. = 2026-11-27', 'viernes 27 = 2026-11-27'],
      ],
    );
  });

  it('are two things where the number counts or belongs to something else', () => {
    assert.deepEqual(
      [
        'on Friday 3 people come',
        'on Friday 27 people come',
        'on Friday 27% are done',
        'on Friday or 30.11.',
        'on Friday 10:00',
      ].map((each) => read(each)),
      [
        ['on Friday = 2026-11-20'],
        ['on Friday 27 = ?'],
        ['on Friday = 2026-11-20'],
        ['on Friday = 2026-11-20', '30.11. = 2026-11-30'],
        ['on Friday 10:00 = 2026-11-20'],
      ],
    );
  });

  it('of another week is no next one', () => {
    assert.deepEqual(
      [read('by Friday week'), read('by Friday after next'), read('bis Freitag übernächster Woche', 'de')].map(
        ([first]) => first?.endsWith('= ?'),
      ),
      [true, true, true],
    );
  });

  it('that agree are that day, whenever it is said, and any other weekday beside it leaves a doubt', () => {
    fc.assert(
      fc.property(fc.nat(700), fc.nat(59), fc.nat(6), fc.boolean(), (from, ahead, weekday, isGerman) => {
        const said = addDays(thursday, from);
        const day = addDays(said, ahead);
        const name = (isGerman ? germanNames : weekdayNames)[weekday] ?? '';
        const written = `${name}, ${day.slice(8)}.${day.slice(5, 7)}.`;
        const expected = isOn(day, weekday) ? day : '?';
        assert.deepEqual(read(`x by ${written}`, isGerman ? 'de' : 'en', said), [`${written} = ${expected}`]);
      }),
    );
    assert.ok(isOn(nextWeekday(thursday, 4), 4));
  });
});
