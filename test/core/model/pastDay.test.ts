import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { parsePastDay } from '../../../src/core/model/pastDay';

const saturday = '2026-11-21' as Day;
const calendar = { weekdays: [], holidays: [] };

describe('A day that somebody looks back to', () => {
  it('is the last of that name, never one to come', () => {
    const said = [
      'fri',
      'sat',
      '1 Sep',
      '26.11.',
      '26 Nov',
      '2026-09-01',
      '-2w',
      '-3d',
      '-1m',
      'yesterday',
      'today',
      'what',
    ];
    assert.deepEqual(
      said.map((words) => parsePastDay(words, saturday, calendar)),
      [
        ...['2026-11-20', '2026-11-21', '2026-09-01', '2025-11-26', '2025-11-26', '2026-09-01', '2026-11-07'],
        ...['2026-11-18', '2026-10-21', '2026-11-20', '2026-11-21', undefined],
      ],
    );
  });

  it('may be one to come where it is said in full', () => {
    assert.deepEqual(
      ['2026-12-01', '1.12.2026', 'tomorrow', '+2d'].map((words) => parsePastDay(words, saturday, calendar)),
      ['2026-12-01', '2026-12-01', '2026-11-22', '2026-11-23'],
    );
  });
});
