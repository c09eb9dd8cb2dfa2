import assert from 'node:assert/strict';
import { asWritten } from '../../../src/core/journal/people';
import type { JournalSettings } from '../../../src/core/journal/settings';
import type { Day } from '../../../src/core/model/day';
import type { Minutes } from '../../../src/core/model/minutes';
import { judgeMinutes, listObjectors } from '../../../src/core/practice/minutesState';

const day = (text: string): Day => text as Day;
const usual: JournalSettings = {
  amberFrom: 8,
  redFrom: 15,
  minutesWithinDays: 1,
  objectionWithinDays: 3,
  weekdays: [],
  holidays: [],
};

/** The states of unsent minutes of `date`, on some days. */
function statesOn(date: string, days: readonly string[], settings: Partial<JournalSettings> = {}): readonly string[] {
  const minutes = { date: day(date), answers: [] };
  return days.map((today) => judgeMinutes(minutes, day(today), { ...usual, ...settings }));
}

describe('Unsent minutes', () => {
  it('are planned before the meeting, unsent for a working day after it, then late', () => {
    assert.deepEqual(statesOn('2026-11-18', ['2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20']), [
      'planned',
      'unsent',
      'unsent',
      'late',
    ]);
  });

  it('of a Friday are not late before Tuesday', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'];
    assert.deepEqual(statesOn('2026-11-20', days), ['unsent', 'unsent', 'unsent', 'unsent', 'late']);
  });

  it('are given the holidays of the team on top', () => {
    const holidays = [day('2026-12-25'), day('2026-12-28')];
    const days = ['2026-12-28', '2026-12-29', '2026-12-30'];
    assert.deepEqual(
      [statesOn('2026-12-24', days), statesOn('2026-12-24', days, { holidays })],
      [
        ['late', 'late', 'late'],
        ['unsent', 'unsent', 'late'],
      ],
    );
  });

  it('go by the working week of the journal', () => {
    const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu'];
    assert.deepEqual(statesOn('2026-11-19', ['2026-11-22', '2026-11-23'], { weekdays }), ['unsent', 'late']);
  });

  it('are late the next day where the journal gives no time, and much later where it gives a week', () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-25', '2026-11-26'];
    assert.deepEqual(
      [statesOn('2026-11-18', days, { minutesWithinDays: 0 }), statesOn('2026-11-18', days, { minutesWithinDays: 5 })],
      [
        ['unsent', 'late', 'late', 'late'],
        ['unsent', 'unsent', 'unsent', 'late'],
      ],
    );
  });

  it('without a date are unsent and never late', () => {
    assert.equal(judgeMinutes({ answers: [] }, day('2030-01-01'), usual), 'unsent');
  });

  it('are never late where nobody works', () => {
    const holidays = Array.from({ length: 400 }, (_, at) => new Date(Date.UTC(2026, 10, 18 + at)).toISOString());
    const closed = { holidays: holidays.map((each) => day(each.slice(0, 10))) };
    assert.deepEqual(statesOn('2026-11-18', ['2026-11-19', '2026-12-18'], closed), ['unsent', 'unsent']);
  });

  it('are history after thirty days: nobody is reproached for them', () => {
    assert.deepEqual(statesOn('2026-10-01', ['2026-10-31', '2026-11-01']), ['late', 'held']);
  });

  it('need no sending where the exchange was in writing, or reached nobody', () => {
    const held = { date: day('2026-11-18'), answers: [] };
    const judge = (record: object) => judgeMinutes({ ...held, ...record }, day('2026-11-25'), usual);
    assert.deepEqual(
      [
        judge({}),
        judge({ type: 'email' }),
        judge({ channel: 'chat' }),
        judge({ outcome: 'no-answer' }),
        judge({ outcome: 'voicemail' }),
      ],
      ['late', 'held', 'held', 'held', 'held'],
    );
  });
});

describe('Sent minutes', () => {
  type Answer = Partial<Minutes['answers'][number]>;
  const sent = { date: day('2026-11-19'), to: [] };
  const judge = (answers: readonly Answer[]) =>
    judgeMinutes({ date: day('2026-11-18'), sent, answers }, day('2027-11-19'), usual);

  it('are sent until somebody confirms or objects; a comment is neither', () => {
    const comment = { by: 'Ana', says: 'comment' };
    assert.deepEqual(
      [judge([]), judge([comment]), judge([comment, { by: 'Ben', says: 'confirmed' }]), judge([{ by: 'Ana' }])],
      ['sent', 'sent', 'confirmed', 'sent'],
    );
  });

  it('are sent even when the stamp says nothing, and when the meeting lies ahead', () => {
    assert.deepEqual(
      [
        judgeMinutes({ sent: { to: [] }, answers: [] }, day('2026-11-19'), usual),
        judgeMinutes({ date: day('2027-01-01'), sent, answers: [] }, day('2026-11-19'), usual),
      ],
      ['sent', 'sent'],
    );
  });

  it('are objected to as long as the last word of one person is an objection', () => {
    const objection = { by: 'Ana', says: 'objected' };
    assert.deepEqual(
      [
        judge([objection]),
        judge([objection, { by: 'Ben', says: 'confirmed' }]),
        judge([objection, { by: 'Ben', says: 'comment' }]),
        judge([objection, { by: 'Ana', says: 'comment' }]),
        judge([objection, { by: 'Ana', says: 'confirmed' }]),
        judge([{ by: 'Ana', says: 'confirmed' }, objection]),
      ],
      ['objected', 'objected', 'objected', 'objected', 'confirmed', 'objected'],
    );
  });

  it('are confirmed only when all of those they were sent to have said so', () => {
    const judgeSent = (...names: string[]) =>
      judgeMinutes(
        { sent: { to: ['Ana', 'Ben'] }, answers: names.map((by) => ({ by, says: 'confirmed' })) },
        day('2026-11-25'),
        usual,
      );
    assert.deepEqual(
      [judgeSent(), judgeSent('Ana'), judgeSent('Ana', 'Cleo'), judgeSent('Ben', 'Ana')],
      ['sent', 'sent', 'sent', 'confirmed'],
    );
  });

  it('name those who object, in the order in which they spoke first; without a name it is somebody', () => {
    const answers: Minutes['answers'] = [
      { by: 'Ana', says: 'objected' },
      { by: 'Ben', says: 'objected' },
      { says: 'objected' },
      { by: 'Cem', says: 'objected' },
      { by: 'Ben', says: 'confirmed' },
    ];
    assert.deepEqual(listObjectors(answers, asWritten), ['Ana', 'somebody', 'Cem']);
  });
});
