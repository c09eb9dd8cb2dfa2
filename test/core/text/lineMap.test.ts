import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineMap } from '../../../src/core/text/lineMap';

/** Texts that are mostly line breaks, and characters of more than one UTF-16 unit. */
const anyText = fc
  .array(fc.constantFrom('\r\n', '\r', '\n', 'a', 'é', 'e\u0301', '😀', '\u2028', '\u0085', '\0'), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** Lines as VS Code splits them. */
function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

describe('A line map', () => {
  it('counts lines and UTF-16 units from 0, whatever ends the lines', () => {
    const lines = new LineMap('a\r\n😀b\rc\n\né\u2028f');
    assert.deepEqual(
      [0, 1, 3, 5, 6, 7, 8, 9, 10, 13].map((offset) => lines.positionAt(offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
        { line: 1, character: 2 },
        { line: 1, character: 3 },
        { line: 2, character: 0 },
        { line: 2, character: 1 },
        { line: 3, character: 0 },
        { line: 4, character: 0 },
        { line: 4, character: 3 },
      ],
    );
  });

  it('moves offsets outside the text to its nearest end', () => {
    const lines = new LineMap('ab\ncd');
    assert.deepEqual(
      [lines.rangeOf(-5, 99), lines.lineStart(-1), lines.lineStart(99), lines.lineEnd(-1), lines.lineEnd(99)],
      [{ start: { line: 0, character: 0 }, end: { line: 1, character: 2 } }, 0, 3, 2, 5],
    );
  });

  it('has one line for an empty text', () => {
    const lines = new LineMap('');
    assert.deepEqual([lines.positionAt(0), lines.lineStart(0), lines.lineEnd(0)], [{ line: 0, character: 0 }, 0, 0]);
  });

  it('agrees with the lines of VS Code at every offset of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new LineMap(text);
        const split = splitLines(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const isInsideBreak = text[offset - 1] === '\r' && text[offset] === '\n';
          const before = splitLines(text.slice(0, isInsideBreak ? offset - 1 : offset));
          const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
          const start = offset - position.character - (isInsideBreak ? 1 : 0);
          assert.deepEqual(
            [lines.positionAt(offset), lines.lineStart(offset), lines.lineEnd(offset)],
            [position, start, start + (split[position.line]?.length ?? 0)],
          );
        }
      }),
    );
  });
});
