import assert from 'node:assert/strict';
import { checkFormat, findNewerFormat } from '../../../src/core/journal/newerFormat';
import { checkText } from '../../../src/core/files/decode';
import { locateProblems } from '../../../src/core/journal/crossProblem';
import { describeProblem } from '../../../src/core/model/problem';
import { readJournal } from './readJournal';
import { finish } from '../../../src/core/text/steps';

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

  it('is a problem at its place where it is newer, and none where it is ours', () => {
    const text = '# ours\njournal: 2\n';
    const found = checkFormat(readJournal({ 'journal.yaml': text }));
    assert.ok(found);
    const range = { start: { line: 1, character: 9 }, end: { line: 1, character: 10 } };
    assert.deepEqual(finish(locateProblems('journal.yaml', checkText(text), [found])), [
      describeProblem('newer-format', range, '2'),
    ]);
    assert.equal(checkFormat(readJournal({ 'journal.yaml': 'journal: 1\n' })), undefined);
  });
});
