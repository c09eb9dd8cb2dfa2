import assert from 'node:assert/strict';
import { readLetterFile, renderLetterFile, renderLetterText, type Letter } from '../../../src/core/report/letter';

describe('A letter that is kept in a file', () => {
  const letter: Letter = {
    to: [{ name: 'Ana Ruiz', side: 'theirs', email: 'ana@acme.example' }],
    cc: [{ name: 'Sam Lind', side: 'ours' }],
    subject: 'Steering: what we decided',
    blocks: [
      { type: 'paragraph', lines: [['Dear Ana,']] },
      { type: 'paragraph', lines: [['Subject: none'], ['Sam']] },
    ],
    language: 'en',
    otherLanguages: [],
    notCopied: [],
  };

  it('gives its subject and its text back, with the line ends of any system', () => {
    const expected = { subject: letter.subject, text: renderLetterText(letter) };
    const file = renderLetterFile(letter);
    assert.deepEqual([readLetterFile(file), readLetterFile(file.replaceAll('\n', '\r\n'))], [expected, expected]);
  });

  it('gives them back in each language', () => {
    const german = { ...letter, language: 'de' };
    const file = renderLetterFile(german);
    assert.match(file, /^Betreff: Steering/m);
    assert.deepEqual(readLetterFile(file), { subject: letter.subject, text: renderLetterText(german) });
  });

  it('without anything in it has neither', () => {
    assert.deepEqual(readLetterFile(''), { subject: '', text: '' });
  });
});
