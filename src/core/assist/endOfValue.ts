import { findInFlow } from './flowPlace';

/** What may stand before a value in its line. */
const beforeValue = /^\s*(?:- +)*(?:[\p{L}\p{N}_-]+: +)?/u;

/** A quotation mark, brackets and braces that end what is open, and nothing else but a comment. */
const endsOnly = /^(["']?)[\s\]}]*$/;

/**
 * Whether a cursor is within quotation marks or brackets of a line, and nothing but their ends stands behind it: whoever
 * presses Enter there is done with the value, and a line break at the cursor would break the file. `column` counts from
 * 0, in UTF-16 units.
 */
export function isAtEndOfValue(line: string, column: number): boolean {
  const behind = line.slice(column).replace(/(?:^|\s)#.*$/, '');
  const [, quote] = endsOnly.exec(behind) ?? [];
  const from = beforeValue.exec(line)?.[0].length ?? 0;
  if (quote === undefined || behind.trim() === '' || column < from) return false;
  const place = findInFlow(line, from, column);
  return quote === '' ? place.inside !== undefined : place.quote === quote;
}
