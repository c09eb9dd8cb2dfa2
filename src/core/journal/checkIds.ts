import type { CrossProblem } from './crossProblem';
import { groupByEntry, type DefinedId } from './definedIds';

/** Numbers that two entries have. The entry that should get another one is named: never one that was sent, if possible. */
export function checkIds(defined: ReadonlyMap<string, readonly DefinedId[]>): readonly CrossProblem[] {
  return [...defined].flatMap(([id, places]) => {
    if (places.length === 1) return [];
    const [kept, ...others] = groupByEntry(places);
    const where = nameOf(kept?.[0]?.file.path ?? '');
    return others.flat().map(({ file: { path }, entry }): CrossProblem => {
      return { path, field: `${entry}/id`, code: 'duplicate-id', args: [id, where] };
    });
  });
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
