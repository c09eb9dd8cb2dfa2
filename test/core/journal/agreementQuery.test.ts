import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeFilter, filterKeys, parseAgreementQuery } from '../../../src/core/journal/agreementQuery';
import type { Day } from '../../../src/core/model/day';

const values = {
  people: ['Orla Kinsella', 'Declan Moore', 'Łukasz Wójcik', 'Cher'],
  clients: ['Acme Retail', 'Sundholm'],
  today: '2026-02-22' as Day,
};
const offersFor = (text: string) => completeFilter(text, values).map((offer) => offer.text);

describe('What is typed to find an agreement', () => {
  it('is words, and filters anywhere among them', () => {
    assert.deepEqual(
      parseAgreementQuery('cut-over who:"Orla Kinsella" date KIND:dec since:2026-10 before:2027 says:conf'),
      {
        words: 'cut-over date',
        who: ['orla kinsella'],
        kinds: ['decision'],
        since: '2026-10-01',
        before: '2027-01-01',
        says: ['confirmed'],
      },
    );
  });

  it('adds kinds to one another, and people to those that have to be in it', () => {
    const { kinds, who, client } = parseAgreementQuery('kind:minutes kind:a who:Łukasz who:orla client:Sund');
    assert.deepEqual([kinds, who, client], [['acknowledgement', 'agreement', 'minutes'], ['lukasz', 'orla'], 'sund']);
  });

  it('narrows nothing while a filter has no value yet, or a day that is not whole, and finds no kind that does not exist', () => {
    assert.deepEqual(parseAgreementQuery('who: since:2026-1 before:"" date'), { words: 'date', who: [] });
    assert.deepEqual(parseAgreementQuery('kind:party').kinds, []);
  });

  it('takes what only looks like a filter for words', () => {
    assert.equal(parseAgreementQuery('nowho:x re: 9:30 http://a').words, 'nowho:x re: 9:30 http://a');
  });

  it('never fails, and keeps no filter among the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('who:', 'kind:d', '"', 'since:', '2026-13-45', ' ', 'x', 'ł')), (parts) => {
        const { words } = parseAgreementQuery(parts.join(''));
        assert.doesNotMatch(words, /(^|\s)(who|kind|since):/);
        completeFilter(parts.join(''), values);
      }),
    );
  });
});

describe('The box completes', () => {
  it('the filters, before anything is typed and from two letters on', () => {
    assert.deepEqual(
      offersFor(''),
      filterKeys.map((key) => `${key}:`),
    );
    assert.deepEqual([offersFor('date wh'), offersFor('w'), offersFor('date ')], [['date who:'], [], []]);
  });

  it('the value of the last filter, by the beginning of any part of it', () => {
    assert.deepEqual(offersFor('start who:kin'), ['start who:"Orla Kinsella" ']);
    assert.deepEqual(offersFor('who:"wój'), ['who:"Łukasz Wójcik" ']);
    assert.deepEqual(
      [offersFor('kind:a'), offersFor('says:o')],
      [
        ['kind:acknowledgement ', 'kind:agreement '],
        ['says:objected ', 'says:open '],
      ],
    );
    assert.deepEqual(offersFor('client:s'), ['client:Sundholm ']);
  });

  it('days by the beginnings of months and years', () => {
    assert.deepEqual(offersFor('since:'), [
      ...['since:2026-02-01 ', 'since:2026-01-01 ', 'since:2025-12-01 ', 'since:2025-11-01 ', 'since:2025-01-01 '],
    ]);
  });

  it('nothing once the value is whole', () => {
    assert.deepEqual([offersFor('kind:minutes'), offersFor('who:cher'), offersFor('kind:minutes ')], [[], [], []]);
  });

  it('what is offered finds what it says, for every offer of every filter', () => {
    const all = filterKeys.flatMap((key) => offersFor(`${key}:`));
    for (const text of all) {
      const { words, ...filters } = parseAgreementQuery(text);
      assert.equal(words, '', text);
      assert.ok(Object.values(filters).flat().length > 0, text);
    }
  });
});
