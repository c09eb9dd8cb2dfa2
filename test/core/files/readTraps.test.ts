import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/files/decode';
import { readFile, readPlaced } from '../../../src/core/files/read';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';

/** What a file gives: its record without empty lists, and its problems as `code first line:first-last line:last`. */
function outline(kind: FileKind, text: string) {
  const { record, problems } = readFile(kind, checkText(text));
  return {
    record: withoutEmptyLists(record),
    problems: problems.map(({ code, range: { start, end }, args }) =>
      [`${code} ${start.line}:${start.character}-${end.line}:${end.character}`, ...args].join(' | '),
    ),
  };
}

function withoutEmptyLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyLists);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, item]) => !Array.isArray(item) || item.length > 0);
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutEmptyLists(item)]));
}

interface Trap {
  /** Follows "A register". */
  readonly title: string;
  readonly text: string;
  readonly record?: object;
  readonly problems?: readonly string[];
}

const first = 'risks:\n  - id: R-1\n    title: "A"\n';
const one = { id: 'R-1', title: 'A' };
const second = '  - id: R-2\n    title: "B"\n';
const two = { id: 'R-2', title: 'B' };
const probability = 'a whole number from 1 to 5';

function check(kind: FileKind, traps: readonly Trap[]): void {
  for (const { title, text, record = {}, problems = [] } of traps) {
    it(title, () => assert.deepEqual(outline(kind, text), { record, problems }));
  }
}

describe('A register with keys that are none of ours', () => {
  check('risks', [
    {
      title: 'keeps names of things that every object has away from the record',
      text:
        '__proto__: {risks: 1}\nconstructor: 2\ntoString: 3\n' +
        first +
        '    __proto__: {id: R-9}\n    hasOwnProperty: 4\n',
      record: { risks: [one] },
      problems: [
        'unknown-key 0:0-0:9 | __proto__',
        'unknown-key 1:0-1:11 | constructor',
        'unknown-key 2:0-2:8 | toString',
        'unknown-key 6:4-6:13 | __proto__',
        'unknown-key 7:4-7:18 | hasOwnProperty',
      ],
    },
    {
      title: 'marks them, whatever they are: numbers, lists, aliases, merge keys',
      text: '1: a\n? [b, c]\n: d\n&x e: f\n*x : g\n<<: {risks: []}\n~: h\n',
      problems: [
        'unknown-key 0:0-0:1 | 1',
        'unknown-key 1:2-1:8 | ',
        'unknown-key 3:3-3:4 | e',
        'unknown-key 4:0-4:2 | ',
        'unknown-key 5:0-5:2 | <<',
        'unknown-key 6:0-6:1 | ~',
      ],
    },
    {
      title: 'uses neither of two values for one field, also when one key is in quotes',
      text: first + '    owner: Ana\n    "owner": Bob\n    due: 2026-11-21\n',
      record: { risks: [{ ...one, due: '2026-11-21' }] },
      problems: ['duplicate-key 4:4-4:11 | owner'],
    },
    {
      title: 'says so for each further one',
      text: first + '    owner: Ana\n    owner: Bob\n    owner: Ana\n',
      record: { risks: [one] },
      problems: ['duplicate-key 4:4-4:9 | owner', 'duplicate-key 5:4-5:9 | owner'],
    },
    {
      title: 'does not take two entries that ran together for one',
      text: first + '  # - id: R-2\n    title: "B"\n    owner: Bob\n  - id: R-3\n    title: "C"\n',
      record: { risks: [{ id: 'R-3', title: 'C' }] },
      problems: ['duplicate-key 4:4-4:9 | title'],
    },
    {
      title: 'uses neither of two lists',
      text: first + 'risks: []\n',
      problems: ['duplicate-key 3:0-3:5 | risks'],
    },
  ]);
});

describe('A register with aliases', () => {
  const bomb = Array.from({ length: 12 }, (_, index) => `b${index}: &b${index} [${`*b${index - 1}, `.repeat(9)}]\n`);
  const mapBomb = Array.from(
    { length: 8 },
    (_, index) => `  - &e${index}\n    id: R-${index}\n    log: [*e${index - 1}]\n`,
  );

  check('risks', [
    {
      title: 'reads what they stand for, the nearest anchor above them',
      text: 'x: &who Ana\nrisks:\n  - &one\n    id: R-1\n    title: &what "A"\n    owner: *who\n  - id: R-2\n    title: *what\n',
      record: {
        risks: [
          { ...one, owner: 'Ana' },
          { id: 'R-2', title: 'A' },
        ],
      },
      problems: ['unknown-key 0:0-0:1 | x'],
    },
    {
      title: 'says which have no anchor above them',
      text: 'risks:\n  - *later\n  - id: R-1\n    title: *star\n  - &later\n    id: R-2\n    title: "B"\n',
      record: { risks: [{ id: 'R-1' }, two] },
      problems: ['unknown-alias 1:4-1:10 | later', 'unknown-alias 3:11-3:16 | star'],
    },
    {
      title: 'is not caught in one that stands for itself',
      text: 'risks: &all\n  - *all\n  - &me\n    id: R-1\n    title: "A"\n    raised: *me\n    log: &log [*log, *log]\n',
      record: { risks: [{ ...one, raised: {}, log: undefined }].map(({ log: _, ...entry }) => entry) },
      problems: [
        'expected-map 1:2-1:8 | An entry of risks',
        ...['unknown-key 3:4-3:6 | id', 'unknown-key 4:4-4:9 | title', 'unknown-key 5:4-5:10 | raised'],
        'unknown-key 6:4-6:7 | log',
        'expected-map 6:14-6:26 | An entry of log',
        'expected-map 6:14-6:26 | An entry of log',
      ],
    },
  ]);

  it('reads no more than a file of that size could say itself', () => {
    const entries = Array.from({ length: 200 }, () => '  - *e\n').join('');
    const logs = `log: [${'{impact: 1}, '.repeat(100)}]`;
    const { record, problems } = readFile(
      'risks',
      checkText(`risks:\n  - &e {id: R-1, title: "A", ${logs}}\n${entries}`),
    );
    assert.ok(record.risks.length < 50, `${record.risks.length} entries`);
    assert.deepEqual([...new Set(problems.map(({ code, args }) => `${code} ${args.join()}`))], ['too-many-aliases e']);
  });

  for (const [name, text] of Object.entries({
    lists: `b: &b-1 x\n${bomb.join('')}risks: *b11\n`,
    entries: `risks:\n  - &e-1\n    id: R-99\n${mapBomb.join('')}`,
    'a list and its entries': `risks: &r\n${'  - {id: R-1, title: "A", log: *r}\n'.repeat(300)}`,
  })) {
    it(`reads an alias bomb at once (${name})`, () => {
      const start = performance.now();
      const { problems } = readFile('risks', checkText(text));
      assert.ok(problems.length > 0 && problems.length < 10_000, `${problems.length} problems`);
      assert.ok(performance.now() - start < 2_000);
    });
  }
});

describe('A register of the wrong shape', () => {
  check('risks', [
    {
      title: 'that is a list says so in its first line',
      text: '- id: R-1\n- id: R-2\n',
      problems: ['expected-map 0:0-0:9 | This file'],
    },
    {
      title: 'that is a text says so',
      text: '# c\nsome text\nand more\n',
      problems: ['expected-map 1:0-1:9 | This file'],
    },
    { title: 'that is a number says so', text: '42', problems: ['expected-map 0:0-0:2 | This file'] },
    { title: 'that is an alias says so', text: '*a\n', problems: ['expected-map 0:0-0:2 | This file'] },
    { title: 'that is an empty map is empty', text: '{}\n' },
    {
      title: 'with a map for its list says so',
      text: 'risks:\n  id: R-1\n',
      problems: ['expected-list 1:2-1:9 | risks'],
    },
    { title: 'with a text for its list says so', text: 'risks: none\n', problems: ['expected-list 0:7-0:11 | risks'] },
    { title: 'with nothing for its list is empty', text: 'risks:\n' },
    {
      title: 'reads the entries that are entries',
      text: 'risks:\n  - text\n  - [a]\n  - {id: R-1, title: "A"}\n  -\n  - ~\n  - {}\n',
      record: { risks: [one, {}] },
      problems: [
        'expected-map 1:4-1:8 | An entry of risks',
        'expected-map 2:4-2:7 | An entry of risks',
        'missing-field 6:4-6:6 | id',
        'missing-field 6:4-6:6 | title',
      ],
    },
    {
      title: 'says what is wrong with each value, and keeps the others',
      text: `risks:
  - id: [R-1]
    title: {a: b}
    cause: 42
    probability: high
    impact: 9
    review: 21.11.2026
    occurred: 2026-02-30
    response: toString
    became: [I-1]
    raised: today
    log: x
    owner: yes
`,
      record: { risks: [{ cause: '42', owner: 'yes' }] },
      problems: [
        'expected-text 1:8-1:13 | id',
        'expected-text 2:11-2:17 | title',
        `not-a-number 4:17-4:21 | high | ${probability}`,
        `not-a-number 5:12-5:13 | 9 | ${probability}`,
        'not-a-day 6:12-6:22 | 21.11.2026',
        'not-a-day 7:14-7:24 | 2026-02-30',
        'unknown-word 8:14-8:22 | toString | avoid, reduce, transfer, share, accept, exploit, enhance',
        'expected-text 9:12-9:17 | became',
        'expected-map 10:12-10:17 | raised',
        'expected-list 11:9-11:10 | log',
      ],
    },
    {
      title: 'has entries without an ID of their own kind',
      text: 'risks:\n  - id: A-1\n    title: "A"\n  - title: "B"\n  - id: R-1 late\n    title: "C"\n',
      record: { risks: [{ title: 'A' }, { title: 'B' }, { title: 'C' }] },
      problems: ['not-an-id 1:8-1:11 | A-1 | R', 'missing-field 3:4-3:14 | id', 'not-an-id 4:8-4:16 | R-1 late | R'],
    },
  ]);

  for (const kind of Object.keys(fileKinds) as FileKind[]) {
    it(`never throws, and reads nothing, where every value is of the wrong shape (${kind})`, () => {
      for (const value of ['[[[]]]', '{a: {b: c}}', '- x', '!!set {a}', '*a', '2026', '"\\0"', '|\n  x', '&a [*a]']) {
        const text = Object.keys(fileKinds[kind]).map((key) =>
          value === '- x' ? `${key}:\n  - - x\n` : `${key}: ${value}\n`,
        );
        const { record } = readFile(kind, checkText(text.join('')));
        const groups = Object.values(record).flatMap((item) => (Array.isArray(item) ? item : []));
        assert.deepEqual(
          groups.filter((item) => typeof item === 'object' && 'id' in item),
          [],
        );
      }
    });
  }
});

describe('Prose without quotes', () => {
  check('risks', [
    {
      title: 'says what it lost to a comment or a tag; comments behind quotes and other fields are comments',
      text:
        first +
        `    cause: Send plan #47 to Ana
    effect: # nothing yet
    plan: #47 is late
    trigger: !important call
    note: "quoted" # fine
    category: a # fine
    owner: Ana # fine
`,
      record: { risks: [{ ...one, cause: 'Send plan', trigger: 'call', note: 'quoted', category: 'a', owner: 'Ana' }] },
      problems: [
        'prose-cut 3:21-3:31 | #47 to Ana',
        'prose-cut 5:10-5:21 | #47 is late',
        'prose-cut 6:13-6:23 | !important',
      ],
    },
    {
      title: 'in an inline map says what it lost to each comma',
      text: 'risks:\n  - {id: R-1, title: Send plan, then call Ana, and Bob, owner: Ana}\n',
      record: { risks: [{ id: 'R-1', title: 'Send plan', owner: 'Ana' }] },
      problems: ['prose-cut 1:32-1:45 | then call Ana', 'prose-cut 1:47-1:54 | and Bob'],
    },
    {
      title: 'in an inline map may be followed by a field without a value',
      text: 'risks:\n  - {id: R-1, title: A, owner, note: }\n',
      record: { risks: [one] },
    },
    {
      title: 'may go over several lines, and hold what only looks like YAML',
      text: first + '    cause: one\n      two-three: no#t\n    note: >-\n      # a\n      b\n',
      problems: ['colon-in-text 3:11-3:12'],
    },
  ]);
  check('minutes', [
    {
      title: 'in a list says what it lost',
      text: 'title: T\ntype: status\ndate: 2026-11-21\nquestions:\n  - Who has #47?\n  - #48 too\n  - "#49" # fine\n',
      record: { title: 'T', type: 'status', date: '2026-11-21', questions: ['Who has', '#49'] },
      problems: ['prose-cut 4:12-4:16 | #47?', 'prose-cut 5:4-5:11 | #48 too'],
    },
    {
      title: 'of an agenda item that has a colon is a field of another name',
      text: 'title: T\ntype: status\ndate: 2026-11-21\nagenda:\n  - Budget: 20 minutes\n  - plain #1\n',
      record: { title: 'T', type: 'status', date: '2026-11-21', agenda: [{}, { topic: 'plain' }] },
      problems: ['unknown-key 4:4-4:10 | Budget', 'prose-cut 5:10-5:12 | #1'],
    },
  ]);
});

describe('A file that cannot be read to its end', () => {
  check('risks', [
    {
      title: 'may say that it is of YAML 1.1, and is read the same',
      text: '%YAML 1.1\n---\nrisks:\n  - {id: R-1, title: no, review: 2026-11-21, owner: 1:30, impact: 3}\n',
      record: { risks: [{ id: 'R-1', title: 'no', review: '2026-11-21', owner: '1:30', impact: 3 }] },
    },
    {
      title: 'stops where a text runs into the next field',
      text: 'title\nrisks: []\n',
      problems: ['missing-colon 0:0-0:5'],
    },
    {
      title: 'stops at a second document',
      text: first + '---\n' + second,
      record: { risks: [one] },
      problems: ['several-documents 3:0-3:3'],
    },
    {
      title: 'stops at a second document behind dots',
      text: first + '...\nx: y\n',
      record: { risks: [one] },
      problems: ['several-documents 4:0-4:4'],
    },
    { title: 'stops at a tab', text: first + '  \t- id: R-2\n', problems: ['tab-indent 3:2-3:3'] },
    { title: 'may have tabs elsewhere', text: first.replace('id: ', 'id:\t') + '\t\n', record: { risks: [one] } },
    {
      title: 'stops at a merge conflict; the entry that it may belong to is not believed either',
      text: first + second + '<<<<<<< HEAD\n    owner: Ana\n=======\n    owner: Bob\n>>>>>>> theirs\n',
      record: { risks: [one] },
      problems: ['merge-conflict 5:0-5:7'],
    },
    {
      title: 'stops at a merge conflict that shows the common ancestor',
      text: first + '<<<<<<< HEAD\n  - id: R-2\n||||||| 1a2b3c\n=======\n  - id: R-3\n>>>>>>> theirs\n',
      record: { risks: [one] },
      problems: ['merge-conflict 3:0-3:7'],
    },
    {
      title: 'may have signs of a conflict inside a text',
      text:
        first +
        '    note: |\n      =======\n      <<<<<<< HEAD\n      >>>>>>> x\n    plan: "a\n\n      ======= b"\n' +
        second,
      record: { risks: [{ ...one, note: '=======\n<<<<<<< HEAD\n>>>>>>> x\n', plan: 'a\n======= b' }, two] },
    },
    {
      title: 'stops at a line of dashes in a text in quotes',
      text: first + second + '    note: "a\n---\n      b"\n',
      record: { risks: [one] },
      problems: ['unclosed-quote 5:12-5:12'],
    },
    {
      title: 'says one thing, not two, where nothing can be read',
      text: '"half\n',
      problems: ['unclosed-quote 0:4-0:5'],
    },
    { title: 'stops at a NUL', text: first + '  - id: \0\n', record: { risks: [one] }, problems: ['has-nul 3:8-3:9'] },
    {
      title: 'stops at a colon in a text',
      text: first + second + '    note: 50% done: yes\n',
      record: { risks: [one] },
      problems: ['colon-in-text 5:10-5:11'],
    },
    {
      title: 'stops at a text that begins with @',
      text: first + second + '    owner: @Ana\n',
      record: { risks: [one] },
      problems: ['needs-quotes 5:11-5:12'],
    },
    {
      title: 'stops at a text that begins with a dash',
      text: first + second + '    note: - a\n',
      record: { risks: [one] },
      problems: ['needs-quotes 5:10-5:11'],
    },
    {
      title: 'stops at a lone star',
      text: first + second + '    note: *\n',
      record: { risks: [one] },
      problems: ['needs-quotes 5:10-5:11'],
    },
    {
      title: 'stops at an unknown escape',
      text: first + second + '    note: "C:\\temp\\q"\n',
      record: { risks: [one] },
      problems: ['not-yaml 5:18-5:19 | Invalid escape sequence \\q'],
    },
    {
      title: 'does not believe an entry with a field too far left',
      text: first + second + '   closed: 2026-11-20\n',
      record: { risks: [one] },
      problems: ['bad-indent 5:0-5:1'],
    },
    {
      title: 'does not believe an entry with a field behind a tab',
      text: first + second + '\tclosed: 2026-11-20\n',
      record: { risks: [one] },
      problems: ['tab-indent 5:0-5:1'],
    },
    {
      title: 'does not believe an entry with a list entry behind a tab, which may be its own',
      text: 'risks:\n- id: R-1\n  title: "A"\n- id: R-2\n  log:\n  - impact: 1\n\t- impact: 2\n',
      record: { risks: [one] },
      problems: ['tab-indent 6:0-6:1'],
    },
    {
      title: 'is not read at all when brackets are nested too deeply',
      text: first + `x: ${'['.repeat(600)}`,
      problems: ['too-deep 3:503-3:504'],
    },
    {
      title: 'is not read at all when dashes are nested too deeply',
      text: `x:\n${'- '.repeat(600)}`,
      problems: ['too-deep 1:0-1:1'],
    },
  ]);

  it('says no more about it than anybody reads', () => {
    const { problems } = readFile('risks', checkText('x: 1\n'.repeat(5_000)));
    assert.equal(problems.length, 1_000);
  });

  it('never throws, however deeply it is nested', () => {
    const nests = [
      '[',
      '{',
      '{a: ',
      '- ',
      '? ',
      ': ',
      '? - ',
      '- &a ',
      '- !a ',
      '[!a ',
      "'",
      '"',
      '-\t',
      '{[',
      '*a ',
      '&a ',
    ];
    for (const nest of nests) {
      for (const depth of [100, 700, 2_000]) {
        const { record } = readFile('risks', checkText(`risks:\n  - id: R-1\n    title: "A"\n${nest.repeat(depth)}`));
        assert.ok(record.risks.length <= 1);
      }
    }
    for (const step of ['a:', '-', '- a:', '? a']) {
      const lines = Array.from({ length: 700 }, (_, index) => ' '.repeat(index * (step.length > 2 ? 2 : 1)) + step);
      readFile('risks', checkText(lines.join('\n')));
    }
  }).timeout(20_000);
});

describe('Minutes that cannot be read to their end', () => {
  const begin = 'title: "T"\ntype: call\ndate: 2026-11-21\n';
  const record = { title: 'T', type: 'call', date: '2026-11-21' };
  check('minutes', [
    {
      title: 'have no text that may go on',
      text: begin + 'purpose: we meet\n\tto decide\n',
      record,
      problems: ['tab-indent 4:0-4:1'],
    },
    {
      title: 'have no half of a text with a merge conflict in it',
      text: begin + 'notes: |\n  one\n<<<<<<< HEAD\n  two\n=======\n>>>>>>> x\n',
      record,
      problems: ['merge-conflict 5:0-5:7'],
    },
    {
      title: 'have a text that ended before',
      text: begin + 'notes: |\n  one\npurpose: @x\n',
      record: { ...record, notes: 'one\n' },
      problems: ['needs-quotes 5:9-5:10'],
    },
    {
      title: 'have no half of a list of names',
      text: begin + 'attendees:\n  - Ana\n\t- Bob\n',
      record,
      problems: ['tab-indent 5:0-5:1'],
    },
    {
      title: 'have no half of a list that holds the trouble',
      text: begin + 'attendees:\n  - Ana\n  - @Bob\n',
      record,
      problems: ['needs-quotes 5:4-5:5'],
    },
    {
      title: 'have no half of an inline list of entries',
      text: begin + 'actions: [\n  {id: A-1, text: "A"},\n  {id: A-2, text: @B}]\n',
      record,
      problems: ['needs-quotes 5:18-5:19'],
    },
  ]);
});

describe('Places', () => {
  check('risks', [
    {
      title: 'count UTF-16 units, and lines that end in CRLF',
      text: '# 😀\r\nrisks:\r\n  - id: R-1\r\n    title: "😀 e\u0301"\r\n    "x😀": 1\r\n    owner: [😀]\r\n',
      record: { risks: [{ id: 'R-1', title: '😀 e\u0301' }] },
      problems: ['unknown-key 4:4-4:9 | x😀', 'expected-text 5:11-5:15 | owner'],
    },
    {
      title: 'count lines that end in CR, and none at characters that only look like line breaks',
      text: 'risks:\r  - id: R-1\r    title: "a\u2028b\u0085c"\r    impact: 9\r',
      record: { risks: [{ id: 'R-1', title: 'a\u2028b\u0085c' }] },
      problems: ['mixed-line-endings 0:6-1:0', `not-a-number 3:12-3:13 | 9 | ${probability}`],
    },
    {
      title: 'are given in the order of the text',
      text: 'x: 1\nrisks:\n  - title: "A"\n    impact: 9\n    y: 2\n  - id: 3\nz: 1\r\n',
      record: { risks: [{ title: 'A' }, {}] },
      problems: [
        'unknown-key 0:0-0:1 | x',
        'missing-field 2:4-2:14 | id',
        `not-a-number 3:12-3:13 | 9 | ${probability}`,
        'unknown-key 4:4-4:5 | y',
        'missing-field 5:4-5:9 | title',
        'not-an-id 5:8-5:9 | 3 | R',
        'unknown-key 6:0-6:1 | z',
        'mixed-line-endings 6:4-7:0',
      ],
    },
  ]);

  it('of values cover the value with its quotes, and nothing behind it', () => {
    const text =
      '# 😀\r\nrisks:\r\n  - id: R-1   # c\r\n    title: "😀"  # c\r\n    note: |\r\n      x\r\n\r\n  - {id: R-2, title: b}\r\n';
    const { ranges } = readPlaced('risks', checkText(text));
    assert.deepEqual(
      Object.fromEntries(
        [...ranges].map(([path, { start, end }]) => [
          path,
          `${start.line}:${start.character}-${end.line}:${end.character}`,
        ]),
      ),
      {
        risks: '2:2-7:23',
        'risks/0': '2:4-5:7',
        'risks/0/id': '2:8-2:11',
        'risks/0/title': '3:11-3:15',
        'risks/0/note': '4:10-5:7',
        'risks/1': '7:4-7:23',
        'risks/1/id': '7:9-7:12',
        'risks/1/title': '7:21-7:22',
      },
    );
  });

  it('are kept of what is in the record only', () => {
    const { ranges } = readPlaced(
      'client',
      checkText('name: [x]\nholidays: [2026-05-02, tomorrow]\ncontacts:\n  - x\n'),
    );
    assert.deepEqual([...ranges.keys()].sort(), ['contacts', 'holidays', 'holidays/0']);
  });
});
