import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { renderRows } from '../../../src/core/report/clientsTree';
import { readJournal } from '../journal/readJournal';
import { drawTree, listAllRows } from './drawTree';

const today = '2026-11-21' as Day;
const folder = 'clients/acme/shop';
const engagement = { [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n' };

describe('A tree', () => {
  it('of an empty journal has no rows', () => {
    assert.deepEqual(renderRows({ index: readJournal({ 'journal.yaml': 'journal: 1\n' }), today }), []);
  });

  it('folds closed engagements away, and shows a group only when something is in it', () => {
    const index = readJournal({
      ...engagement,
      'clients/acme/client.yaml': 'name: "Acme"\n',
      'clients/acme/till/engagement.yaml': 'title: "Till"\nstatus: on-hold\n',
      'clients/acme/old/engagement.yaml': 'title: "Old"\nstatus: handed-over\n',
      [`${folder}/risks.yaml`]: 'risks: []\n',
      [`${folder}/actions.yaml`]: 'actions:\n  - id: A-1\n    text: "x"\n    dropped: 2026-11-20\n',
    });
    assert.equal(
      drawTree({ index, today }),
      `v (organization) Acme
  > (briefcase) Shop
    > (checklist) Actions | 0 open
      > (pass) Done | 1
        - [x] (circle-slash grey) x | dropped Fri 20 Nov · A-1
  > (briefcase) Till | on hold
  > (archive) Closed engagements | 1
    v (briefcase) Old | handed over
`,
    );
  });

  it('has the reports of the team below More with a lock, the newest first, and none of them while the screen is shared', () => {
    const reports = 'clients/acme/private/shop/reports';
    const index = readJournal({
      ...engagement,
      'clients/acme/client.yaml': 'name: "Acme"\n',
      [`${folder}/reports/2026-11-20-weekly-brief.md`]: '',
      [`${reports}/TEAM-ONLY-2026-11-20-chronology.md`]: '',
      [`${reports}/TEAM-ONLY-2026-11-13-brief-for-helen.md`]: '',
      [`${reports}/notes.md`]: '',
      [`${reports}/TEAM-ONLY-2026-11-20-chronology.html`]: '',
    });
    assert.equal(
      drawTree({ index, today }),
      `v (organization) Acme
  v (briefcase) Shop
    > (output) Reports | 1
      - (markdown) Weekly brief | Fri 20 Nov
    > (ellipsis) More
      - (lock) Chronology | Fri 20 Nov · team only
      - (lock) Brief for helen | Fri 13 Nov · team only
      - (lock) Notes | team only
`,
    );
    assert.equal(drawTree({ index, today, onlyClient: 'acme' }).includes('More'), false);
  });

  it('says once that a journal of a newer format can only be read, and shows it all the same', () => {
    const index = readJournal({
      'journal.yaml': 'journal: 2\nmoods: []\n',
      ...engagement,
      'clients/acme/client.yaml': 'name: "Acme"\n',
    });
    assert.equal(
      drawTree({ index, today }),
      `- (warning amber) This journal can only be read | it was written by a newer version: update the extension to change it
v (organization) Acme
  v (briefcase) Shop
`,
    );
    assert.doesNotMatch(drawTree({ index, today, onlyClient: 'acme' }), /can only be read/);
  });

  it('shows the text it can find for records that are half written', () => {
    const index = readJournal({
      ...engagement,
      [`${folder}/minutes/2026-11-20-call.yaml`]: '',
      [`${folder}/actions.yaml`]:
        'actions:\n  - owner: "Ana"\n  - id: A-2\n    text: |\n      First line\n      second\n',
      [`${folder}/decisions.yaml`]: 'decisions:\n  - id: D-1\n',
      [`${folder}/risks.yaml`]: 'risks:\n  - probability: 5\n    impact: 9\n',
    });
    const rows = listAllRows({ index, today }).filter(({ children }) => children === 'none');
    assert.deepEqual(
      rows.map(({ label, description, isChecked, entryId }) => [label, description, isChecked, entryId]),
      [
        ['2026-11-20-call', 'unsent', undefined, undefined],
        ['Action without a text', 'Ana', undefined, undefined],
        ['First line', 'A-2', false, 'A-2'],
        ['Decision without a text', 'D-1', undefined, 'D-1'],
        ['Risk without a text', '', undefined, undefined],
      ],
    );
  });

  it('has rows of their own for entries that carry the same number, wherever they stand', () => {
    const index = readJournal({
      'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam"\n',
      ...engagement,
      [`${folder}/actions.yaml`]: `actions:
  - { id: A-1, text: "ours", owner: "Sam" }
  - { id: A-1, text: "nobody’s" }
  - { id: A-1, text: "done", done: 2026-11-20 }
  - [{ text: "not an entry" }]
  - { text: "no number" }
`,
      [`${folder}/risks.yaml`]: 'risks:\n  - { id: R-1, title: "a" }\n  - { id: R-1, title: "b" }\n',
      [`${folder}/decisions.yaml`]: 'decisions:\n  - { id: D-1, text: "a" }\n',
      [`${folder}/minutes/2026-11-20-call.yaml`]: 'decisions:\n  - { id: D-1, text: "b" }\n',
    });
    const rows = listAllRows({ index, today });
    const entries = rows.filter(({ entryId }) => entryId !== undefined);
    assert.deepEqual([new Set(rows.map(({ id }) => id)).size, entries.length], [rows.length, 7]);
  });

  it('keeps the row of an action when it is closed, and only its place changes', () => {
    const idOf = (line: string) => {
      const index = readJournal({
        ...engagement,
        [`${folder}/actions.yaml`]: `actions:\n  - id: A-1\n    text: "x"\n${line}  - id: A-2\n    text: "y"\n`,
      });
      return listAllRows({ index, today }).find(({ entryId }) => entryId === 'A-1')?.id;
    };
    assert.deepEqual([idOf(''), idOf('    done: 2026-11-20\n')], ['action:acme/shop/A-1', 'action:acme/shop/A-1']);
  });
});

describe('A file that cannot be read to its end', () => {
  const index = readJournal({
    'journal.yaml': 'journal: 1\n<<<<<<< HEAD\n',
    'clients/acme/client.yaml': 'name: "Acme"\n\tphone: 1\n',
    [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n\tlead: "Ana"\n',
    [`${folder}/minutes/2026-11-20-call.yaml`]: 'title: "Call"\ndate: 2026-11-20\n<<<<<<< HEAD\n',
    [`${folder}/actions.yaml`]: '<<<<<<< HEAD\n',
    [`${folder}/decisions.yaml`]: 'decisions:\n  - id: D-1\n    text: "x"\n---\n',
    [`${folder}/risks.yaml`]: 'risks:\n  - id: R-1\n    title: "a" b\n',
  });

  it('says so in its row, or in a row of its own, and opens at the problem', () => {
    const troubled = listAllRows({ index, today }).filter(({ icon }) => icon === 'warning');
    assert.deepEqual(
      troubled
        .filter(({ kind }) => kind !== 'entries-group')
        .map(({ kind, label, color, opens }) => [kind, label, color, opens?.path, opens?.range?.start.line]),
      [
        ['unreadable', 'journal.yaml is not read from line 2 on', 'amber', 'journal.yaml', 1],
        ['client', 'Acme', 'amber', 'clients/acme/client.yaml', 1],
        ['engagement', 'Shop', 'amber', `${folder}/engagement.yaml`, 2],
        ['minutes', 'Call', 'amber', `${folder}/minutes/2026-11-20-call.yaml`, 2],
        ['unreadable', 'actions.yaml is not read from line 1 on', 'amber', `${folder}/actions.yaml`, 0],
        ['unreadable', 'decisions.yaml is not read from line 4 on', 'amber', `${folder}/decisions.yaml`, 3],
        ['unreadable', 'risks.yaml is not read from line 3 on', 'amber', `${folder}/risks.yaml`, 2],
      ],
    );
  });

  it('still shows what stands above the problem', () => {
    const shown = listAllRows({ index, today }).filter(({ entryId }) => entryId !== undefined);
    assert.deepEqual(
      shown.map(({ label }) => label),
      ['x'],
    );
  });
});
