import type { FileKind } from '../model/fileKinds';
import type { Problem } from '../model/problem';
import { LineMap } from '../text/lineMap';
import { editBetween, type TextEdit } from '../text/textEdit';
import { checkText, type DecodedFile } from './decode';
import { reachesFurther } from './quoteText';
import { readFile } from './read';

/** What people set a tab to, the usual one of this format first. */
const widths = [2, 4];

/**
 * Indents with spaces the line of a problem, and every line that begins with a tab; a tab inside a text stays. Undefined
 * where no more of the file could be read after it.
 */
export function useSpaces(
  kind: FileKind,
  file: DecodedFile,
  isPrivate: boolean,
  { range }: Pick<Problem, 'range'>,
): TextEdit | undefined {
  if (file.locked) return undefined;
  const at = new LineMap(file.text).offsetAt({ line: range.start.line, character: 0 });
  const before = readFile(kind, file, isPrivate);
  const texts = widths.map((width) =>
    file.text.replaceAll(/^[ \t]+/gm, (indent: string, start: number) =>
      start === at || indent.startsWith('\t') ? indent.replaceAll('\t', ' '.repeat(width)) : indent,
    ),
  );
  const better = texts.find((text) => reachesFurther(before, readFile(kind, checkText(text), isPrivate)));
  return better === undefined ? undefined : editBetween(file.text, better);
}
