import assert from 'node:assert/strict';
import { closeAction, reopenAction } from '../../../src/core/capture/closeAction';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { listTouched, type Files } from './applyCapture';

const key = { client: 'acme', engagement: 'shop' };
const today = '2026-11-21' as Day;
const register = 'clients/acme/shop/actions.yaml';
const own = 'clients/acme/private/shop/actions.yaml';
const minutes = 'clients/acme/shop/minutes/2026-11-20-status.yaml';

function close(files: Files, id: string): Files {
  return listTouched(files, closeAction(readJournal(files), key, id, today));
}

function reopen(files: Files, id: string): Files {
  return listTouched(files, reopenAction(readJournal(files), key, id));
}

const open = `actions:
  - id: A-1   # the first
    text: "One"
    due: 2026-11-20

  - { id: A-2, text: "Two" }
`;

describe('Closing an action', () => {
  it('writes the day behind its other fields and leaves all the rest as it is', () => {
    assert.deepEqual(
      [close({ [register]: open }, 'A-1'), close({ [register]: open }, 'A-2')],
      [
        { [register]: open.replace('due: 2026-11-20\n', 'due: 2026-11-20\n    done: 2026-11-21\n') },
        { [register]: open.replace('"Two" }', '"Two", done: 2026-11-21 }') },
      ],
    );
  });

  it('that stands in minutes only gives it its entry in the register; the minutes stay as they are', () => {
    const files = {
      [minutes]:
        'title: "S"\ntype: status\ndate: 2026-11-20\nactions:\n  - id: A-7\n    text: "Sent"\n    owner: "Ana Ruiz"\n    due: 2026-11-25\nsent: { date: 2026-11-20, to: [] }\n',
    };
    const entry = `  - id: A-7
    text: "Sent"
    owner: "Ana Ruiz"
    due: 2026-11-25
    from: 2026-11-20-status
    done: 2026-11-21
`;
    assert.deepEqual(
      [close(files, 'A-7'), close({ ...files, [register]: open }, 'A-7')],
      [{ [register]: `actions:\n${entry}` }, { [register]: `${open}\n${entry}` }],
    );
  });

  it('that the team keeps to itself is written into the file of the team, and the shared one stays as it is', () => {
    const files = { [register]: open, [own]: 'actions:\n  - id: pA-1\n    text: "Ours"\n' };
    assert.deepEqual(
      [close(files, 'pA-1'), close(files, 'A-1')],
      [
        { [own]: `${files[own]}    done: 2026-11-21\n` },
        { [register]: open.replace('due: 2026-11-20\n', 'due: 2026-11-20\n    done: 2026-11-21\n') },
      ],
    );
  });

  it('that is closed already, or not there, changes nothing', () => {
    const done = { [register]: 'actions:\n  - id: A-1\n    text: "One"\n    done: 2026-11-01\n' };
    assert.deepEqual([close(done, 'A-1'), close(done, 'A-2'), close({}, 'A-1')], [{}, {}, {}]);
  });
});

describe('Reopening an action', () => {
  it('takes the day out again, so that the file is what it was before', () => {
    const closed = close({ [register]: open }, 'A-1');
    assert.deepEqual(reopen(closed, 'A-1'), { [register]: open });
  });

  it('works for one that was dropped', () => {
    const dropped = { [register]: 'actions:\n  - id: A-1\n    dropped: 2026-11-01\n    text: "One"\n' };
    assert.deepEqual(reopen(dropped, 'A-1'), { [register]: 'actions:\n  - id: A-1\n    text: "One"\n' });
  });

  it('that the team keeps to itself makes its file what it was before', () => {
    const before = { [register]: open, [own]: 'actions:\n  - id: pA-1\n    text: "Ours"\n' };
    assert.deepEqual(reopen({ ...before, ...close(before, 'pA-1') }, 'pA-1'), { [own]: before[own] });
  });

  it('that is open, or not there, changes nothing', () => {
    assert.deepEqual([reopen({ [register]: open }, 'A-1'), reopen({ [register]: open }, 'A-9')], [{}, {}]);
  });
});
