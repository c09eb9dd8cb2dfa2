import assert from 'node:assert/strict';
import { describeProblem, fillIn, type ProblemCode } from '../../../src/core/model/problem';
import { listProblemTemplates } from '../../../src/core/model/problemTemplates.later';

const range = { start: { line: 2, character: 4 }, end: { line: 2, character: 9 } };

/** How many arguments each code needs; all others need none. */
const argumentCounts: Partial<Record<ProblemCode, number>> = {
  'too-large': 2,
  'not-yaml': 1,
  'too-many-aliases': 1,
  'unknown-alias': 1,
  'duplicate-key': 1,
  'expected-map': 1,
  'expected-list': 1,
  'expected-text': 1,
  'not-a-day': 1,
  'not-a-time': 1,
  'not-a-number': 2,
  'not-yes-or-no': 1,
  'not-an-id': 2,
  'private-reference': 1,
  'other-client': 1,
  'unknown-word': 2,
  'missing-field': 1,
  'unknown-key': 1,
  'prose-cut': 1,
  'duplicate-id': 2,
  'unknown-reference': 1,
  'other-kind': 3,
  'supersedes-nothing': 1,
  'stale-title': 2,
  'unknown-person': 1,
  'impossible-dates': 4,
  'approval-missing': 1,
  'sent-text-missing': 1,
  'accusing-words': 1,
  'vague-day': 1,
  'loud-words': 1,
  'newer-format': 1,
};

describe('A problem', () => {
  it('holds its code, place and arguments, and the sentence made of them', () => {
    assert.deepEqual(describeProblem('not-an-id', range, 'R7', 'R'), {
      code: 'not-an-id',
      severity: 'error',
      range,
      args: ['R7', 'R'],
      message: '"R7" is not a number of this register. Write it like R-7.',
    });
  });

  it('keeps what a person typed as it is, also when it looks like a place for an argument', () => {
    assert.equal(describeProblem('not-a-day', range, '{0} {1} $& $1').args[0], '{0} {1} $& $1');
    assert.equal(
      describeProblem('not-a-day', range, '{0} {1} $& $1').message,
      '"{0} {1} $& $1" is not a date. Write it like 2026-11-21.',
    );
  });

  it('leaves a place without an argument as it stands', () => {
    assert.equal(fillIn('{0} of {1}, {0}', ['1']), '1 of {1}, 1');
  });
});

describe('Every problem template', () => {
  for (const [code, { text, severity }] of Object.entries(listProblemTemplates())) {
    it(`uses the arguments that belong to it, in one to three plain sentences (${code})`, () => {
      const used = [...new Set([...text.matchAll(/\{(\d)\}/g)].map((match) => Number(match[1])))].sort((a, b) => a - b);
      const expected = Array.from({ length: argumentCounts[code as ProblemCode] ?? 0 }, (_, index) => index);
      assert.deepEqual(
        { used, isSentence: /^["{A-Z].*[.}]$/.test(text), severity: ['error', 'warning', 'hint'].includes(severity) },
        { used: expected, isSentence: true, severity: true },
      );
    });
  }
});
