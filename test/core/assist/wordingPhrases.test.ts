import assert from 'node:assert/strict';
import { wordingEnglish } from '../../../src/core/assist/wordingEnglish';
import { expandPhrase, indexPhrases, normalizePhrase } from '../../../src/core/assist/wordingPhrases';

const { hints, harmless, usual } = wordingEnglish;

describe('A template of a phrase', () => {
  it('stands for all that its brackets leave to choose, one inside another too', () => {
    assert.deepEqual(expandPhrase('as (already|previously) said'), ['as already said', 'as previously said']);
    assert.deepEqual(expandPhrase("you did(n't| not) (|yet) ((we|I) are |)wait"), [
      ...["you didn't we are wait", "you didn't I are wait", "you didn't wait"],
      ...["you didn't yet we are wait", "you didn't yet I are wait", "you didn't yet wait"],
      ...['you did not we are wait', 'you did not I are wait', 'you did not wait'],
      ...['you did not yet we are wait', 'you did not yet I are wait', 'you did not yet wait'],
    ]);
  });

  it('is taken as far as it goes where a bracket is not closed, and never becomes endless', () => {
    assert.deepEqual(expandPhrase('as (you|we know'), ['as you', 'as we know']);
    assert.deepEqual(expandPhrase('well)'), ['well']);
    assert.deepEqual(expandPhrase(' ( | ) '), []);
    assert.ok(expandPhrase('(a|b|c|d|e) '.repeat(12)).length <= 400);
  });
});

describe('The English list', () => {
  it('has no phrase twice, none that only says what another one says, and no empty one', () => {
    const all = [...hints.flatMap(({ phrases }) => phrases), ...harmless].flatMap((phrase) => {
      const forms = expandPhrase(phrase);
      assert.ok(forms.length > 0, phrase);
      return forms.map(normalizePhrase);
    });
    assert.deepEqual(
      all.filter((phrase, at) => all.indexOf(phrase) !== at),
      [],
    );
    assert.ok(all.length > 300 && new Set(usual).size === usual.length);
  });

  it('has something to write instead for each phrase, or it may be left out', () => {
    const without = hints.filter(({ instead = [], isNeedless }) => instead.length === 0 && !isNeedless);
    assert.deepEqual(without, []);
    const texts = hints.flatMap(({ instead = [] }) => instead);
    assert.ok(texts.every((text) => text.trim() === text && text !== ''));
  });

  it('writes nothing instead that it would underline itself', () => {
    const index = indexPhrases([wordingEnglish], { hints: [], off: [] });
    const texts = hints.flatMap(({ instead = [] }) => instead.map(normalizePhrase));
    const forms = [...index.values()].flat().filter(({ hint }) => hint);
    const found = texts.filter((text) => forms.some(({ phrase }) => ` ${text} `.includes(` ${phrase} `)));
    assert.deepEqual(found, []);
  });
});
