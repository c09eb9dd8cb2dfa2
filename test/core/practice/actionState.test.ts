import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { judgeAction } from '../../../src/core/practice/actionState';

const day = (text: string): Day => text as Day;
const today = day('2026-11-21');

describe('An action', () => {
  it('is overdue from the day after it was due, and soon to be due from two days before', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2027-01-01'];
    assert.deepEqual(
      days.map((due) => judgeAction({ due: day(due) }, today)),
      ['overdue', 'soon', 'soon', 'soon', 'open', 'open'],
    );
  });

  it('is judged by the calendar over the end of a year and over a leap day', () => {
    assert.deepEqual(
      [
        judgeAction({ due: day('2027-01-01') }, day('2026-12-30')),
        judgeAction({ due: day('2028-03-01') }, day('2028-02-28')),
        judgeAction({ due: day('2028-03-01') }, day('2028-02-27')),
        judgeAction({ due: day('2026-12-31') }, day('2027-01-01')),
      ],
      ['soon', 'soon', 'open', 'overdue'],
    );
  });

  it('without a date is open, however old', () => assert.equal(judgeAction({}, today), 'open'));

  it('that is done or dropped is neither late nor open; done comes before dropped', () => {
    const late = { due: day('2026-01-01') };
    const done = { done: day('2026-11-20') };
    const dropped = { dropped: day('2026-11-19') };
    assert.deepEqual(
      [
        judgeAction({ ...late, ...done }, today),
        judgeAction({ ...late, ...dropped }, today),
        judgeAction({ ...late, ...done, ...dropped }, today),
      ],
      ['done', 'dropped', 'done'],
    );
  });
});
