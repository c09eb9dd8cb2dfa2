import assert from 'node:assert/strict';
import { captureAllowedWording } from '../../../src/core/capture/allowWording';
import { readJournal } from '../journal/readJournal';
import { listTouched } from './applyCapture';

const path = 'journal.yaml';

function allow(text: string, words: string): string {
  const files = { [path]: text };
  return listTouched(files, [captureAllowedWording(readJournal(files), words)])[path] ?? '';
}

describe('Ending the hint at some words', () => {
  it('adds them to those of the journal, and leaves all else as it is', () => {
    const head = 'journal: 1 # ours\r\nteam: []\r\n';
    const first = allow(head, 'of course');
    assert.equal(first, `${head}wording:\r\n  off:\r\n    - "of course"\r\n`);
    assert.equal(allow(first, '!!'), `${first}    - "!!"\r\n`);
    assert.equal(
      allow('journal: 1\nwording:\n  off: ["soon"]\n', 'URGENT'),
      'journal: 1\nwording:\n  off: ["soon", "URGENT"]\n',
    );
  });

  it('begins the list beside phrases of one’s own, and where only its key is written', () => {
    const phrases = 'journal: 1\nwording:\n  phrases:\n    - "circle back"\n';
    assert.equal(allow(phrases, 'of course'), `${phrases}  off:\n    - "of course"\n`);
    assert.match(allow('journal: 1\nwording:\n', 'of course'), /^journal: 1\nwording:\n {2}off:\n {4}- "of course"\n$/);
  });
});
