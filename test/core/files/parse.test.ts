import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { checkText } from '../../../src/core/files/decode';
import { parseText, parseTextInSteps } from '../../../src/core/files/parse';
import { readFile } from '../../../src/core/files/read';
import { anyRegister } from './registerTexts';

const options = { version: '1.2', merge: false, uniqueKeys: false, prettyErrors: false } as const;

/** Registers of which some have lost or doubled a piece, and texts that are hardly YAML. */
const anyText = fc.oneof(
  fc
    .tuple(anyRegister, fc.nat(), fc.nat(4), fc.constantFrom('', '"', ': ', '\n---\n', '[', '- - ', '\t', '%'))
    .map(([{ text }, where, lost, odd]) => {
      const at = where % (text.length + 1);
      return text.slice(0, at) + odd + text.slice(at + lost);
    }),
  fc
    .array(fc.constantFrom('a', ': ', '\n', '  ', '- ', '"', '---\n', '...\n', '#', '|', '&b', '*b'), { maxLength: 12 })
    .map((signs) => signs.join('')),
);

describe('Parsing in steps', () => {
  it('makes the document that the package makes of the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { doc } = parseText(checkText(text));
        const whole = parseDocument(text.replace(/\r(?!\n)/g, '\n'), options); // a line break in VS Code
        const listErrors = ({ errors }: typeof doc) => errors.map(({ code, pos }) => [code, pos]);
        assert.deepEqual(listErrors(doc), listErrors(whole));
        assert.equal(String(doc.contents), String(whole.contents));
        assert.deepEqual(doc.range, whole.range);
      }),
      { numRuns: 500 },
    );
  });

  it('parses nothing of a text that is in conflict from its first line on', () => {
    const text = `<<<<<<< HEAD\nrisks:\n${'  - id: R-1\n    title: "A"\n'.repeat(1_000)}=======\n>>>>>>> theirs\n`;
    assert.equal([...parseTextInSteps(checkText(text))].length, 0);
    const { record, problems } = readFile('risks', checkText(text));
    assert.deepEqual([record, problems.map(({ code }) => code)], [{ risks: [] }, ['merge-conflict']]);
  });

  it('takes many steps for a large text', () => {
    const text = `risks:\n${'  - id: R-1\n    title: "A"\n'.repeat(1_000)}`;
    assert.ok([...parseTextInSteps(checkText(text))].length > 100);
  });
});
