import assert from 'node:assert/strict';
import fc from 'fast-check';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { Digests } from '../../../src/core/journal/digests';
import { listActions, type FoundAction } from '../../../src/core/journal/entries';
import type { Answer } from '../../../src/core/journal/hits';
import { JournalIndex, type JournalFile } from '../../../src/core/journal/journalIndex';
import type { Day } from '../../../src/core/model/day';
import { isOpenAction, judgeAction } from '../../../src/core/practice/actionState';
import { listOverdue } from '../../../src/core/practice/dueActions';
import { anyFiles, clients, days, engagements } from '../journal/randomJournal';
import { readJournal } from '../journal/readJournal';

const folder = 'clients/acme/shop';

function makeIndex(files: readonly JournalFile[]): JournalIndex {
  const index = new JournalIndex();
  for (const { path, reading } of files) index.put(path, reading);
  return index;
}

function listPlain(index: JournalIndex, onlyClient: string | undefined, is: (action: FoundAction) => boolean) {
  const records = onlyClient === undefined ? index : viewAsClient(index, onlyClient);
  const keys = clients.flatMap((client) => engagements.map((engagement) => ({ client, engagement })));
  const found = keys.flatMap((key) => listActions(records, key)).filter(is);
  return found.map(({ path, field }) => `${path} ${field}`).sort();
}

const placesOf = ({ hits }: Answer) => hits.map(({ path, field }) => `${path} ${field}`).sort();

describe('Overdue actions', () => {
  it('are those of each engagement, as its tree shows them to the team or to the client', () => {
    const property = fc.property(
      anyFiles,
      fc.constantFrom(undefined, ...clients),
      fc.constantFrom(...(days as Day[])),
      (files, onlyClient, today) => {
        const index = makeIndex(files);
        const question = { digests: new Digests(index, isOpenAction), onlyClient, limit: 1000 };
        const expected = listPlain(index, onlyClient, ({ record }) => judgeAction(record, today) === 'overdue');
        assert.deepEqual(placesOf(listOverdue(question, today)), expected);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('come in the order in which they are due, without those that have no date', () => {
    const index = readJournal({
      [`${folder}/actions.yaml`]: `actions:
  - { id: A-1, text: "Undated" }
  - { id: A-2, text: "Late", due: 2026-11-20, owner: "Ana Ruiz" }
  - { id: A-3, text: "Later", due: 2026-11-10 }
  - { id: A-4, text: "Done", due: 2026-11-01, done: 2026-11-02 }
  - { id: A-5, text: "Today", due: 2026-11-21 }
`,
      [`${folder}/minutes/2026-11-18-status.yaml`]: `date: 2026-11-18
actions:
  - { id: A-3, text: "As it was agreed", due: 2026-11-01 }
  - { id: A-9, text: "Not in the register yet", due: 2026-11-19 }
`,
    });
    const question = { digests: new Digests(index, isOpenAction), limit: 100 };
    assert.deepEqual(
      [
        listOverdue(question, '2026-11-21' as Day).hits.map(({ id, due }) => `${id} ${due}`),
        listOverdue({ ...question, limit: 1 }, '2026-11-21' as Day),
      ],
      [
        ['A-3 2026-11-10', 'A-9 2026-11-19', 'A-2 2026-11-20'],
        {
          hits: [
            {
              ...{
                client: 'acme',
                engagement: 'shop',
                path: `${folder}/actions.yaml`,
                file: 'actions',
                kind: 'action',
              },
              ...{ isPrivate: false, id: 'A-3', title: 'Later', field: 'actions/2', due: '2026-11-10' },
            },
          ],
          total: 3,
        },
      ],
    );
  });
});
