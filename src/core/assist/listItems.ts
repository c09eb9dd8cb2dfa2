import type { TextLines } from './cursorPlace';
import { unquote } from './flowPlace';

/** The texts of a list of which one item stands in a line: all of the brackets there, or the lines around with a dash. */
export function listItems(lines: TextLines, line: number): ReadonlySet<string> {
  const text = lines.lineAt(line);
  const [, inBrackets] = /\[([^[\]]*)/.exec(text) ?? [];
  if (inBrackets !== undefined) {
    const items = inBrackets.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? [];
    return new Set(items.map(unquote));
  }
  const items = new Set<string>();
  const indent = /^\s*-\s/.exec(text)?.[0];
  if (indent === undefined) return items;
  for (const step of [-1, 1]) {
    for (let at = line + step; at >= 0 && at < lines.lineCount; at += step) {
      const other = lines.lineAt(at);
      if (!other.startsWith(indent)) break;
      items.add(unquote(other.slice(indent.length)));
    }
  }
  return items;
}
