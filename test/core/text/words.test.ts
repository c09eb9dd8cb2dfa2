import assert from 'node:assert/strict';
import { countOf, joinWords, startUpper, toPhrase, toSentence } from '../../../src/core/text/words';

describe('Words', () => {
  it('are joined as people write them', () => {
    assert.deepEqual([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(joinWords), ['', 'A', 'A and B', 'A, B and C']);
  });

  it('count in words up to twelve, and know one from several', () => {
    assert.deepEqual(
      [countOf(0, 'risk'), countOf(1, 'risk'), countOf(12, 'risk'), countOf(13, 'person', 'people')],
      ['no risks', 'one risk', 'twelve risks', '13 people'],
    );
  });

  it('become one sentence in one line, with one full stop', () => {
    assert.deepEqual(['One\n  line ', 'Ends.', 'Why?', 'He said “Why?”', 'And so on …', ''].map(toSentence), [
      'One line.',
      'Ends.',
      'Why?',
      'He said “Why?”',
      'And so on …',
      '',
    ]);
  });

  it('become a part of a sentence without its full stop, and keep dots that are none', () => {
    assert.deepEqual(['Send it.', 'Wait...', 'Till\ninterface'].map(toPhrase), [
      'Send it',
      'Wait...',
      'Till interface',
    ]);
  });
});

describe('A capital at the beginning', () => {
  it('is set where the letter has one', () => {
    const words = ['size grid', 'über', 'ßa', '\u1f80', '\ufb01n', '\u00b5m', '', '3 days'];
    assert.deepEqual(words.map(startUpper), ['Size grid', 'Über', ...words.slice(2)]);
  });
});
