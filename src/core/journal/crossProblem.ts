import type { DecodedFile } from '../files/decode';
import { placeOf } from '../files/layout';
import { readPlacedInSteps, type PlacedReading } from '../files/read';
import { describeProblem, type Problem, type ProblemCode } from '../model/problem';
import type { Position, Range } from '../text/position';
import type { Steps } from '../text/steps';

/** Something that does not fit to what other files say, or other places of the same file. */
export interface CrossProblem {
  readonly path: string;
  /** Where in the record, such as `decisions/3/supersedes`; also a key that the model does not know. */
  readonly field: string;
  readonly code: ProblemCode;
  readonly args: readonly string[];
}

/** The problems of one file with their places in its text; what is no longer there is left out. */
export function* locateProblems(
  path: string,
  file: DecodedFile,
  found: readonly CrossProblem[],
): Steps<readonly Problem[]> {
  const place = placeOf(path);
  const reading = place && (yield* readPlacedInSteps(place.kind, file, place.isPrivate));
  return found.flatMap(({ field, code, args }) => {
    const range = reading && (reading.ranges.get(field) ?? findUnknownKey(reading, field));
    return range ? [describeProblem(code, range, ...args)] : [];
  });
}

function findUnknownKey({ ranges, problems }: PlacedReading, field: string): Range | undefined {
  const end = field.lastIndexOf('/');
  const group = ranges.get(field.slice(0, end));
  const key = field.slice(end + 1);
  const isMeant = ({ code, args, range }: Problem) =>
    code === 'unknown-key' && args[0] === key && group !== undefined && contains(group, range.start);
  return problems.find(isMeant)?.range;
}

/** Whether a place lies in a range, its end not counted. */
export function contains({ start, end }: Range, { line, character }: Position): boolean {
  const isBehindStart = start.line < line || (start.line === line && start.character <= character);
  return isBehindStart && (line < end.line || (line === end.line && character < end.character));
}
