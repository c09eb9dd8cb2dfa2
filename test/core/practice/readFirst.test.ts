import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { listReadTooSoon } from '../../../src/core/practice/readFirst';
import type { Files } from '../capture/applyCapture';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme', engagement: 'erp' };
const folder = 'clients/acme/erp';

const around: Files = {
  'journal.yaml': 'journal: 1\nteam: [{name: "Sam Lind"}]\n',
  'clients/acme/client.yaml':
    'contacts: [{name: "Ana Ruiz"}, {name: "Maria Lopez", aliases: ["ML"]}, {name: "Pablo Gil"}]\n',
  [`${folder}/engagement.yaml`]: `title: "ERP"
stakeholders: [{name: "Ana Ruiz", accountable: true}, {name: "Maria Lopez"}]
escalation: [{level: 1, name: "Maria Lopez"}, {level: 2, name: "Ana Ruiz"}, {level: 2, name: "Sam Lind"}]
`,
  [`${folder}/actions.yaml`]: `actions:
  - {id: A-1, text: "Size grid", owner: "ML", due: 2026-11-12}
  - {id: A-2, text: "Owner of the data", owner: "Ana Ruiz", due: 2026-11-12}
  - {id: A-3, text: "Test data", owner: "Pablo Gil", due: 2026-11-12}
  - {id: A-4, text: "Ours", owner: "Sam Lind", due: 2026-11-12}
  - {id: A-5, text: "Not due", owner: "Maria Lopez", due: 2026-11-21}
  - {id: A-6, text: "Done", owner: "Maria Lopez", due: 2026-11-12, done: 2026-11-13}
`,
};

function list(readers: readonly string[], others: Files = {}): readonly string[] {
  const records = readJournal({ ...around, ...others });
  const shown = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'];
  const found = listReadTooSoon({ records, key, today: '2026-11-21' as Day, shown, readers });
  return found.map(({ id, superiors }) => `${id} ${superiors.join(', ')}`);
}

const talk = (parts: string): Files => ({
  [`${folder}/minutes/2026-11-18-call.yaml`]: `title: "Call"\ntype: call\ndate: 2026-11-18\n${parts}`,
});

describe('What a superior would read too soon', () => {
  it('is what is overdue for those below: of who decides in the end, and of who stands higher on the way up', () => {
    assert.deepEqual(
      [list(['Ana Ruiz', 'ML']), list(['Maria Lopez', 'Pablo Gil']), list(['Pablo Gil', 'Sam Lind'])],
      [['A-1 Ana Ruiz', 'A-3 Ana Ruiz, ML'], ['A-3 Maria Lopez'], []],
    );
  });

  it('is found of somebody who is written by first name, and settled by a talk with her under that name', () => {
    const actions = {
      [`${folder}/actions.yaml`]: 'actions: [{id: A-1, text: "Size grid", owner: "Maria", due: 2026-11-12}]\n',
    };
    const told = { ...actions, ...talk('attendees: ["maria"]\ncarried: ["A-1"]\n') };
    assert.deepEqual([list(['Ana Ruiz'], actions), list(['Ana Ruiz'], told)], [['A-1 Ana Ruiz'], []]);
  });

  it('is nothing any more once its owner was spoken to alone, since it was due and about just that', () => {
    const told = (parts: string) => list(['Ana Ruiz', 'Maria Lopez'], talk(parts)).includes('A-1 Ana Ruiz');
    assert.deepEqual(
      [
        told('attendees: ["Maria Lopez", "Sam Lind"]\ncarried: ["A-1 Size grid"]\n'),
        told('attendees: ["Maria Lopez", "Ana Ruiz"]\ncarried: ["A-1 Size grid"]\n'),
        told('attendees: ["Maria Lopez"]\ncarried: ["A-11"]\n'),
        told('attendees: ["Maria Lopez"]\ncarried: ["A-1"]\noutcome: no-answer\n'),
        told('attendees: ["Pablo Gil"]\ncarried: ["A-1"]\n'),
      ],
      [false, true, true, true, true],
    );
  });

  it('is also what has no ID yet, by its text', () => {
    const minutes = (name: string, parts: string) => ({
      [`${folder}/minutes/${name}.yaml`]: `title: "T"\ntype: status\ndate: ${name.slice(0, 10)}\n${parts}`,
    });
    const given = minutes(
      '2026-11-13-status',
      'actions: [{text: "New owner", owner: "Maria Lopez", due: 2026-11-14}]\n',
    );
    const told = minutes('2026-11-18-call', 'attendees: ["Maria Lopez"]\ncarried: ["New owner"]\n');
    const other = minutes('2026-11-18-call', 'attendees: ["Maria Lopez"]\nactions: [{text: "Something else"}]\n');
    const find = (files: Files) => {
      const source = { records: readJournal({ ...around, ...files }), key, today: '2026-11-21' as Day };
      return listReadTooSoon({ ...source, shown: ['New owner'], readers: ['Ana Ruiz'] }).map(({ id }) => id);
    };
    assert.deepEqual(
      [find(given), find({ ...given, ...other }), find({ ...given, ...told })],
      [['New owner'], ['New owner'], []],
    );
  });

  it('is nothing once its owner was asked for it by letter', () => {
    const reminded = (date: string): Files => ({
      'clients/acme/private/erp/engagement.yaml': `reminders: [{date: ${date}, to: "Maria Lopez", about: A-1}]\n`,
    });
    assert.deepEqual(
      [list(['Ana Ruiz'], reminded('2026-11-18')), list(['Ana Ruiz'], reminded('2026-11-11'))],
      [['A-3 Ana Ruiz'], ['A-1 Ana Ruiz', 'A-3 Ana Ruiz']],
    );
  });
});
