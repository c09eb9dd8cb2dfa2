import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describeNote, describeWithGaps } from '../../../src/core/capture/describeNote';
import { fileNotes } from '../../../src/core/capture/fileNotes';
import { findNotesPlace, listNotes, makeNoteReading, type PlacedNote } from '../../../src/core/capture/listNotes';
import type { Day } from '../../../src/core/model/day';
import { readJournal } from '../journal/readJournal';
import { applyChanges, listTouched, type Files } from './applyCapture';

const today = '2026-11-21' as Day;
const folder = 'clients/acme/shop';
const own = 'clients/acme/private/shop';
const minutes = `${folder}/minutes/2026-11-19-status.yaml`;
const remarks = `${own}/remarks/2026-11-19-status.yaml`;
const base = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Ada Berg"\n',
  'clients/acme/client.yaml': 'name: "Acme"\nlanguage: en\ncontacts:\n  - name: "Ana Ruiz"\n  - name: "Jo Park"\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
};
const head = 'title: "Status" # weekly\ntype: status\ndate: 2026-11-19\nattendees: [Ana Ruiz, "Jo Park"]\n';
const notes = 'notes: |\n  Talk.\n  ! Ana: one date\n  > Ana names one owner 26.11.\n  ? Who pays?\n  > Jo calls\n';

const withNotes = (text: string, path = minutes): Files => ({ ...base, [path]: text });

function list(files: Files, path = minutes): readonly PlacedNote[] {
  const place = findNotesPlace(path);
  assert.ok(place);
  const index = readJournal(files);
  return listNotes(index, place, files[path] ?? '', { reading: makeNoteReading(index, place, today) });
}

const listNew = (files: Files, path = minutes) => list(files, path).filter(({ filed }) => !filed);

function planAll(files: Files, path = minutes) {
  const place = findNotesPlace(path);
  assert.ok(place);
  return fileNotes(
    readJournal(files),
    place,
    listNew(files, path).map(({ note }) => note),
    today,
  );
}

const fileAll = (files: Files, path = minutes) => applyChanges(files, planAll(files, path));

describe('Notes that are filed', () => {
  it('become entries in their order, with the next numbers, and stay where they are', () => {
    const files = withNotes(`${head}${notes}carried: []\n`);
    const decision = 'decisions:\n  - id: D-1\n    text: "One date"\n    by: "Ana Ruiz"\n';
    const first = '  - id: A-1\n    text: "Ana names one owner"\n    owner: "Ana Ruiz"\n    due: 2026-11-26\n';
    const second = '  - id: A-2\n    text: "Jo calls"\n    owner: "Jo Park"\n';
    const from = '    from: 2026-11-19-status\n';
    assert.deepEqual(listTouched(files, planAll(files)), {
      [minutes]: `${head}${notes}carried: []\n${decision}actions:\n${first}${second}questions:\n  - "Who pays?"\n`,
      [`${folder}/actions.yaml`]: `actions:\n${first}${from}${second}${from}`,
    });
  });

  it('are added to what is there, above every number that was ever used, in CRLF too', () => {
    const register = 'actions:\r\n  - id: A-7\r\n    text: "Old"\r\n    note: "see A-9"\r\n';
    const text = `${head}${notes}actions:\n  - id: A-7\n    text: "Old"\n`.replaceAll('\n', '\r\n');
    const after = fileAll({ ...withNotes(text), [`${folder}/actions.yaml`]: register });
    const ids = (path: string) => [...(after[path] ?? '').matchAll(/- id: (\S+)\r\n/g)].map(([, id]) => id);
    assert.deepEqual(
      [ids(minutes), ids(`${folder}/actions.yaml`)],
      [
        ['A-7', 'A-10', 'A-11', 'D-1'],
        ['A-7', 'A-10', 'A-11'],
      ],
    );
    assert.ok(after[minutes]?.includes(notes.replaceAll('\n', '\r\n')));
  });

  it('from remarks of the team go to the team alone', () => {
    const text = 'mood: 3\nremarks: |\n  > Ada calls Ana tomorrow\n  ! We wait\n  ? Is she well?\n';
    const files = { ...withNotes(`${head}notes: ""\n`), [remarks]: text };
    const from = '    from: 2026-11-19-status\n';
    assert.deepEqual(listTouched(files, planAll(files, remarks)), {
      [remarks]: `${text}answers:\n  - question: "Is she well?"\n`,
      [`${own}/actions.yaml`]:
        `actions:\n  - id: pA-1\n    text: "Ada calls Ana tomorrow"\n    owner: "Ada Berg"\n    due: 2026-11-20\n${from}`.replace(
          ' tomorrow',
          '',
        ),
      [`${own}/decisions.yaml`]: `decisions:\n  - id: pD-1\n    text: "We wait"\n    date: 2026-11-21\n${from}`,
    });
  });

  it('are known again, also where the entry was put into better words, moved, or made by hand', () => {
    const filed = fileAll(withNotes(`${head}${notes}`));
    const better = {
      ...filed,
      [minutes]: (filed[minutes] ?? '').replace('text: "Ana names one owner"', 'text: "Name one owner."'),
    };
    const ids = (files: Files) => list(files).map((each) => each.filed?.id ?? (each.filed ? 'filed' : 'new'));
    assert.deepEqual(
      [ids(filed), ids(better)],
      [
        ['D-1', 'A-1', 'filed', 'A-2'],
        ['D-1', 'A-1', 'filed', 'A-2'],
      ],
    );
  });

  it('are known one by one: what two lines say needs two entries', () => {
    const files = withNotes(
      `${head}notes: |\n  > Jo calls\n  > Jo calls\nactions:\n  - id: A-1\n    text: "Jo calls"\n`,
    );
    assert.deepEqual(
      list(files).map(({ filed }) => filed?.id),
      ['A-1', undefined],
    );
  });

  it('are not taken for those of another meeting', () => {
    const other = `${folder}/minutes/2026-11-12-status.yaml`;
    const files = {
      ...withNotes(`${head}${notes}`),
      [other]: `${head}${notes}actions:\n  - id: A-1\n    text: "Jo calls"\n`,
    };
    assert.equal(listNew(files).length, 4);
  });
});

describe('What is read from a line', () => {
  it('is told in a few words, with gaps where it is to be looked at', () => {
    const said = '2026-11-19' as Day;
    const all = list(withNotes(`${head}${notes}  > Send it by 15 January\n`)).map(({ note }) => note);
    assert.deepEqual(
      [all.map((note) => describeNote(note, said)), all.map((note) => describeWithGaps(note, said))],
      [
        [
          'decision · Ana Ruiz',
          'action · Ana Ruiz · Thu 26 Nov',
          'question',
          'action · Jo Park',
          'action · Fri 15 Jan 2027',
        ],
        [
          ...['decision · Ana Ruiz', 'action · Ana Ruiz · Thu 26 Nov', 'question', 'action · Jo Park · [by when?]'],
          'action · [who?] · Fri 15 Jan 2027',
        ],
      ],
    );
  });

  it('knows the day of the next steering committee', () => {
    const steering = (day: string) => ({
      [`${folder}/minutes/${day}-steering.yaml`]: `title: "Steering"\ntype: steering\ndate: ${day}\n`,
    });
    const text = `${head}notes: |\n  > Jo counts the stock by the next steering committee\n`;
    const files = {
      ...withNotes(text),
      ...steering('2026-12-10'),
      ...steering('2026-12-03'),
      ...steering('2026-11-05'),
    };
    assert.deepEqual(
      list(files).map(({ note }) => [note.text, note.due]),
      [['Jo counts the stock', '2026-12-03']],
    );
  });

  it('goes by the language of the journal, else of the client', () => {
    const dueOf = (files: Files) => list(files).map(({ note }) => note.due);
    const files = withNotes(`${head}notes: |\n  > x by 03/04\n  > x bis Freitag\n`);
    const journal = { ...files, 'journal.yaml': 'journal: 1\nlanguage: de\n' };
    const client = (language: string, all: Files = files) => ({
      ...all,
      'clients/acme/client.yaml': `name: "Acme"\nlanguage: ${language}\n`,
    });
    assert.deepEqual([files, journal, client('de'), client('en-US'), client('en-US', journal)].map(dueOf), [
      [undefined, undefined],
      ['2027-04-03', '2026-11-20'],
      ['2027-04-03', '2026-11-20'],
      ['2027-03-04', undefined],
      ['2027-04-03', '2026-11-20'],
    ]);
  });
});

const mark = fc.constantFrom('! ', '> ', '? ', '- > ', '', '  ', '@', '>', '>> ');
const words = fc.oneof(
  fc.constantFrom(
    'Ana',
    'Jo Park:',
    '@ana',
    'names one owner',
    'by 26.11.',
    'fri',
    '(Ana, 26.11.)',
    'und',
    '– Jo',
    '#',
    '3/4',
    'by',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const line = fc
  .tuple(mark, fc.array(words, { maxLength: 6 }))
  .map(([start, rest]) =>
    `${start}${rest.join(' ')}`.replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\p{Cs}/gu, ' ').trimEnd(),
  );

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

describe('Whatever is written in notes', () => {
  const random = fc
    .array(line, { maxLength: 8 })
    .map((lines) =>
      withNotes(`${head}notes: |\n  Talk.\n${lines.map((each) => (each === '' ? '\n' : `  ${each}\n`)).join('')}`),
    );

  it('is filed once, and the file with the entries reads, with its notes as they were', () => {
    fc.assert(
      fc.property(random, (files) => {
        const after = fileAll(files);
        assert.deepEqual(listNew(after), []);
        const before = (files[minutes] ?? '').slice(head.length).trimEnd();
        assert.ok(after[minutes]?.includes(before));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its words in the entry, but for the name and the date that the entry has', () => {
    const named = wordsOf('Ana Jo Park by 26 11 fri');
    fc.assert(
      fc.property(random, (files) => {
        for (const { text, note } of list(files)) {
          const kept = wordsOf(note.text);
          const spare = note.person || note.due ? named : new Set<string>();
          assert.deepEqual(
            [...wordsOf(text)].filter((word) => !kept.has(word) && !spare.has(word)),
            [],
            `${text} / ${note.text}`,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
