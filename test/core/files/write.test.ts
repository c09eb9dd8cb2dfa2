import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkText, decodeFile } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { writeFields, type Writable } from '../../../src/core/files/write';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';

type Written = { readonly [key: string]: Writable | undefined };

const write = (kind: FileKind, value: Written) => writeFields(fileKinds[kind], value);

/** Texts that some reader of YAML takes for something else, loses a part of, or refuses. */
const traps = [
  ...[
    'no',
    'No',
    'NO',
    'yes',
    'on',
    'off',
    'y',
    'Y',
    'n',
    'true',
    'null',
    'Null',
    '~',
    '',
    ' ',
    '=',
    '<<',
    '---',
    '...',
  ],
  ...[
    '1',
    '1:30',
    '0o7',
    '017',
    '0x1F',
    '1e3',
    '1_000',
    '.5',
    '.inf',
    '-.INF',
    '.nan',
    '+1',
    '-1',
    '2026-11-21',
    '12:30:45',
  ],
  ...[
    'a #b',
    'a: b',
    'a:',
    '# a',
    '- a',
    '-',
    '? a',
    '* a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"',
    "'",
    "it's",
    '""',
  ],
  ...[
    '[a',
    '{a',
    'a]',
    'a, b',
    'a\\b',
    '\\n',
    ' a',
    'a ',
    '\ta',
    'a\t',
    '\n',
    'a\n',
    '\na',
    'a\n\n',
    ' a\nb',
    'a\n b',
    'a \nb',
  ],
  ...[
    'a\n\n\nb\n',
    'a\r\nb',
    'a\rb',
    '\r',
    'a\n ',
    'a\n\t',
    '- a\n- b',
    '---\na',
    'a\n---\nb',
    '%a\nb',
    'a\n# b\n',
    '"a"\n\'b\'',
  ],
  ...[
    'a\0b',
    'a\x07b',
    'a\x1bb',
    'a\x7fb',
    'a\x85b',
    'a\x9fb',
    'a\u00a0b',
    'a\u2028b',
    'a\u2029b',
    'a\ufeffb',
    '\ufeff',
    '\uffff',
  ],
  ...['a\x85\nb', 'a\nb\u2028c\n', '\u200b', '😀', 'e\u0301', '\ud83d', 'a\ude00\n', '<<<<<<< HEAD', 'a\n=======\nb'],
];
const anyText = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '#', ':', '"', "'", '-', '|', '\x85', '\u2028', '\ud83d', '😀'),
  }),
);

const plainRecord = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { noNullPrototype: true });

describe('A new file', () => {
  it('has prose in quotes or as a block, and days, numbers, IDs and words plain', () => {
    const value = {
      title: 'Weekly status',
      type: 'status',
      date: '2026-11-21',
      start: '09:30',
      end: undefined,
      zone: 'Europe/Madrid',
      channel: 'video',
      attendees: ['Maria Lopez', 'Zoë "Z" Lindqvist'],
      absent: [],
      purpose: '',
      agenda: [{ topic: 'Budget', minutes: 20 }],
      questions: ['Who pays?', 'What about #47?'],
      notes: '! Start in May\n> Ana names one owner 26.11.\n\n? Who tests\n',
      actions: [{ id: 'A-36', text: 'Size grid', due: '2026-11-26' }],
      carried: ['A-35 Names: first list'],
      invitation: { uid: 'x@y', sequence: 0 },
    };
    assert.equal(
      write('minutes', value),
      `title: "Weekly status"
type: status
date: 2026-11-21
start: "09:30"
zone: "Europe/Madrid"
channel: video
attendees: ["Maria Lopez", "Zoë \\"Z\\" Lindqvist"]
absent: []
purpose: ""
agenda:
  - topic: "Budget"
    minutes: 20
questions:
  - "Who pays?"
  - "What about #47?"
notes: |
  ! Start in May
  > Ana names one owner 26.11.

  ? Who tests
actions:
  - id: A-36
    text: "Size grid"
    due: 2026-11-26
carried:
  - "A-35 Names: first list"
invitation:
  uid: "x@y"
  sequence: 0
`,
    );
  });

  it('has words in quotes that a reader of YAML 1.1 takes for something else', () => {
    const words = ['no', 'Y', 'on', 'OFF', '~', 'null', '1:30', '0o7', '1e3', 'status', 'on-hold'];
    const written = words.map((word) => write('minutes', { type: word }));
    assert.deepEqual(written, [
      ...['no', 'Y', 'on', 'OFF', '~', 'null', '1:30', '0o7', '1e3'].map((word) => `type: "${word}"\n`),
      'type: status\n',
      'type: on-hold\n',
    ]);
  });

  it('keeps a text on one line where a block would lose some of it', () => {
    const long = ` ${'a long line '.repeat(5)}\nb`;
    const texts = ['a\nb', 'a\nb\n', 'a\n\n', ' a\nb', 'a\n ', '\n', 'a\r\nb', 'a\nb\u2028c', long];
    assert.deepEqual(
      texts.map((text) => write('risks', { risks: [{ plan: text }] }).slice('risks:\n  - plan: '.length)),
      [
        '|-\n      a\n      b\n',
        '|\n      a\n      b\n',
        '"a\\n\\n"\n',
        '" a\\nb"\n',
        '"a\\n "\n',
        '"\\n"\n',
        '"a\\r\\nb"\n',
        '"a\\nb\\u2028c"\n',
        `" ${'a long line '.repeat(5)}\\nb"\n`,
      ],
    );
  });

  it('is never made with a field that its record does not have', () => {
    assert.throws(() => write('risks', { risk: [] }), /"risk" is not a field of this record/);
    assert.throws(() => write('risks', { risks: [{ toString: 'x' }] }), /"toString" is not a field/);
  });

  for (const text of traps) {
    it(`says the same to readers of YAML 1.2 and 1.1 (${JSON.stringify(text)})`, () => {
      const value = {
        title: text,
        zone: text,
        attendees: [text, text],
        questions: [text],
        agenda: [{ topic: text, lead: text }],
        notes: text,
        carried: [text],
      };
      const written = write('minutes', value);
      assert.deepEqual([parse(written), parse(written, { version: '1.1' })], [value, value]);
      assert.equal(
        /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|[\u2028\u2029]/u.test(written),
        false,
      );
    });
  }

  it('is read as what was written, whatever the texts in it', () => {
    const entry = plainRecord({
      title: anyText,
      cause: anyText,
      category: anyText,
      owner: anyText,
      note: anyText,
      probability: fc.integer({ min: 1, max: 5 }),
      review: fc.constant('2026-11-21'),
      raised: plainRecord({ by: anyText, via: anyText, ref: anyText }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3 }), (entries) => {
        const risks = entries.map((each, index) => ({ id: `R-${index + 1}`, ...each }));
        const file = decodeFile(new TextEncoder().encode(write('risks', { risks })));
        const { record, problems } = readFile('risks', file);
        assert.deepEqual(
          { risks: record.risks, problems, locked: file.locked },
          { risks: risks.map((risk) => ({ ...risk, log: [] })), problems: [], locked: undefined },
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of minutes is read as what was written, whatever the texts in it', () => {
    const minutes = plainRecord({
      title: anyText,
      type: anyText,
      date: fc.constant('2026-11-21'),
      attendees: fc.array(anyText),
      purpose: anyText,
      agenda: fc.array(plainRecord({ topic: anyText, lead: anyText })),
      questions: fc.array(anyText),
      notes: anyText,
      carried: fc.array(anyText),
    });
    fc.assert(
      fc.property(minutes, (value) => {
        const { record, problems } = readFile('minutes', checkText(write('minutes', value)));
        const others = { absent: [], topics: [], decisions: [], actions: [], answers: [] };
        assert.deepEqual({ record, problems }, { record: { ...others, ...value }, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});
