/** Replaces the characters from `start` up to `end` (offsets in the text before any edit) by `newText`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The text after all edits; they may come in any order and must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((result, edit) => result.slice(0, edit.start) + edit.newText + result.slice(edit.end), text);
}

/** One edit that makes one text of another: of all lines from the first to the last that differ. */
export function editBetween(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  const most = Math.min(before.length, after.length) - start;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  const end = before.length - same;
  const line =
    before.slice(start, end).endsWith('\n') || same === 0 ? end : before.indexOf('\n', end) + 1 || before.length;
  return { start, end: line, newText: after.slice(start, after.length - (before.length - line)) };
}
