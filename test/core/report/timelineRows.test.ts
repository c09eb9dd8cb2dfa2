import assert from 'node:assert/strict';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { listDatedFacts } from '../../../src/core/journal/datedFacts';
import type { Day } from '../../../src/core/model/day';
import { describeFilter, renderFacts, renderFileTroubles, renderMonths } from '../../../src/core/report/timelineRows';
import { readJournal } from '../journal/readJournal';
import { files, key } from './chronologyJournal';

const index = readJournal(files);
const today = '2026-11-21' as Day;

describe('The rows of the timeline', () => {
  it('are months, the newest first and open, with their facts', () => {
    const facts = listDatedFacts(index, key);
    const months = renderMonths(key, facts);
    assert.deepEqual(
      [
        months.slice(0, 2).map(({ label, children }) => [label, children]),
        months.reduce((sum, each) => sum + Number(each.description), 0),
      ],
      [
        [
          ['November 2026', 'open'],
          ['October 2026', 'folded'],
        ],
        facts.length,
      ],
    );
    const rows = renderFacts(key, facts, '2026-11', { records: index, client: key.client, today, audience: 'team' });
    assert.deepEqual(
      rows.slice(0, 3).map(({ label, description, icon }) => [label, description, icon]),
      [
        ['Sat 21  Steering committee', 'objected · by M. López · email', 'reply'],
        ['Fri 20  Call about <b>training</b> | shops', 'held · María López · phone', 'device-mobile'],
        ['Fri 20  Steering committee', 'sent · Ana Ruiz and M. López · email', 'send'],
      ],
    );
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
  });

  it('while the client looks on, tell nothing of objections and of what was not sent', () => {
    const records = viewAsClient(index, key.client);
    const facts = listDatedFacts(records, key);
    const judging = { records, client: key.client, today, audience: 'client' as const };
    const texts = renderMonths(key, facts).flatMap(({ month = '' }) => renderFacts(key, facts, month, judging));
    assert.deepEqual(
      JSON.stringify(texts).match(/.{40}(?:objected|not sent|not yet answered|judged|private\/).{40}/g),
      null,
    );
  });

  it('warn of a file that is not read to its end', () => {
    const broken = readJournal({ 'clients/a/b/risks.yaml': 'risks:\n  - id: R-1\n   title: "x' });
    assert.match(
      renderFileTroubles(broken, { client: 'a', engagement: 'b' })[0]?.label ?? '',
      /risks\.yaml is not read/,
    );
  });

  it('say what they are filtered by', () => {
    assert.deepEqual(
      [
        describeFilter({ kinds: ['decision'], person: 'Ana', from: '2026-09-01' as Day, topic: 'grid' }),
        describeFilter({}),
      ],
      ['Decisions · Ana · since 1 September 2026 · “grid”', ''],
    );
  });
});
