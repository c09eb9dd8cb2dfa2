import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isNear } from '../../../src/core/text/isNear';

describe('A word that is typed', () => {
  it('is near one with a letter more, less, replaced or swapped, also while it is not typed to its end', () => {
    const near = [
      ...['weekend wekend', 'theatres theatrs', 'start strat', 'harbour harbuor', 'interface interfca'],
      ...['orthopaedics orthpedi', 'schedule schdeule', 'kraków krkaów'],
    ].filter((pair) => {
      const [word = '', typed = ''] = pair.split(' ');
      return !isNear(typed, word);
    });
    assert.deepEqual(near, []);
  });

  it('is near another form of the same word', () => {
    assert.deepEqual(
      ['agreement', 'agrees', 'agreeing'].map((word) => isNear('agreed', word)),
      [true, true, true],
    );
    assert.ok(isNear('training', 'trained') && isNear('started', 'start'));
  });

  it('is not near a word that begins otherwise, that only shares its beginning, or that holds a digit', () => {
    const others = ['tart strat', 'weekly weekend', 'dates data', 'shop ship1', 'r-7 r-8', '2026 2027', 'cat car'];
    assert.deepEqual(
      others.filter((pair) => isNear(pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '')),
      [],
    );
  });

  it('is near itself, and near itself with one letter left out behind the first, whatever it is', () => {
    const anyWord = fc.stringMatching(/^[a-zà-ÿ]{5,14}$/u);
    fc.assert(
      fc.property(anyWord, fc.nat(), (word, place) => {
        const at = 1 + (place % (word.length - 1));
        assert.ok(isNear(word, word) && isNear(word.slice(0, at) + word.slice(at + 1), word));
      }),
    );
  });
});
