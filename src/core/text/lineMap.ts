import type { Position, Range } from './position';

/** Translates offsets of one text to positions. Lines end at `\n`, `\r\n` or a lone `\r`, as in VS Code. */
export class LineMap {
  #lineStarts: readonly number[] | undefined;

  constructor(readonly text: string) {}

  /** Found when it is asked for: most texts that are read have no place that anybody asks about. */
  get #starts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }

  /** The position of `offset`; offsets outside the text, or between `\r` and `\n`, are moved to the nearest place. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.#lineAt(inside);
    const isInBreak = inside > 0 && this.text.startsWith('\r\n', inside - 1);
    return { line, character: inside - this.#startOf(line) - (isInBreak ? 1 : 0) };
  }

  /** The offset of a position; one behind the end of its line, or of the text, is moved to that end. */
  offsetAt({ line, character }: Position): number {
    const start = this.#starts[line];
    if (start === undefined) return this.text.length;
    return Math.min(start + character, this.lineEnd(start));
  }

  rangeOf(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The offset at which the line that holds `offset` begins. */
  lineStart(offset: number): number {
    return this.#startOf(this.#lineAt(Math.min(Math.max(offset, 0), this.text.length)));
  }

  /** The offset behind the last character of the line that holds `offset`, its line break not counted. */
  lineEnd(offset: number): number {
    const next = this.#starts[this.positionAt(offset).line + 1];
    if (next === undefined) return this.text.length;
    return this.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}
