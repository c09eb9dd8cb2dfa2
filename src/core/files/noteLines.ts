import { readMarkedLines, type MarkedLine } from '../text/markedLines';

/** A marked line of notes, counted in its file: it is to become an entry. */
export type NoteLine = MarkedLine;

/**
 * The marked lines of the field `field` of a file, in their order. Told by the lines alone, so that it works while somebody
 * is typing. A line that stands further in belongs to the one above it. What is quoted is nobody's action: a mail below
 * "Ana wrote:", lines with `>>` or with an empty `>` between them, and a text in quotation marks.
 */
export function listNoteLines(text: string, field: string): readonly NoteLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const head = new RegExp(`^(["']?)${field}\\1[ \\t]*:(?:[ \\t]+(.*))?$`);
  const at = lines.findIndex((line) => head.test(line));
  if (at < 0) return [];
  const value = head.exec(lines[at] as string)?.[2]?.trim() ?? '';
  const quoted = readQuoted(value);
  if (quoted !== undefined)
    return readMarkedLines(quoted.split('\n')).map((line) => ({ ...line, line: at, endLine: at }));
  const end = lines.findIndex((line, index) => index > at && /^\S/.test(line));
  const block = lines.slice(at + 1, end < 0 ? lines.length : end);
  return readMarkedLines(block).map((line) => ({ ...line, line: line.line + at + 1, endLine: line.endLine + at + 1 }));
}

function readQuoted(value: string): string | undefined {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"?|'((?:[^']|'')*)'?)/.exec(value) ?? [];
  return double?.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)) ?? single?.replaceAll("''", "'");
}
