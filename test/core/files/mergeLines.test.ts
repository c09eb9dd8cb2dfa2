import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeLines, toLines } from '../../../src/core/files/mergeLines';

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '  d', 'constructor'), { maxLength: 8 });
const text = lines.map((each) => each.map((line) => `${line}\n`).join(''));

describe('Lines of three texts', () => {
  it('are merged so that no line that a side added is lost, and none is made up', () => {
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), text, text, (base, ours, theirs) => {
        const merged = toLines(mergeLines(base, ours, theirs).text);
        const known = toLines(base ?? '');
        for (const line of [...toLines(ours), ...toLines(theirs)]) {
          assert.ok(known.includes(line) || merged.includes(line), JSON.stringify({ line, merged }));
        }
        for (const line of merged) assert.ok([...toLines(ours), ...toLines(theirs)].includes(line), line);
      }),
    );
  });

  it('are those of the side that changed them, and of both where both did', () => {
    assert.deepEqual(mergeLines('a\nb\nc\n', 'a\nB\nc\n', 'a\nb\nc\nd\n'), { text: 'a\nB\nc\nd\n', keepsBoth: false });
    assert.deepEqual(mergeLines('a\nb\n', 'a\nours\n', 'a\ntheirs\n'), { text: 'a\nours\ntheirs\n', keepsBoth: true });
    assert.deepEqual(mergeLines(undefined, 'a\nb\n', 'a\nc\n'), { text: 'a\nb\nc\n', keepsBoth: true });
    assert.deepEqual(mergeLines('a\nb\n', 'a\n', 'a\nb\n'), { text: 'a\n', keepsBoth: false });
  });
});
