import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/textEdit';

describe('Text edits', () => {
  it('count offsets in the text before any of them, and come in any order', () => {
    const edits = [
      { start: 6, end: 11, newText: 'earth' },
      { start: 0, end: 0, newText: '# ' },
      { start: 5, end: 6, newText: ', ' },
    ];
    assert.deepEqual(
      [applyEdits('hello world', edits), applyEdits('hello world', [...edits].reverse()), applyEdits('hello', [])],
      ['# hello, earth', '# hello, earth', 'hello'],
    );
  });

  it('that touch each other are all applied', () => {
    const edits = [
      { start: 2, end: 2, newText: '+' },
      { start: 2, end: 4, newText: 'X' },
      { start: 0, end: 2, newText: 'Y' },
    ];
    assert.equal(applyEdits('abcdef', edits), 'Y+Xef');
  });

  it('leave everything outside them as it is', () => {
    const pieces = fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, fc.string(), (parts, tail) => {
        let offset = 0;
        const edits = parts.map(([kept, old, newText]) => {
          const start = offset + kept.length;
          offset = start + old.length + 1;
          return { start, end: start + old.length, newText };
        });
        const before = parts.map(([kept, old]) => `${kept}${old}|`).join('') + tail;
        const after = parts.map(([kept, , newText]) => `${kept}${newText}|`).join('') + tail;
        assert.equal(applyEdits(before, edits), after);
      }),
    );
  });
});
