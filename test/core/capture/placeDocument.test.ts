import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPrivatePath } from '../../../src/core/files/layout';
import { placeDocument } from '../../../src/core/capture/placeDocument';
import type { Day } from '../../../src/core/model/day';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-21' as Day;

describe('Where a document is written', () => {
  it('is among the reports for the client, and below private/ for the team, and the name says so', () => {
    const place = (isPrivate: boolean) => placeDocument({ key, isPrivate, today, name: 'Chronology', takenFiles: [] });
    assert.deepEqual(
      [place(false), place(true)],
      [
        'clients/acme/shop/reports/2026-11-21-chronology-for-acme',
        'clients/acme/private/shop/reports/TEAM-ONLY-2026-11-21-chronology',
      ],
    );
  });

  it('never is a file that is there, and the team’s is never among the shared ones, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), fc.nat(5), (name, isPrivate, count) => {
        const takenFiles: string[] = [];
        for (let made = 0; made <= count; made += 1) {
          const path = placeDocument({ key, isPrivate, today, name, takenFiles });
          const file = `${path.slice(path.lastIndexOf('/') + 1)}.md`;
          assert.deepEqual(
            [isPrivatePath(path), file.startsWith('TEAM-ONLY-'), takenFiles.includes(file)],
            [isPrivate, isPrivate, false],
          );
          takenFiles.push(file);
        }
      }),
    );
  });
});
