import type { FileKind } from '../model/fileKinds';
import type { Problem } from '../model/problem';
import { LineMap } from '../text/lineMap';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { checkText, type DecodedFile } from './decode';
import { readFile, type Reading } from './read';

/** A line with a value that is not in quotes: what stands before it, and the value. */
const plainLine = /^([ \t]*(?:-[ \t]+)*(?:[\p{L}_][\p{L}\p{N}_-]*:[ \t]+)?)(?!-[ \t])([^\s"'|>[{].*?)[ \t]*$/u;
/** The last value of an inline map, which its author went on with behind a comma. */
const inlineValue = /(^.*[{,][ \t]*[\p{L}_][\p{L}\p{N}_-]*:[ \t]+)([^\s"'{}[\],][^{}[\]"]*)$/u;

/**
 * Puts the text around a problem in double quotes: all that its author wrote behind the field, to the end of the line, or
 * in an inline map to the end of what was cut off. Undefined where that would not heal just this problem.
 */
export function quoteText(
  kind: FileKind,
  file: DecodedFile,
  isPrivate: boolean,
  { range }: Pick<Problem, 'range'>,
): TextEdit | undefined {
  if (file.locked) return undefined;
  const lines = new LineMap(file.text);
  const start = lines.lineStart(lines.offsetAt(range.start));
  const line = file.text.slice(start, lines.lineEnd(start));
  const places = [
    plainLine.exec(line),
    inlineValue.exec(file.text.slice(start, lines.offsetAt(range.end))), // a comma cuts within one line
  ];
  const edits = places.flatMap((match): readonly TextEdit[] => {
    const [, before = '', value = ''] = match ?? [];
    const from = start + (match?.index ?? 0) + before.length;
    return match ? [{ start: from, end: from + value.length, newText: JSON.stringify(value) }] : [];
  });
  const read = (text: string) => readFile(kind, checkText(text), isPrivate);
  const before = read(file.text);
  return edits.find((edit) => {
    const after = read(applyEdits(file.text, [edit]));
    return reachesFurther(before, after) || after.problems.length < before.problems.length;
  });
}

/** Whether more of a file can be read than before; what was hidden behind a problem may have problems of its own. */
export function reachesFurther(before: Reading, after: Reading): boolean {
  const lineOf = ({ unreadable }: Reading) => unreadable?.range.start.line ?? Infinity;
  return lineOf(after) > lineOf(before);
}
