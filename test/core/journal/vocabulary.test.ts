import assert from 'node:assert/strict';
import { listWords, Vocabulary } from '../../../src/core/journal/vocabulary';
import { fold } from '../../../src/core/text/fold';

/** The words that a query finds among those of a text. */
function findIn(text: string, query: string): readonly string[] {
  const vocabulary = new Vocabulary();
  const words = new Map(listWords(text).map((word) => [vocabulary.numberOf(word), word]));
  return listWords(query).flatMap((word) =>
    vocabulary.listContaining(word).flatMap((number) => words.get(number) ?? []),
  );
}

describe('A search', () => {
  it('compares without capitals and accents, in any alphabet', () => {
    assert.deepEqual(
      ['Łukasz WÓJCIK', 'Åsa Ekström', 'Straße', 'İstanbul', 'ΟΔΟΣ', 'Ёлка', 'O’Hara', 'ﬁle', '請求書'].map(fold),
      ['lukasz wojcik', 'asa ekstrom', 'strasse', 'istanbul', 'οδοσ', 'елка', "o'hara", 'file', '請求書'],
    );
  });

  it('takes an ID for one word, whatever stands around it, and no other ID for it', () => {
    assert.deepEqual(
      ['(R-7),', 'erp/R-7.', 'R-7/R-8', 'see R-007!', '"r-7"', 'R-71', 'pR-7', 'KPI-R-7', 'R-7-2'].map(
        (text) => findIn(text, 'R-7').length,
      ),
      [1, 1, 1, 1, 1, 0, 0, 0, 0],
    );
    assert.deepEqual([findIn('pR-7 and R-7', 'pr-7'), findIn('R-71', '71')], [['pr-7'], []]);
  });

  it('finds a word by any part of it, by a single letter only where it begins so', () => {
    const text = 'The cut-over, on 2026-11-19-steering-committee: ana.ruiz@acme.example';
    assert.deepEqual(
      ['over', '2026-11', 'committee', 'acme', 'cut-over', 'o', 'c'].map((query) => findIn(text, query)),
      [['cut-over'], ['2026-11-19'], ['steering-committee'], ['acme.example'], ['cut-over'], ['on'], ['cut-over']],
    );
  });

  it('keeps the numbers of words when others come', () => {
    const vocabulary = new Vocabulary();
    const number = vocabulary.numberOf('grid');
    assert.deepEqual(vocabulary.listContaining('gr'), [number]);
    const other = vocabulary.numberOf('grids');
    assert.deepEqual(
      [vocabulary.numberOf('grid'), vocabulary.listContaining('rid'), vocabulary.find('nothing')],
      [number, [number, other], undefined],
    );
  });
});
