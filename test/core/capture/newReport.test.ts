import assert from 'node:assert/strict';
import { captureReport } from '../../../src/core/capture/newReport';
import type { Day } from '../../../src/core/model/day';

const key = { client: 'acme', engagement: 'shop' };
const date = '2026-11-20' as Day;

describe('A new report', () => {
  it('is an empty file in reports/, named after its day and its kind, beside what is there already', () => {
    const takenFiles = ['2026-11-20-weekly-brief.md', '2026-11-20-Weekly-Brief-2.MD'];
    assert.deepEqual(
      [[], takenFiles].map((taken) => captureReport(key, { title: 'Weekly brief', date, takenFiles: taken })),
      ['weekly-brief', 'weekly-brief-3'].map((name) => {
        const path = `clients/acme/shop/reports/2026-11-20-${name}.md`;
        return { changes: [{ path, create: '' }], show: { path } };
      }),
    );
  });
});
