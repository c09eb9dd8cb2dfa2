import assert from 'node:assert/strict';
import { listActions, listDecisions, listMinutes, listEntries } from '../../../src/core/journal/entries';
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
        },
        path: `${folder}/actions.yaml`,
        range: { start: { line: 1, character: 4 }, end: { line: 6, character: 0 } },
        isInRegister: true,
      },
      {
        record: { id: 'A-3', text: 'Only here', owner: 'Ben', from: '2026-11-18-status', moved: [] },
        path: `${folder}/minutes/2026-11-18-status.yaml`,
        range: { start: { line: 7, character: 4 }, end: { line: 10, character: 0 } },
        isInRegister: false,
      },
    ]);
  });

  it('of other engagements and private ones are not among them', () => {
    const other = readJournal({
      'clients/acme/till/actions.yaml': 'actions:\n  - id: A-1\n    text: "x"\n',
      'clients/acme/private/shop/actions.yaml': 'actions:\n  - id: A-1\n    text: "x"\n',
    });
    assert.deepEqual(listActions(other, key), []);
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
      listEntries(index, key, 'risk').map(({ record, path, range }) => [record.id, path, range?.start]),
      [
        ['R-2', `${folder}/risks.yaml`, { line: 1, character: 4 }],
        ['R-1', `${folder}/risks.yaml`, { line: 3, character: 4 }],
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
