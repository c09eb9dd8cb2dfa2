import assert from 'node:assert/strict';
import { lazily } from '../../../src/core/text/lazily';

describe('What is made lazily', () => {
  it('is made when it is first asked for, and once, also where it is nothing', () => {
    let calls = 0;
    const ask = lazily((): undefined => {
      calls += 1;
    });
    assert.equal(calls, 0);
    assert.deepEqual([ask(), ask(), calls], [undefined, undefined, 1]);
  });
});
