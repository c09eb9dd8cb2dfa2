import assert from 'node:assert/strict';
import { findNewerFormat } from '../../../src/core/journal/newerFormat';
import { readJournal } from './readJournal';

const formatOf = (text: string) => findNewerFormat(readJournal({ 'journal.yaml': text }));

describe('The format of a journal', () => {
  it('is newer when its number is higher than the one that this release writes', () => {
    assert.deepEqual(['journal: 1\n', 'journal: 2\n', 'journal: 17\nnew: {}\n'].map(formatOf), [undefined, 2, 17]);
  });

  it('is taken for ours where journal.yaml does not say it, says no number, or cannot be read', () => {
    const texts = [
      '',
      'team: []\n',
      'journal:\n',
      'journal: "soon"\n',
      'journal: 0\n',
      'journal: [2]\n',
      'team: "\njournal: 2\n',
    ];
    assert.deepEqual(
      texts.map(formatOf),
      texts.map(() => undefined),
    );
    assert.equal(findNewerFormat(readJournal({})), undefined);
  });

  it('is known although something below it cannot be read', () => {
    assert.equal(formatOf('journal: 2\nteam: "\n'), 2);
  });
});
