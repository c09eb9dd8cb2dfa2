import assert from 'node:assert/strict';
import { listNoteLines } from '../../../src/core/files/noteLines';

const read = (text: string) =>
  listNoteLines(text, 'notes').map(({ kind, text: words, line, endLine }) => [kind, words, line, endLine]);
const texts = (...lines: readonly string[]) =>
  read(`notes: |\n${lines.map((line) => `  ${line}\n`).join('')}`).map(([, words]) => words);

describe('A marked line of notes', () => {
  it('is a decision, an action or a question, in its order and at its place', () => {
    const text = 'title: "x"\nnotes: |\n  Talk.\n  ! One date\n\n  > Ana calls\n  ? Who pays?\nactions: []\n';
    assert.deepEqual(read(text), [
      ['decision', 'One date', 3, 3],
      ['action', 'Ana calls', 5, 5],
      ['question', 'Who pays?', 6, 6],
    ]);
  });

  it('is found whatever the line endings, the indentation and the kind of block are', () => {
    const variants = [
      'notes: |\r\n  > Zoë ruft 😀\r\n',
      'notes: |2-\n        > Zoë ruft 😀',
      'notes: >\n\t> Zoë ruft 😀\n',
      '"notes": | # what was said\n > Zoë ruft 😀\n',
      'notes: "> Zoë ruft 😀"\n',
      "notes: '> Zoë ruft 😀'\n",
      'notes:\n  > Zoë ruft 😀\n',
      'notes: "Talk.\\n> Zoë ruft 😀\\n"\n',
    ];
    assert.deepEqual(
      variants.map((text) => read(text).map(([kind, words]) => [kind, words])),
      variants.map(() => [['action', 'Zoë ruft 😀']]),
    );
  });

  it('is found while the file cannot be read', () => {
    assert.deepEqual(read('title: "half\nnotes: |\n  > Ana calls\nactions:\n  - id: [').length, 1);
  });

  it('may be an item of a list, and takes the lines that stand further in', () => {
    const text = 'notes: |\n  - > Ana calls\n    the shops\n      today\n  1. ! So be it\n  * [ ] ? Why\n  More.\n';
    assert.deepEqual(read(text), [
      ['action', 'Ana calls the shops today', 1, 3],
      ['decision', 'So be it', 4, 4],
      ['question', 'Why', 5, 5],
    ]);
  });

  it('does not take what stands below an empty line, or beside it', () => {
    assert.deepEqual(texts('> Ana calls', '', '  indented', '> Ben calls', 'beside', '  indented'), [
      'Ana calls',
      'Ben calls',
    ]);
  });

  it('needs a blank and a text behind its mark', () => {
    assert.deepEqual(texts('>Ana', '> ', '!important', '?', '!! x', '?? y', '-> Ana', '>> Ana', 'a > b'), []);
  });

  it('stands in the notes, and nowhere else', () => {
    assert.deepEqual(
      read('purpose: |\n  > Ana calls\nmynotes: |\n  > Ana calls\nactions:\n  - text: |\n      > x\n'),
      [],
    );
  });
});

describe('What is quoted', () => {
  it('from a mail is no action', () => {
    assert.deepEqual(texts('On 12 November Ana wrote:', '> Please call me', '> today', '', '> Ana calls'), [
      'Ana calls',
    ]);
    assert.deepEqual(texts('Am 12.11. schrieb Ana:', '', '> Bitte ruf an'), []);
    assert.deepEqual(texts('Ana Ruiz <ana@acme.example>:', '> Please call'), []);
    assert.deepEqual(texts('> Dear Sam,', '>', '> please call'), []);
    assert.deepEqual(texts('> > older', '> newer'), []);
    assert.deepEqual(texts('> From: Ana', '> Subject: Tills', '> please call'), []);
  });

  it('is not what stands below a heading, or is still being typed', () => {
    assert.deepEqual(texts('To do:', '> Ana calls', '> Ben calls'), ['Ana calls', 'Ben calls']);
    assert.deepEqual(texts('> Ana calls', '>'), ['Ana calls']);
  });

  it('in quotation marks is no action, and may be decided or asked', () => {
    assert.deepEqual(texts('> "I hear you."', '> „So nicht“', '! "Yes" it is', '? "Really?"'), [
      '"Yes" it is',
      '"Really?"',
    ]);
  });
});
