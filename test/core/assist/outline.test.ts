import assert from 'node:assert/strict';
import { findLinks } from '../../../src/core/assist/findLinks';
import { listFolds, listOutline, type OutlinePart } from '../../../src/core/assist/listOutline';
import { checkText } from '../../../src/core/files/decode';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { finish } from '../../../src/core/text/steps';
import { readJournal } from '../journal/readJournal';
import { textAt } from './placeCursor';
import { around, contacts, folder, meeting, privateRisks, risks } from './placeExamples';

function draw(parts: readonly OutlinePart[], depth = 0): readonly string[] {
  return parts.flatMap(({ name, range: { start, end }, parts: inside }) => [
    `${'  '.repeat(depth)}${name} ${start.line + 1}-${end.line + 1}`,
    ...draw(inside, depth + 1),
  ]);
}

const outline = (path: string, text: string) => draw(finish(listOutline(path, text)));

describe('The outline of a record', () => {
  it('of a register is its entries with number and title, however they are written', () => {
    const text =
      "# ours\r\nrisks:\r\n  - id: R-1\r\n    title: \"Späte: Daten\" # so\r\n    note: |\r\n      id: no\r\n  - {id: R-2, title: 'It''s, late'}\r\n" +
      '  - title: |\r\n      In a block\r\n      of lines\r\n  - id: R-3\r\n  -\r\n';
    assert.deepEqual(outline(risks, text), [
      'R-1 Späte: Daten 3-6',
      "R-2 It's, late 7-7",
      'In a block 8-10',
      'R-3 11-11',
      '… 12-12',
    ]);
  });

  it('of minutes is their parts, and in them the entries', () => {
    const text = `${around[meeting]}notes: |\n  one\n  two\nagenda:\n  - "Dates"\n  - topic: "Money"\n    minutes: 5\ncarried: ["A-1"]\n`;
    assert.deepEqual(outline(meeting, text), [
      'Actions 5-9',
      '  A-1 Call about R-1 6-9',
      'Decisions 10-13',
      '  D-1 Start in May 11-13',
      'Sent 14-16',
      'Answers 17-20',
      '  Ana Ruiz 18-20',
      'Notes 21-23',
      'Agenda 24-27',
      '  Dates 25-25',
      '  Money 26-27',
    ]);
  });

  it('of an address book is the people', () => {
    assert.deepEqual(outline(contacts, around[contacts]), [
      'Contacts 3-10',
      '  Ana Ruiz 4-7',
      '  Ana Ruiz Soto 8-8',
      "  Seán O'Neil 9-10",
    ]);
  });

  it('stays while a line is half typed, and is nothing for a file that is none of ours', () => {
    const typed = `${around[risks]}  - id: R-2\n    titl\n  - id: R-3\n    title: "Third\n`;
    assert.deepEqual(
      [outline(risks, typed), outline(`${folder}/other.yaml`, typed), outline(risks, '')],
      [['R-1 Late data 2-6', 'R-2 7-8', 'R-3 Third 9-10'], [], []],
    );
  });
});

describe('Folding a record', () => {
  it('folds lists, entries, blocks of lines, and comments above one another', () => {
    const text =
      '# a\n# b\nrisks:\n- id: R-1\n  moved:\n    - date: 2026-11-20\n      to: x\n- id: R-2\n  note: |\n    a\n\n    b\n';
    const fold = (source: string) =>
      finish(listFolds(source)).map(({ start, end, isComment }) => `${start}-${end}${isComment ? ' #' : ''}`);
    const folds = ['0-1 #', '2-11', '3-6', '4-6', '5-6', '7-11', '8-11'];
    assert.deepEqual([fold(text), fold(text.replaceAll('\n', '\r\n')), fold('')], [folds, folds, []]);
  });
});

describe('The links of a record', () => {
  const sent = `${folder}/sent/2026-11-20 steering.eml`;
  const files = {
    ...around,
    [sent]: '',
    'clients/acme/private/shop/note.md': '',
    'clients/globex/shop/sent/b.eml': '',
  };

  function list(text: string, path: string = risks, onlyClient?: string): readonly string[] {
    const index = readJournal(files);
    const records = onlyClient === undefined ? index : viewAsClient(index, onlyClient);
    return findLinks({ records, path, file: checkText(text) }).map(
      ({ range, to }) => `${textAt(text, range)} -> ${'url' in to ? to.url : to.path}`,
    );
  }

  it('are addresses of the web, and files of the engagement that are there', () => {
    const text =
      'x:\r\n  ref: "https://x.example/a?b=1", see (http://y.example).\r\n  text: "sent/2026-11-20 steering.eml"\r\n  from: 2026-11-19-steering\r\n' +
      '  note: see actions.yaml, minutes/2026-11-19-steering.yaml, sent/none.eml, 2026-11-18-none\r\n  half: "sent/2026\r\n';
    assert.deepEqual(list(text), [
      'https://x.example/a?b=1 -> https://x.example/a?b=1',
      'http://y.example -> http://y.example',
      `sent/2026-11-20 steering.eml -> ${sent}`,
      `2026-11-19-steering -> ${meeting}`,
      `minutes/2026-11-19-steering.yaml -> ${meeting}`,
    ]);
  });

  it('are never message IDs, other schemes, or what lies elsewhere', () => {
    const others = [
      '<2026-11-19-steering@x.example>',
      '<https://x.example/1>',
      'file:///etc/passwd',
      'command:workbench.action.quit',
      'javascript:alert(1)',
      'vscode://x/y',
      'mailto:ana@acme.example',
      'file:minutes/2026-11-19-steering.yaml',
      '../globex/shop/sent/b.eml',
      'clients/globex/shop/sent/b.eml',
      '/sent/2026-11-20',
      'https://',
    ];
    assert.deepEqual(list(`ref: ${others.join('\nref: ')}\nref: "${others.join('"\nref: "')}"\n`), []);
  });

  it('lead to nothing of the team’s while the client looks on', () => {
    const text = 'ref: note.md\nref: remarks/2026-11-19-steering.yaml\n';
    const remarks = { ...files, 'clients/acme/private/shop/remarks/2026-11-19-steering.yaml': 'mood: 3\n' };
    const find = (onlyClient?: string) => {
      const index = readJournal(remarks);
      const records = onlyClient === undefined ? index : viewAsClient(index, onlyClient);
      return findLinks({ records, path: privateRisks, file: checkText(text) }).length;
    };
    assert.deepEqual([find(), find('acme'), find('globex')], [1, 0, 0]);
  });
});
