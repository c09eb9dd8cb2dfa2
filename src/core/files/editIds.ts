import type { FileKind } from '../model/fileKinds';
import { describeProblem } from '../model/problem';
import { LineMap } from '../text/lineMap';
import { textStart } from '../text/position';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { checkText, type DecodedFile } from './decode';
import type { EditResult } from './edit';
import { listComments } from './parse';
import { readFile, readPlaced } from './read';

/** A number that is written anew, only in these values: paths such as `risks/1/id` or `carried/0`. */
export interface NewIdAt {
  readonly from: string;
  readonly to: string;
  readonly paths: readonly string[];
}

/**
 * The edits that write another number into some values of a file, and leave every other byte as it is. A file that cannot
 * be edited is refused, and so is an edit that would do anything else.
 */
export function editIds(
  kind: FileKind,
  file: DecodedFile,
  isPrivate: boolean,
  { from, to, paths }: NewIdAt,
): EditResult {
  const before = readPlaced(kind, file, isPrivate);
  const obstacle = file.locked ?? before.unreadable;
  if (obstacle) return { refused: obstacle };
  const lines = new LineMap(file.text);
  const [prefix, number] = from.split('-');
  const pattern = new RegExp(`${prefix}-0*${number}(?!\\d|\\S*/)`); // before a slash it is part of a name
  const edits: TextEdit[] = [];
  const expected = structuredClone(before.record) as object;
  for (const path of paths) {
    const range = before.ranges.get(path);
    const start = range ? lines.offsetAt(range.start) : 0;
    const match = range && pattern.exec(file.text.slice(start, lines.offsetAt(range.end)));
    if (!match) return { refused: describeProblem('cannot-place', range ?? textStart) };
    edits.push({ start: start + match.index, end: start + match.index + match[0].length, newText: to });
    changeAt(expected, path.split('/'), (value) => value.replace(pattern, to));
  }
  const edited = applyEdits(file.text, edits);
  const after = readFile(kind, checkText(edited), isPrivate);
  const isFaithful =
    JSON.stringify(after.record) === JSON.stringify(expected) &&
    JSON.stringify(listComments(edited)) === JSON.stringify(listComments(file.text));
  return isFaithful ? { edits } : { refused: describeProblem('cannot-place', textStart) };
}

function changeAt(record: object, path: readonly string[], change: (value: string) => string): void {
  const inner = record as Record<string, unknown>;
  const [key = '', ...rest] = path;
  const value = inner[key];
  if (rest.length > 0 && typeof value === 'object' && value !== null) changeAt(value, rest, change);
  else if (typeof value === 'string') inner[key] = change(value);
}
