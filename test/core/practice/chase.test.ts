import assert from 'node:assert/strict';
import { addReminder } from '../../../src/core/capture/remind';
import type { Day } from '../../../src/core/model/day';
import { listAwaited, listAwaitedOf } from '../../../src/core/practice/chase';
import { applyChanges, type Files } from '../capture/applyCapture';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-23' as Day;
const status = 'clients/acme/shop/minutes/2026-11-10-status.yaml';
const old = 'clients/acme/shop/minutes/2026-06-01-kickoff.yaml';
const files: Files = {
  'journal.yaml': 'journal: 1\nteam: [{ name: "Sam Lind" }]\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - { name: "Ana Ruiz" }\n  - { name: "Zoë Park", aliases: ["ZP"] }\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  'clients/acme/shop/actions.yaml': `actions:
  - { id: A-1, text: "Size grid", owner: "ZP", due: 2026-11-20 }
  - { id: A-2, text: "Owner of the data", owner: "Ana Ruiz", due: 2026-11-12 }
  - { id: A-3, text: "Ours", owner: "Sam Lind", due: 2026-11-12 }
  - { id: A-4, text: "Done", owner: "Ana Ruiz", due: 2026-11-12, done: 2026-11-13 }
  - { id: A-5, text: "Not due", owner: "Ana Ruiz", due: 2026-12-12 }
  - { id: A-6, text: "Whose?", due: 2026-11-12 }
`,
  'clients/acme/private/shop/actions.yaml':
    'actions:\n  - { id: pA-1, text: "Secret", owner: "Ana Ruiz", due: 2026-11-12 }\n',
  [status]:
    'title: "Status"\ntype: status\ndate: 2026-11-10\nsent: { date: 2026-11-10, to: ["Ana Ruiz", "Zoë Park", "Sam Lind", "Guest"] }\nanswers: [{ by: "Ana Ruiz", says: confirmed }]\n',
  [old]: 'title: "Kickoff"\ntype: kickoff\ndate: 2026-06-01\nsent: { date: 2026-06-01, to: ["Ana Ruiz"] }\n',
};

describe('What the client owes', () => {
  it('is what is overdue and theirs, then who has not answered minutes; what is long ago only where it is asked for', () => {
    const index = readJournal(files);
    assert.deepEqual(
      listAwaited(index, key, today).map(({ about, person, since }) => [about, person, since]),
      [
        ['A-2', 'Ana Ruiz', '2026-11-12'],
        ['A-1', 'ZP', '2026-11-20'],
        ['2026-11-10-status', 'Zoë Park', '2026-11-10'],
      ],
    );
    assert.deepEqual(
      listAwaitedOf(index, { key, path: old, today }).map(({ person }) => person),
      ['Ana Ruiz'],
    );
  });

  it('is on file as reminded, in the team’s own file, under any name of that person', () => {
    const [, grid] = listAwaited(readJournal(files), key, today);
    assert.ok(grid);
    const given = { date: '2026-11-23' as Day, until: '2026-11-26' as Day, via: 'email' };
    const once = applyChanges(files, [addReminder(readJournal(files), key, grid, given)]);
    const path = 'clients/acme/private/shop/engagement.yaml';
    assert.equal(
      once[path],
      'reminders:\n  - date: 2026-11-23\n    to: "ZP"\n    about: "A-1 Size grid"\n    until: 2026-11-26\n    via: email\n',
    );
    const answer = listAwaited(readJournal(once), key, today).find(({ kind }) => kind === 'minutes');
    assert.ok(answer);
    const twice = applyChanges(once, [addReminder(readJournal(once), key, answer, given)]);
    const later = { ...twice, [path]: `${twice[path] ?? ''}  - { date: 2026-11-24, to: "Zoë Park", about: A-1 }\n` };
    assert.deepEqual(
      listAwaited(readJournal(later), key, today).map(({ about, reminded }) => [about, reminded]),
      [
        ['A-2', undefined],
        ['A-1', '2026-11-24'],
        ['2026-11-10-status', '2026-11-23'],
      ],
    );
  });
});
