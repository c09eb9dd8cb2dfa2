import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import type { Risk } from '../../../src/core/model/risk';

/** Entries as people write them: every style of text, comments, empty lines, inner lists and groups. */
const entries = [
  `  - id: R-1
    title: "Interface late"
    cause: Because it's so
    raised: {date: 2026-11-01, by: Ana}
`,
  `
  - id: R-12   # the second
    title: 'B isn''t "ready"'
    # a remark
    probability: 3
    log:
      - date: 2026-11-02
        impact: 2
      - {date: 2026-11-03, probability: 1}
    note: |
      Line one
      "line" two [
`,
  `  -   title: Plain text, 50% of it
      id: R-3
      owner: "Zoë 😀"
      plan: >-
        folded
        text
      closed: 2026-11-20
`,
  `  - {id: R-4, title: "In one line", owner: Bob}
`,
  `  - id: R-5
    title: "Last"
    trigger: "over
      two lines"
    closed: 2026-11-21
`,
];
const head = '# Risks of the engagement\nrisks:\n';
const text = `${head}${entries.join('')}# end\n`;
const original = read(text).risks;
const starts = entries.map((_, index) => head.length + entries.slice(0, index).join('').length);

/** What a slip of the hand, a paste, a half-done merge or an editor may put anywhere. */
const strays = [
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '\t',
    '#',
    ' #',
    ':',
    ': ',
    ' :',
    '-',
    '- ',
    '? ',
    ', ',
    '|',
    '>',
    '\\',
    '%',
    '@',
    '`',
  ],
  ...[
    '&a ',
    '*a ',
    '!x ',
    '"x',
    "'x ",
    '\n',
    '\r',
    ' ',
    '  ',
    '\n\t',
    '\n"',
    '\n- ',
    '\n  - ',
    '\nx',
    '\nx: ',
    '\n  x: |\n',
    '~',
  ],
  ...[
    '\n---\n',
    '\n...\n',
    '\n<<<<<<< HEAD\n',
    '\n=======\n',
    '\n>>>>>>> x\n',
    '\n<<<<<<< HEAD\n=======\n',
    '\0',
    '\u2028',
    '\ud83d',
  ],
];
const place = fc.integer({ min: 0, max: text.length });

function read(changed: string): { readonly risks: readonly Risk[]; readonly isWhole: boolean } {
  const { record, unreadable } = readFile('risks', checkText(changed));
  return { risks: record.risks, isWhole: !unreadable };
}

/** The entry in which an offset of the text lies; -1 is the head, and what ends one entry may belong to the next. */
function entryAt(offset: number): number {
  return starts.findLastIndex((start) => start <= offset);
}

/**
 * Every entry outside `from` to `to` (offsets in the text as it was) is in the changed text as it was or not at all,
 * and those before `from` are all there, because nothing behind them can change them.
 */
function checkNeighbours(changed: string, from: number, to: number): void {
  const first = entryAt(from);
  const last = entryAt(to);
  const { risks } = read(changed);
  const touched = new Set(original.slice(Math.max(0, first - 1), last + 1).map(({ id }) => id));
  for (const risk of risks) {
    const before = original.find(({ id }) => id === risk.id);
    if (before && !touched.has(risk.id)) assert.deepEqual(risk, before);
  }
  const untouched = original.slice(0, Math.max(0, first - 1));
  if (first >= 0) assert.deepEqual(risks.slice(0, untouched.length), untouched);
}

describe('A register that is half typed', () => {
  it('is a good example: five different entries', () => {
    assert.deepEqual(
      original.map(({ id, title }) => [id, title]),
      [
        ['R-1', 'Interface late'],
        ['R-12', 'B isn\'t "ready"'],
        ['R-3', 'Plain text, 50% of it'],
        ['R-4', 'In one line'],
        ['R-5', 'Last'],
      ],
    );
  });

  it('cut off anywhere gives every entry before the last one, and of that one nothing but what is written', () => {
    for (let end = 0; end <= text.length; end++) {
      const { risks } = read(text.slice(0, end));
      const whole = Math.max(0, entryAt(end));
      assert.deepEqual(risks.slice(0, whole), original.slice(0, whole), `cut at ${end}`);
      for (const risk of risks.slice(whole)) {
        const before: Readonly<Record<string, unknown>> = { ...original[whole] };
        for (const [key, value] of Object.entries(risk)) {
          const isBeginning = typeof value === 'string' && String(before[key]).startsWith(value.trimEnd());
          const isPart =
            typeof value === 'object' && JSON.stringify(value).length <= JSON.stringify(before[key]).length;
          if (!isBeginning && !isPart) assert.deepEqual(value, before[key], `${key}, cut at ${end}`);
        }
      }
    }
  }).timeout(20_000);

  it('with a stray character anywhere never gives a wrong neighbour', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...strays), (at, stray) => {
        checkNeighbours(text.slice(0, at) + stray + text.slice(at), at, at);
      }),
      { numRuns: 800 },
    );
  }).timeout(60_000);

  it('with a piece taken out or replaced never gives a wrong neighbour', () => {
    const length = fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(place, length, fc.constantFrom('', ...strays), (at, removed, stray) => {
        checkNeighbours(text.slice(0, at) + stray + text.slice(at + removed), at, at + removed);
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('by several hands never throws', () => {
    const slip = fc.tuple(place, fc.nat(20), fc.constantFrom('', ...strays));
    fc.assert(
      fc.property(fc.array(slip, { maxLength: 8 }), (slips) => {
        const changed = slips.reduce((result, [at, removed, stray]) => {
          return result.slice(0, at) + stray + result.slice(at + removed);
        }, text);
        for (const { id } of read(changed).risks) assert.ok(id === undefined || /^R-\d{1,6}$/.test(id));
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);

  it('gives nothing from the first error on: an open quote in every place a text may stand', () => {
    const lines = text.split('\n');
    for (const [index, line] of lines.entries()) {
      const colon = line.indexOf(': ');
      if (colon < 0 || line.trimStart().startsWith('#')) continue;
      for (const quote of ['"', "'"]) {
        const typed = [
          ...lines.slice(0, index),
          `${line.slice(0, colon)}: ${quote}half`,
          ...lines.slice(index + 1),
        ].join('\n');
        const offset = lines.slice(0, index).join('\n').length + 1;
        const whole = Math.max(0, entryAt(offset));
        assert.deepEqual(read(typed).risks.slice(0, whole), original.slice(0, whole));
        checkNeighbours(typed, offset, offset + line.length);
      }
    }
  });
});

const minutes = `title: "Steering committee"
type: steering
date: 2026-11-19
attendees: ["Ana Ruiz", Maria]
purpose: Decide on the date
notes: |
  ! New date
  > Ana names an owner
decisions:
  - id: D-4
    text: "15 January"
    by: Ana Ruiz
  - id: D-5
    text: 'Half sizes'
actions:
- id: A-37
  text: "Name one owner"
  owner: Ana Ruiz
- id: A-38
  text: "Send the plan"
carried: [A-36 Size grid]
sent: {date: 2026-11-20, to: [Ana Ruiz]}
`;

describe('Minutes that are half typed', () => {
  const whole = readFile('minutes', checkText(minutes)).record;
  const keys = Object.keys(whole) as (keyof typeof whole)[];
  /** The field, at the left margin, in which an offset lies. */
  const fieldAt = (offset: number) => [...minutes.slice(0, offset + 1).matchAll(/^([a-z]+):/gm)].at(-1)?.[1] ?? 'title';

  it('cut off anywhere give every field before the last one', () => {
    for (let end = 0; end < minutes.length; end++) {
      const { record } = readFile('minutes', checkText(minutes.slice(0, end)));
      const complete = [...minutes.slice(0, end).matchAll(/^([a-z]+):/gm)].map(([, key]) => key).slice(0, -1);
      const pick = (from: object) => Object.fromEntries(Object.entries(from).filter(([key]) => complete.includes(key)));
      assert.deepEqual(pick(record), pick(whole), `cut at ${end}`);
    }
  }).timeout(20_000);

  it('with a stray character anywhere never give a wrong value to a field further up', () => {
    fc.assert(
      fc.property(fc.nat(minutes.length), fc.constantFrom(...strays), (at, stray) => {
        const { record } = readFile('minutes', checkText(minutes.slice(0, at) + stray + minutes.slice(at)));
        const touched = fieldAt(at);
        const above = [...minutes.slice(0, minutes.indexOf(`\n${touched}:`) + 1).matchAll(/^([a-z]+):/gm)].map(
          ([, key]) => key,
        );
        for (const key of keys.filter((each) => above.slice(0, -1).includes(each))) {
          const isGone = record[key] === undefined || (Array.isArray(record[key]) && record[key].length === 0);
          if (!isGone) assert.deepEqual(record[key], whole[key], `${key}, in ${touched}`);
        }
      }),
      { numRuns: 500 },
    );
  }).timeout(60_000);
});
