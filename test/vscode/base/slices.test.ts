import assert from 'node:assert/strict';
import { Turns } from '../../../src/vscode/base/slices';

describe('Work that is asked for all at once', () => {
  it('is done piece by piece, in its order, and everything else has its turn in between', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const first = turns.take(() => {
      done.push('first');
      setImmediate(() => done.push('something else'));
      return 1;
    });
    const second = turns.take(() => done.push('second'));
    assert.deepEqual([await first, await second, done], [1, 3, ['first', 'something else', 'second']]);
  });

  it('goes on behind a piece that fails', async () => {
    const turns = new Turns();
    const failing = turns.take(() => {
      throw new Error('not this one');
    });
    const next = turns.take(() => 'done');
    await assert.rejects(failing, /not this one/);
    assert.equal(await next, 'done');
  });
});
