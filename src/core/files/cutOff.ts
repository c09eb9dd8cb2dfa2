import { walk, type TextTree } from './nodes';

/** The end of what can be read, where the first unreadable line is indented and so may belong to what stands above it. */
export interface CutOff {
  /** Behind the last readable value. */
  readonly contentEnd: number;
  /** The column at which the unreadable line begins; behind a tab it may be any. */
  readonly column: number;
  /** Whether it begins with a dash, as an entry does. */
  readonly isDash: boolean;
}

/** Conflict markers, empty lines and comments, then the indentation and the first characters of a line. */
const firstIndented = /^(?:(?:[<|=>]{7}.*|[ \t]*(?:#.*)?)(?:\r\n?|\n))*([ \t]+)(?!#)(\S\s?)/;

/**
 * An entry that is directly followed by such a line has perhaps lost a part (`done:` indented by a tab), and is no more
 * believed than the line itself. Undefined when nothing is cut off.
 */
export function findCutOff({ root, lines, trouble, trustedTo }: TextTree): CutOff | undefined {
  const line = trouble && firstIndented.exec(lines.text.slice(trustedTo));
  if (!line) return undefined;
  const [, indentation = '', begin] = line;
  let contentEnd = 0;
  if (root) {
    walk(root, (node) => {
      const isBlock = (node.kind === 'map' || node.kind === 'list') && !node.flow;
      if (!isBlock && node.end <= trustedTo) contentEnd = Math.max(contentEnd, node.end);
      return true;
    });
  }
  const column = indentation.includes('\t') ? Infinity : indentation.length;
  return { contentEnd, column, isDash: begin?.trim() === '-' && begin !== '-' };
}
