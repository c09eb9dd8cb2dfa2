import assert from 'node:assert/strict';
import { isAtEndOfValue } from '../../../src/core/assist/endOfValue';

/** `|` is the cursor. */
function isAtEnd(line: string): boolean {
  return isAtEndOfValue(line.replace('|', ''), line.indexOf('|'));
}

describe('The end of a value in its line', () => {
  for (const line of [
    'purpose: "|"',
    'purpose: "Agree on the date|"',
    "    text: 'it''s|'",
    '  - title: "A \\"b\\"|"   # why',
    '  - "One|"',
    'attendees: [|]',
    'attendees: ["Ana", "Jo|"]',
    'attendees: ["Ana", "Jo"|]',
    '  - {name: "Ana", role: "CIO|"}',
    '  - {name: "Ana", tags: [one|]}',
  ]) {
    it(`is at the cursor in ${line}`, () => assert.ok(isAtEnd(line)));
  }

  for (const line of [
    'purpose: "Agree| on the date"',
    'purpose: "Agree on the date"|',
    'purpose: |"Agree"',
    'purpose: Agree|',
    'purpose: |',
    'attendees: ["Ana|", "Jo"]',
    'attendees: ["Ana"]|',
    '|',
    '# they said "no|"',
    '  He said "no|"',
    '  > "no|"',
    "  It is Ana's|'",
    'title: a] b|]',
  ]) {
    it(`is not at the cursor in ${line}`, () => assert.ok(!isAtEnd(line)));
  }
});
