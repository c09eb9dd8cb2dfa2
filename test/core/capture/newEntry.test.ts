import assert from 'node:assert/strict';
import type { Capture } from '../../../src/core/capture/fileChange';
import { captureAction, captureDecision, type EntryContext } from '../../../src/core/capture/newEntry';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const folder = 'clients/acme/shop';
const minutesPath = `${folder}/minutes/2026-11-20-status.yaml`;
const openMinutes = 'title: "Status"\ntype: status\ndate: 2026-11-20\n';
const sentMinutes = `${openMinutes}sent:\n  date: 2026-11-20\n  to: ["Ana Ruiz"]\n`;

function contextOf(files: Files, calledFrom?: string): EntryContext {
  return {
    index: readJournal(files),
    key: { client: 'acme', engagement: 'shop' },
    today: '2026-11-21' as Day,
    ...(calledFrom !== undefined && { minutesPath: calledFrom }),
  };
}

/** What a capture makes of files, and what it shows. */
function outcome(files: Files, { changes, show }: Capture): readonly [Files, Capture['show']] {
  return [listTouched(files, changes), show];
}

describe('A new number', () => {
  it('is above every one mentioned anywhere in the engagement: in prose, in mails, in private files', () => {
    const files = {
      [`${folder}/actions.yaml`]: 'actions:\n  - id: A-2\n    text: "x"\n',
      [`${folder}/minutes/2026-11-20-status.yaml`]: 'notes: "we closed A-7"\n',
      [`${folder}/sent/2026-11-20-status.eml`]: 'Subject: A-9 is closed',
      'clients/acme/private/shop/claims.yaml': 'claims:\n  - id: CLM-1\n    text: "A-11 was done"\n',
      'clients/acme/private/shop/actions.yaml': 'actions:\n  - id: pA-70\n    text: "secret"\n',
      'clients/acme/private/till/risks.yaml': 'risks:\n  - id: pR-1\n    title: "A-900"\n',
      'clients/acme/till/actions.yaml': 'actions:\n  - id: A-800\n    text: "another engagement"\n',
    };
    assert.equal(captureAction(contextOf(files), { text: 'New' }).show.entryId, 'A-12');
  });

  it('is not given twice when one entry follows another', () => {
    let files: Files = {};
    const given = ['a', 'b', 'c'].map((text) => {
      const capture = captureAction(contextOf(files), { text });
      files = { ...files, ...listTouched(files, capture.changes) };
      return capture.show.entryId;
    });
    assert.deepEqual(given, ['A-1', 'A-2', 'A-3']);
  });

  it('counts each kind of entry for itself', () => {
    const files = { [`${folder}/engagement.yaml`]: 'title: "A-5, D-8"\n' };
    const context = contextOf(files);
    assert.deepEqual(
      [captureAction(context, { text: 'x' }).show.entryId, captureDecision(context, { text: 'x' }).show.entryId],
      ['A-6', 'D-9'],
    );
  });
});

describe('A new action', () => {
  const action = { text: 'Send plan #47: v2', owner: 'Ana Ruiz', due: '2026-11-26' as Day };

  it('goes into the register', () => {
    assert.deepEqual(outcome({}, captureAction(contextOf({}), action)), [
      {
        [`${folder}/actions.yaml`]:
          'actions:\n  - id: A-1\n    text: "Send plan #47: v2"\n    owner: "Ana Ruiz"\n    due: 2026-11-26\n',
      },
      { path: `${folder}/actions.yaml`, entryId: 'A-1' },
    ]);
  });

  it('called from minutes that are being written goes into both, and shows the minutes', () => {
    const files = { [minutesPath]: openMinutes };
    assert.deepEqual(outcome(files, captureAction(contextOf(files, minutesPath), action)), [
      {
        [minutesPath]: `${openMinutes}actions:\n  - id: A-1\n    text: "Send plan #47: v2"\n    owner: "Ana Ruiz"\n    due: 2026-11-26\n`,
        [`${folder}/actions.yaml`]:
          'actions:\n  - id: A-1\n    text: "Send plan #47: v2"\n    owner: "Ana Ruiz"\n    due: 2026-11-26\n    from: 2026-11-20-status\n',
      },
      { path: minutesPath, entryId: 'A-1' },
    ]);
  });

  it('called from minutes that were sent goes into the register alone, and says nothing of the meeting', () => {
    const files = { [minutesPath]: sentMinutes };
    assert.deepEqual(outcome(files, captureAction(contextOf(files, minutesPath), { text: 'Later' })), [
      { [`${folder}/actions.yaml`]: 'actions:\n  - id: A-1\n    text: "Later"\n' },
      { path: `${folder}/actions.yaml`, entryId: 'A-1' },
    ]);
  });

  it('called from elsewhere, from broken minutes or from those of another engagement goes into the register', () => {
    const files = {
      [minutesPath]: 'title: "never closed',
      'clients/acme/till/minutes/2026-11-20-status.yaml': openMinutes,
      [`${folder}/risks.yaml`]: 'risks: []\n',
      [`${folder}/minutes/notes.md`]: '',
    };
    const calledFrom = [...Object.keys(files), `${folder}/minutes/not-there.yaml`, 'README.md'];
    assert.deepEqual(
      calledFrom.map((path) => captureAction(contextOf(files, path), { text: 'x' }).changes.map((each) => each.path)),
      calledFrom.map(() => [`${folder}/actions.yaml`]),
    );
  });
});

describe('A new decision', () => {
  it('outside a meeting goes into decisions.yaml with its day and channel', () => {
    const capture = captureDecision(contextOf({}), { text: 'Go on', by: 'Ana Ruiz', channel: 'phone' });
    assert.deepEqual(outcome({}, capture), [
      {
        [`${folder}/decisions.yaml`]:
          'decisions:\n  - id: D-1\n    date: 2026-11-21\n    text: "Go on"\n    by: "Ana Ruiz"\n    channel: phone\n',
      },
      { path: `${folder}/decisions.yaml`, entryId: 'D-1' },
    ]);
  });

  it('in minutes that are being written stands there only; they know the day and the channel', () => {
    const files = { [minutesPath]: openMinutes };
    const capture = captureDecision(contextOf(files, minutesPath), { text: 'Go on', by: 'Ana Ruiz' });
    assert.deepEqual(outcome(files, capture), [
      { [minutesPath]: `${openMinutes}decisions:\n  - id: D-1\n    text: "Go on"\n    by: "Ana Ruiz"\n` },
      { path: minutesPath, entryId: 'D-1' },
    ]);
  });

  it('after the minutes were sent goes into decisions.yaml', () => {
    const files = { [minutesPath]: sentMinutes };
    const capture = captureDecision(contextOf(files, minutesPath), { text: 'Go on' });
    assert.deepEqual(capture.show, { path: `${folder}/decisions.yaml`, entryId: 'D-1' });
  });
});
