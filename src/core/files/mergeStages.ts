import { diffComm } from 'node-diff3';
import { toLines } from './mergeLines';

/** The three texts of a merge as git keeps them: what both began with, ours and theirs. */
export interface MergeStages {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Whether the two sides that the marks show are what git made of its stages, and nobody has changed the text since. Then
 * the stages say more: line by line git may have joined a field of one entry to another one. On each side there may be
 * lines more or less than in its stage, but only such as the other side added or took out.
 */
export function areOfStages({ ours, theirs }: Omit<MergeStages, 'base'>, stages: MergeStages): boolean {
  const changes = (side: string) => {
    const [before, after] = [nameLines(stages.base), nameLines(side)];
    const parts = diffComm(before, after);
    return {
      taken: countLines(parts.flatMap(({ buffer1 }) => buffer1 ?? [])),
      added: countLines(parts.flatMap(({ buffer2 }) => buffer2 ?? [])),
    };
  };
  const isMade = (side: string, own: string, { taken, added }: ReturnType<typeof changes>) => {
    const [is, was] = [countLines(nameLines(side)), countLines(nameLines(own))];
    return [...new Set([...is.keys(), ...was.keys()])].every((line) => {
      const more = (is.get(line) ?? 0) - (was.get(line) ?? 0);
      return more <= (added.get(line) ?? 0) && -more <= (taken.get(line) ?? 0);
    });
  };
  return isMade(ours, stages.ours, changes(stages.theirs)) && isMade(theirs, stages.theirs, changes(stages.ours));
}

const separator = '\u0000';

/** Each line behind the dash of the entry that it stands in: few lines are then alike, and few are compared. */
function nameLines(text: string): string[] {
  const lines = toLines(text);
  const column = lines.find((line) => /^ *- /.test(line))?.indexOf('-') ?? 0;
  let dash = '';
  return lines.map((line) => {
    if (/^ *- /.test(line) && line.indexOf('-') <= column) dash = line;
    return dash + separator + line;
  });
}

function countLines(named: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of named) {
    const line = each.slice(each.indexOf(separator) + 1).trimEnd();
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}
