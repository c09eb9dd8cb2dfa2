import assert from 'node:assert/strict';
import { captureRecordMode, isModeOnFile } from '../../../src/core/capture/recordMode';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const path = 'clients/acme/private/shop/engagement.yaml';
const since = '2026-11-20' as Day;
const told = { by: 'Sam Lindqvist', via: 'phone', ref: '2026-11-20-call-with-maria-lopez' };

function change(files: Files, mode: 'trust' | 'written', reason: string): Files {
  return listTouched(files, captureRecordMode(readJournal(files), key, { mode, since, reason, told }).changes);
}

describe('How much is written down', () => {
  it('is kept in the team’s own file, since the day on which the client was told', () => {
    assert.deepEqual(change({}, 'written', 'Two dates for one start # 6 October'), {
      [path]: `record:
  - mode: written
    since: 2026-11-20
    reason: "Two dates for one start # 6 October"
    told:
      date: 2026-11-20
      by: "Sam Lindqvist"
      via: phone
      ref: 2026-11-20-call-with-maria-lopez
`,
    });
  });

  it('goes back to the light record, and what was so before stays on file, in its own line ends', () => {
    const before = 'record:\r\n  - mode: written # since then\r\n    since: 2026-10-21\r\nhealth: []\r\n';
    assert.equal(
      change({ [path]: before }, 'trust', '')[path],
      `${before.replace('health: []\r\n', '')}  - mode: trust\r\n    since: 2026-11-20\r\n    told:\r\n      date: 2026-11-20\r\n      by: "Sam Lindqvist"\r\n      via: phone\r\n      ref: 2026-11-20-call-with-maria-lopez\r\nhealth: []\r\n`,
    );
  });

  it('is on file where that talk was the last in which it changed, and nowhere else', () => {
    const talk = 'told: {ref: 2026-11-20-call}';
    const isKnown = (...modes: readonly string[]) =>
      isModeOnFile(readJournal({ [path]: `record: [${modes.join(', ')}]\n` }), key, 'written', '2026-11-20-call');
    assert.deepEqual(
      [
        isKnown(`{mode: trust}`, `{mode: written, ${talk}}`),
        isKnown(`{mode: written, ${talk}}`, `{mode: trust, ${talk}}`),
        isKnown(`{mode: written, told: {ref: 2026-11-02-call}}`),
        isKnown(),
      ],
      [true, false, false, false],
    );
  });
});
