import { describeProblem, type Problem, type ProblemCode } from '../model/problem';
import { textStart, type Range } from '../text/position';
import type { JournalFile } from './journalIndex';

/** Something that does not fit to what other files say, or other places of the same file. */
export interface CrossProblem {
  readonly path: string;
  /** Where in the record, such as `decisions/3/supersedes`. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly args: readonly string[];
  /** Where in the text, if that is known already. */
  readonly range?: Range;
}

/** The problems with their places in the text of the file that they were found in. */
export function locateProblems(file: JournalFile, found: readonly CrossProblem[]): readonly Problem[] {
  return found.map(({ field, code, args, range }) =>
    describeProblem(code, range ?? findRange(file, field) ?? textStart, ...args),
  );
}

/** The place in `list` of the entry in which something stands. */
export function findEntryAt({ reading: { ranges } }: JournalFile, list: string, { start }: Range): number | undefined {
  for (let position = 0; ; position++) {
    const next = ranges.get(`${list}/${position}`);
    if (!next || next.start.line > start.line) return position > 0 ? position - 1 : undefined;
  }
}

/** A text that stands for a whole group has the place of the group. */
function findRange({ reading: { ranges } }: JournalFile, field: string): Range | undefined {
  return ranges.get(field) ?? ranges.get(field.replace(/\/[^/]*$/, ''));
}
