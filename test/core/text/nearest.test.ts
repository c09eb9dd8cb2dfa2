import assert from 'node:assert/strict';
import { listNearest } from '../../../src/core/text/nearest';

describe('The nearest words', () => {
  it('are those with a slip of the hand between them, the nearest first', () => {
    const words = ['owner', 'own', 'title', 'owners', 'done'];
    assert.deepEqual(listNearest('onwer', words), ['owner']);
    assert.deepEqual(listNearest('ownr', words), ['owner', 'own']);
    assert.deepEqual(listNearest('Owner', ['owner']), ['owner']);
    assert.deepEqual(listNearest('Ana Riuz', ['Ana Ruiz', 'Ana Diaz', 'Bob']), ['Ana Ruiz', 'Ana Diaz']);
  });

  it('are none where everything is another word, or it is the word itself', () => {
    assert.deepEqual(
      [listNearest('colour', ['title', 'owner']), listNearest('a', ['bcd']), listNearest('done', ['done'])],
      [[], [], []],
    );
  });

  it('are three at most', () => {
    assert.equal(listNearest('abcdef', ['abcdex', 'abcdey', 'abcdez', 'abcdew']).length, 3);
  });
});
