import assert from 'node:assert/strict';
import { listActions, listDecisions, listMinutes, listEntries } from '../../../src/core/journal/entries';
import { entryKinds, prefixOf, sideOf, type EntryKind } from '../../../src/core/model/entryKinds';
import { readJournal } from './readJournal';

const key = { client: 'acme', engagement: 'shop' };
const folder = 'clients/acme/shop';

describe('Minutes', () => {
  it('are listed newest first, by date and time; those without a date go by the name of their file', () => {
    const index = readJournal({
      [`${folder}/minutes/2026-11-20-morning.yaml`]: 'date: 2026-11-20\nstart: "09:00"\n',
      [`${folder}/minutes/2026-11-20-evening.yaml`]: 'date: 2026-11-20\nstart: "17:30"\n',
      [`${folder}/minutes/2026-01-01-moved.yaml`]: 'date: 2026-12-01\n',
      [`${folder}/minutes/2026-11-25-no-date.yaml`]: 'title: "x"\n',
      [`${folder}/minutes/2026-11-24-bad-date.yaml`]: 'date: 2026-11-31\n',
      [`${folder}/minutes/2026-10-01-broken.yaml`]: 'title: "never closed\ndate: 2026-11-30\n',
      'clients/acme/till/minutes/2026-12-31-other.yaml': 'date: 2026-12-31\n',
      'clients/acme/private/shop/minutes/2026-12-31-secret.yaml': 'date: 2026-12-31\n',
    });
    assert.deepEqual(
      listMinutes(index, key).map(({ meeting, record }) => [meeting, record.date]),
      [
        ['2026-01-01-moved', '2026-12-01'],
        ['2026-11-25-no-date', undefined],
        ['2026-11-24-bad-date', undefined],
        ['2026-11-20-evening', '2026-11-20'],
        ['2026-11-20-morning', '2026-11-20'],
        ['2026-10-01-broken', undefined],
      ],
    );
  });
});

describe('Actions', () => {
  const index = readJournal({
    [`${folder}/actions.yaml`]: `actions:
  - id: A-2
    text: "Register text"
    owner: "Ana"
    due: 2026-12-01
    done: 2026-11-19
`,
    [`${folder}/minutes/2026-11-18-status.yaml`]: `title: "Status"
actions:
  - id: A-2
    text: "Minutes text"
    due: 2026-11-20
  - id: A-02
    text: "The same number, written with a zero"
  - id: A-3
    text: "Only here"
    owner: "Ben"
`,
  });

  it('are those of the register, then those that stand in minutes only: the register wins', () => {
    assert.deepEqual(listActions(index, key), [
      {
        record: {
          id: 'A-2',
          text: 'Register text',
          owner: 'Ana',
          due: '2026-12-01',
          done: '2026-11-19',
          moved: [],
          log: [],
        },
        path: `${folder}/actions.yaml`,
        field: 'actions/0',
        isPrivate: false,
        isInRegister: true,
      },
      {
        record: { id: 'A-3', text: 'Only here', owner: 'Ben', from: '2026-11-18-status', moved: [], log: [] },
        path: `${folder}/minutes/2026-11-18-status.yaml`,
        field: 'actions/2',
        isPrivate: false,
        isInRegister: false,
      },
    ]);
  });

  it('of other engagements are not among them, private or not', () => {
    const other = readJournal({
      'clients/acme/till/actions.yaml': 'actions:\n  - id: A-1\n    text: "x"\n',
      'clients/acme/private/till/actions.yaml': 'actions:\n  - id: pA-1\n    text: "x"\n',
      'clients/beta/private/shop/actions.yaml': 'actions:\n  - id: pA-2\n    text: "x"\n',
    });
    assert.deepEqual(listActions(other, key), []);
  });

  it('that are kept private stand behind those that may be shared, and say so', () => {
    const both = readJournal({
      'clients/acme/private/shop/actions.yaml': 'actions:\n  - id: pA-1\n    text: "ours"\n',
      [`${folder}/actions.yaml`]: 'actions:\n  - id: A-1\n    text: "shared"\n',
      [`${folder}/minutes/2026-11-18-status.yaml`]: 'actions:\n  - id: A-2\n    text: "in the minutes"\n',
    });
    assert.deepEqual(
      listActions(both, key).map(({ record, path, isPrivate, isInRegister }) => [
        record.id,
        path,
        isPrivate,
        isInRegister,
      ]),
      [
        ['A-1', `${folder}/actions.yaml`, false, true],
        ['pA-1', 'clients/acme/private/shop/actions.yaml', true, true],
        ['A-2', `${folder}/minutes/2026-11-18-status.yaml`, false, false],
      ],
    );
  });

  it('that two people gave one number are both there', () => {
    const twice = readJournal({
      [`${folder}/actions.yaml`]: 'actions:\n  - id: A-1\n    text: "x"\n  - id: A-1\n    text: "y"\n',
    });
    assert.deepEqual(
      listActions(twice, key).map(({ record }) => record.text),
      ['x', 'y'],
    );
  });

  it('without a number are each listed, from register and minutes', () => {
    const unnumbered = readJournal({
      [`${folder}/actions.yaml`]: 'actions:\n  - text: "in the register"\n',
      [`${folder}/minutes/2026-11-18-status.yaml`]: 'actions:\n  - text: "in the minutes"\n',
    });
    assert.deepEqual(
      listActions(unnumbered, key).map(({ record }) => record.text),
      ['in the register', 'in the minutes'],
    );
  });
});

describe('Actions of a register that cannot be read to its end', () => {
  it('are not replaced by what minutes say: the unread part may say otherwise', () => {
    const index = readJournal({
      [`${folder}/actions.yaml`]: 'actions:\n  - id: A-1\n    text: "One"\n  - id: A-2\n    done: "2026-\n',
      [`${folder}/minutes/2026-11-20-status.yaml`]: 'actions:\n  - id: A-2\n    text: "Two"\n    due: 2026-11-01\n',
    });
    assert.deepEqual(
      listActions(index, key).map(({ record }) => record.id),
      ['A-1'],
    );
  });
});

describe('Actions of minutes', () => {
  it('wait while the team’s register cannot be read either: it may hold them', () => {
    const index = readJournal({
      'clients/acme/private/shop/actions.yaml': 'actions:\n  - id: pA-1\n    text: "never closed\n',
      [`${folder}/minutes/2026-11-20-status.yaml`]: 'actions:\n  - id: A-2\n    text: "Two"\n',
    });
    assert.deepEqual(listActions(index, key), []);
  });
});

describe('Decisions', () => {
  it('of meetings and outside come newest first, and know what replaced them', () => {
    const index = readJournal({
      [`${folder}/decisions.yaml`]: `decisions:
  - id: D-2
    text: "By phone"
    date: 2026-10-12
    channel: phone
  - id: D-9
    text: "Undated"
`,
      [`${folder}/minutes/2026-10-06-planning.yaml`]: `date: 2026-10-06
channel: video
decisions:
  - id: D-1
    text: "First"
`,
      [`${folder}/minutes/2026-11-05-steering.yaml`]: `date: 2026-11-05
decisions:
  - id: D-3
    text: "Third"
    supersedes: "D-01 First"
  - id: D-4
    text: "Fourth"
    supersedes: D-2
`,
    });
    assert.deepEqual(
      listDecisions(index, key).map(({ record: { id, date, channel, from }, supersededBy }) => [
        id,
        date,
        channel,
        from,
        supersededBy,
      ]),
      [
        ['D-3', '2026-11-05', undefined, '2026-11-05-steering', undefined],
        ['D-4', '2026-11-05', undefined, '2026-11-05-steering', undefined],
        ['D-2', '2026-10-12', 'phone', undefined, 'D-4'],
        ['D-1', '2026-10-06', 'video', '2026-10-06-planning', 'D-3'],
        ['D-9', undefined, undefined, undefined, undefined],
      ],
    );
  });

  it('that name a decision which is not there, or no decision at all, replace nothing', () => {
    const index = readJournal({
      [`${folder}/decisions.yaml`]: `decisions:
  - id: D-1
    date: 2026-10-12
    text: "x"
    supersedes: "D-77"
  - id: D-2
    date: 2026-10-13
    text: "y"
    supersedes: "what we said before"
`,
    });
    assert.deepEqual(
      listDecisions(index, key).map(({ record, supersededBy }) => [record.id, supersededBy]),
      [
        ['D-2', undefined],
        ['D-1', undefined],
      ],
    );
  });
});

describe('Risks', () => {
  it('are those of the register in its order, with their places', () => {
    const index = readJournal({
      [`${folder}/risks.yaml`]: 'risks:\n  - id: R-2\n    title: "b"\n  - id: R-1\n    title: "a"\n',
    });
    assert.deepEqual(
      listEntries(index, key, 'risk').map(({ record, path, field }) => [record.id, path, field]),
      [
        ['R-2', `${folder}/risks.yaml`, 'risks/0'],
        ['R-1', `${folder}/risks.yaml`, 'risks/1'],
      ],
    );
    assert.deepEqual(listEntries(index, { client: 'acme', engagement: 'none' }, 'risk'), []);
  });

  it('above the place where a file breaks are still there', () => {
    const index = readJournal({
      [`${folder}/risks.yaml`]: 'risks:\n  - id: R-2\n    title: "b"\n<<<<<<< HEAD\n  - id: R-1\n    title: "a"\n',
    });
    assert.deepEqual(
      listEntries(index, key, 'risk').map(({ record }) => record.id),
      ['R-2'],
    );
  });
});

describe('Entries of any kind', () => {
  const kinds = (Object.keys(entryKinds) as EntryKind[]).filter((kind) => kind !== 'proposal');
  /** The entry of a kind as text, with the ID that it has on one side. */
  const entryText = (kind: EntryKind, letter: string, label: string) => {
    const prefix = prefixOf(kind);
    const id = prefix ? [`id: ${letter}${prefix}-1`] : [];
    const lines = [...id, ...['text', 'title', 'note'].map((field) => `${field}: "${label}"`)];
    return `${entryKinds[kind].list}:\n  - ${lines.join('\n    ')}\n`;
  };

  for (const kind of kinds) {
    it(`are found on the sides on which they may stand, and on no other (${kind})`, () => {
      const { file } = entryKinds[kind];
      const shared = `${folder}/${file}.yaml`;
      const own = `clients/acme/private/shop/${file}.yaml`;
      const isTeamOnly = sideOf(kind) === 'team';
      const index = readJournal({
        [shared]: entryText(kind, '', 'shared'),
        [own]: entryText(kind, sideOf(kind) === 'either' ? 'p' : '', 'own'),
      });
      const expected = {
        either: [
          [shared, false],
          [own, true],
        ],
        shared: [[shared, false]],
        team: [[own, true]],
      }[sideOf(kind)];
      const found = listEntries(index, key, kind);
      assert.deepEqual(
        [found.map(({ path, isPrivate }) => [path, isPrivate]), found.every(({ field }) => field?.endsWith('/0'))],
        [expected, true],
      );
      if (prefixOf(kind)) assert.ok(found.every(({ record }) => (record as { id?: string }).id !== undefined));
      assert.equal(index.get(file, shared) === undefined, isTeamOnly);
    });
  }

  it('that belong to the client, such as proposals, are the same for each of its engagements', () => {
    const path = 'clients/acme/private/client.yaml';
    const index = readJournal({ [path]: 'proposals:\n  - id: PRO-1\n    title: "x"\n' });
    const found = ['shop', 'till', ''].map((engagement) =>
      listEntries(index, { client: 'acme', engagement }, 'proposal'),
    );
    assert.deepEqual(
      [
        found.map((list) => list.map(({ record, isPrivate }) => [record.id, isPrivate])),
        listEntries(index, { ...key, client: 'beta' }, 'proposal'),
      ],
      [[[['PRO-1', true]], [['PRO-1', true]], [['PRO-1', true]]], []],
    );
  });
});
