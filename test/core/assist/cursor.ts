import type { TextLines } from '../../../src/core/assist/cursorPlace';
import type { Position } from '../../../src/core/text/position';

/** A text with `¦` where the cursor is. */
export function readCursor(marked: string): {
  readonly text: string;
  readonly lines: TextLines;
  readonly at: Position;
} {
  const offset = marked.indexOf('¦');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const all = text.split('\n');
  const before = text.slice(0, offset).split('\n');
  return {
    text,
    lines: { lineCount: all.length, lineAt: (line) => all[line] ?? '' },
    at: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
