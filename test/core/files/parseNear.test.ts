import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText } from '../../../src/core/files/decode';
import type { TextTree } from '../../../src/core/files/nodes';
import { parseText } from '../../../src/core/files/parse';
import { parseNear } from '../../../src/core/files/parseNear';
import { readTree } from '../../../src/core/files/readText.later';
import { treeOfDocument } from '../../../src/core/files/yamlTree';
import { finish } from '../../../src/core/text/steps';

/** What people leave behind in the middle of a register when they look up, or by a slip of a finger. */
const slips = [
  '"',
  "'",
  ': ',
  ':',
  '\n',
  '\n  ',
  '\n- ',
  '\t',
  '[',
  '{',
  ']',
  '- ',
  '|\n',
  '&',
  '*x',
  '%',
  'a: b: c',
  '#',
  ', ',
];

const field = fc.constantFrom(
  ...[
    'owner: Ana',
    'owner: "Bob" # c',
    'probability: 3',
    'review: 2026-11-20',
    '# c',
    '',
    'raised: {date: 2026-11-20}',
  ],
  ...[
    'cause: |\n  one\n\n  # two\n',
    "plan: 'it''s so'",
    'note: "one\n  two"',
    'note: one\n  two',
    'log:\n- date: 2026-11-20',
  ],
  ...['log:\n  - date: 2026-11-20\n    impact: 2', 'raised:\n  by: Ana'],
);

/** A register of several entries, with a slip or two, and perhaps something below. */
const anyBroken = fc
  .record({
    indent: fc.constantFrom('', '  '),
    entries: fc.array(fc.array(field, { maxLength: 4 }), { minLength: 2, maxLength: 9 }),
    slips: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...slips), fc.nat(6)), { minLength: 1, maxLength: 2 }),
    head: fc.constantFrom('', '# c\n', 'x-first: 1\n'),
    tail: fc.constantFrom('', 'x-last:\n  - a\n', '# c\n'),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ indent, entries, slips: accidents, head, tail, eol }) => {
    const lines = entries.map((fields, at) =>
      [
        `- id: R-${at + 1}`,
        ...[`title: "Late ${at}"`, ...fields].flatMap((each) => each.split('\n').map((line) => `  ${line}`)),
      ]
        .map((line) => `${indent}${line}`)
        .join('\n'),
    );
    const text = `${head}risks:\n${lines.join('\n')}\n${tail}`.replaceAll('\n', eol);
    return accidents.reduce((whole, [where, slip, lost]) => {
      const at = where % (whole.length + 1);
      return whole.slice(0, at) + slip + whole.slice(at + lost);
    }, text);
  });

function read(text: string, tree: TextTree): unknown {
  const places: unknown[] = [];
  const onRead = (path: string, { start, end }: { start: number; end: number }) => places.push([path, start, end]);
  return { reading: finish(readTree('risks', { file: checkText(text), tree, isPrivate: false, onRead })), places };
}

function readWhole(text: string): unknown {
  const { doc, ...rest } = parseText(checkText(text));
  return read(text, { root: treeOfDocument(doc, text), ...rest });
}

describe('A large register with a mistake in it', () => {
  it('says what it says as a whole, though only what is near the mistake is parsed', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyBroken, fc.constantFrom(1, 100, 400), (text, length) => {
        const near = finish(parseNear(checkText(text), 0, length));
        if (!near) return;
        taken += 1;
        assert.deepEqual(read(text, near), readWhole(text));
      }),
      { numRuns: 3_000 },
    );
    assert.ok(taken > 150, `only ${taken} texts were taken`);
  });

  it('is parsed in few steps, however much stands above and below', () => {
    const entry = (number: number) => `  - id: R-${number}\n    title: "A risk, and what it is"\n    owner: Ana\n`;
    const all = Array.from({ length: 1_000 }, (_, at) => entry(at + 1));
    const text = `risks:\n${all.slice(0, 500).join('')}  - id: R-2000\n    title: half: typed\n${all.slice(500).join('')}`;
    const steps = parseNear(checkText(text));
    let count = 0;
    for (let step = steps.next(); ; step = steps.next(), count += 1) {
      if (!step.done) continue;
      assert.deepEqual(step.value?.trouble, parseText(checkText(text)).trouble);
      break;
    }
    assert.ok(count < 60, `${count} steps`);
  });
});
