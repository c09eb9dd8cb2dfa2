import assert from 'node:assert/strict';
import { readMailDay, readMailWall } from '../../../src/core/exchange/mailDay';

describe('The day of a mail', () => {
  it('is read in the words of mail programs, whatever their language; there may be none', () => {
    const days = {
      'Fri, 13 Nov 2026 23:59:00 -0800': '2026-11-13',
      'Friday, November 13, 2026 9:12 AM': '2026-11-13',
      '13. November 2026': '2026-11-13',
      '2026-11-13T23:00Z': '2026-11-13',
      'Donnerstag, 12. März 2026 15:00': '2026-03-12',
      'viernes, 13 de noviembre de 2026 9:12': '2026-11-13',
      'vendredi 13 févr. 2026': '2026-02-13',
      '1er mai 2026': '2026-05-01',
      '31 Feb 2026': undefined,
      '13 Wochen 2026': undefined,
      '': undefined,
    };
    assert.deepEqual(Object.keys(days).map(readMailDay), Object.values(days));
  });

  it('has a time where the clock has 24 hours', () => {
    const told = ['jueves, 19 de noviembre de 2026 9:05', '19. Mai 2026, 15:00:30', '19 mai 2026 3:00 PM', '15:00'];
    assert.deepEqual(told.map(readMailWall), [
      { day: '2026-11-19', time: '09:05' },
      { day: '2026-05-19', time: '15:00' },
      { day: '2026-05-19' },
      undefined,
    ]);
  });
});
