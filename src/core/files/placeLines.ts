import { isCollection, isSeq, visit } from 'yaml';
import { startOf } from './nodePlaces';
import type { TextEdit } from '../text/textEdit';
import type { ParsedText } from './parse';
import type { BlockStyle } from './write';

/** Lines behind the one that ends at `contentEnd`, and behind the comments that belong to it by their indentation. */
export function insertLines(
  { lines: { text } }: ParsedText,
  contentEnd: number,
  column: number,
  added: string,
): TextEdit {
  const eol = lineBreakOf(text);
  const place = skipOwnComments(text, nextLine(text, contentEnd), column);
  const block = indentBy(column, added).replaceAll('\n', eol);
  const hasBreak = place === 0 || /[\r\n]/.test(text.charAt(place - 1));
  return { start: place, end: place, newText: hasBreak ? block + eol : eol + block };
}

/** The start of the line behind the one that holds the end of some content; block texts already end there. */
export function nextLine(text: string, contentEnd: number): number {
  if (/[\r\n]/.test(text.charAt(contentEnd - 1))) return contentEnd;
  const match = /\r\n?|\n/g;
  match.lastIndex = contentEnd;
  return match.exec(text) ? match.lastIndex : text.length;
}

/** Behind comment lines that are indented more deeply than `column`, or as deeply where that is not the margin. */
export function skipOwnComments(text: string, place: number, column: number): number {
  const comment = /([ ]*)#[^\r\n]*(?:\r\n?|\n|$)/y;
  let end = place;
  for (;;) {
    comment.lastIndex = end;
    const match = comment.exec(text);
    const indentation = (match?.[1] ?? '').length;
    if (!match || indentation === 0 || indentation < column) return end;
    end = comment.lastIndex;
  }
}

export function columnOf({ lines }: ParsedText, offset: number): number {
  return offset - lines.lineStart(offset);
}

export function indentBy(columns: number, text: string): string {
  return text.replaceAll(/(?<=^|\n)(?=[^\n])/g, ' '.repeat(columns));
}

export function lineBreakOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

/** How the text is indented where it first shows it: by how many columns, and whether the dashes of lists are, too. */
export function blockStyleOf(parsed: ParsedText): BlockStyle {
  let indent: number | undefined;
  let indentSeq: boolean | undefined;
  visit(parsed.doc, {
    Pair(_, pair) {
      if (!isCollection(pair.value) || pair.value.flow) return;
      const columns = columnOf(parsed, startOf(pair.value)) - columnOf(parsed, startOf(pair.key));
      if (isSeq(pair.value)) indentSeq ??= columns > 0;
      if (columns > 1) indent ??= Math.min(columns, 8);
    },
  });
  return { indent: indent ?? 2, indentSeq: indentSeq ?? true };
}
