import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { listCriticalPeople } from '../../../src/core/practice/criticalPeople';
import { readJournal } from '../journal/readJournal';

const key = { client: 'acme-retail', engagement: 'erp-rollout' };
const folder = 'clients/acme-retail/erp-rollout';
const team = 'clients/acme-retail/private';
const today = '2026-11-21' as Day;

const people = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\n  - name: "Helen Osei"\n  - name: "Priya Raman"\n',
  'clients/acme-retail/client.yaml': `contacts:
  - name: "Ana Ruiz"
    role: "Director"
  - name: "Maria Lopez"
  - name: "Pablo Gil"
  - name: "Luz Vega"
`,
  [`${folder}/engagement.yaml`]: `lead: "Sam Lindqvist"
stakeholders:
  - name: "Ana Ruiz"
    accountable: true
escalation:
  - level: 1
    name: "Maria Lopez"
  - level: 2
    name: "Helen Osei"
  - level: 3
    name: "Ana Ruiz"
`,
};

const matters = {
  [`${folder}/minutes/2026-10-06-call.yaml`]:
    'date: 2026-10-06\nsent:\n  date: 2026-10-06\nanswers:\n  - by: "Maria Lopez"\n    says: objected\n',
  [`${folder}/minutes/2026-11-02-three.yaml`]:
    'type: senior-management\ndate: 2026-11-02\nattendees: ["Ana Ruiz", "Priya Raman"]\n',
  [`${folder}/actions.yaml`]:
    'actions:\n  - id: A-1\n    text: "Size grid"\n    owner: "Pablo Gil"\n    due: 2026-11-20\n  - id: A-2\n    text: "Later"\n    owner: "Luz Vega"\n    due: 2026-12-20\n',
};

const secrets = {
  [`${team}/client.yaml`]: 'contacts:\n  - name: "Luz Vega"\n    critical: true\n',
  [`${team}/erp-rollout/escalations.yaml`]:
    'escalations:\n  - id: ESC-1\n    title: "The date"\n    to: "Ana Ruiz"\n    raised:\n      by: "Maria Lopez"\n',
};

function list(
  files: Readonly<Record<string, string>>,
  isForClient = false,
): Readonly<Record<string, readonly string[]>> {
  const index = readJournal(files);
  const records = isForClient ? viewAsClient(index, key.client) : index;
  const found = listCriticalPeople({ records, key, today, isForClient });
  return Object.fromEntries(found.map(({ name, reasons }) => [name, reasons]));
}

describe('The people of a reset point', () => {
  it('are all known people; who decides, who leads and the last level of each side have reasons, and come first', () => {
    assert.deepEqual(Object.entries(list(people)), [
      ['Ana Ruiz', ['decides in the end', 'last on the escalation path']],
      ['Sam Lindqvist', ['leads it for us']],
      ['Helen Osei', ['last on the escalation path']],
      ['Maria Lopez', []],
      ['Pablo Gil', []],
      ['Luz Vega', []],
      ['Priya Raman', []],
    ]);
  });

  it('are for the team also those who object, have something open, sat with our management, or are marked', () => {
    assert.deepEqual(list({ ...people, ...matters, ...secrets }), {
      'Ana Ruiz': ['decides in the end', 'last on the escalation path', 'an escalation went to this person'],
      'Sam Lindqvist': ['leads it for us'],
      'Helen Osei': ['last on the escalation path'],
      'Maria Lopez': ['raised an escalation', 'remembers the minutes of 6 October 2026 differently'],
      'Pablo Gil': ['has open: Size grid'],
      'Luz Vega': ['marked as critical'],
      'Priya Raman': ['was in the meeting of three'],
    });
  });

  it('are for the client judged by their roles alone, whatever has happened', () => {
    assert.deepEqual(list({ ...people, ...matters, ...secrets }, true), list(people));
  });

  it('are none where nobody is known, and need no file of the engagement', () => {
    assert.deepEqual([list({}), list({ 'journal.yaml': people['journal.yaml'] })['Sam Lindqvist']], [{}, []]);
  });

  it('with one level of the path only have nobody above the others', () => {
    const flat = { ...people, [`${folder}/engagement.yaml`]: 'escalation:\n  - level: 1\n    name: "Maria Lopez"\n' };
    assert.deepEqual(list(flat)['Maria Lopez'], []);
  });
});
