import { makeRow, type BenchRow } from './benchRow';
import type { HostMeasures } from './hostProbe';
import type { LargeHostMeasures, Memory, Typing } from './largeHostProbe';

const BYTES_PER_MB = 1024 * 1024;

/** A frame of a screen at 60 Hz: what is shorter is not seen. */
const FRAME_MS = 16;

/** What the extension costs in a fresh VS Code with a journal of 1,000 files, a measurement for each round. */
export function makeHostRows(rounds: readonly HostMeasures[]): readonly BenchRow[] {
  const column = (name: keyof HostMeasures): readonly number[] => rounds.map((measures) => measures[name]);
  const firstLevel = 'activation and first tree level, 1,000 files';
  return [
    makeRow(
      { name: 'activation', unit: 'ms', against: 'activation of an empty extension' },
      column('activateOurs'),
      column('activateEmpty'),
    ),
    makeRow({ name: firstLevel, unit: 'ms', against: 'a stat-only walk' }, column('firstLevel'), column('statWalk')),
  ];
}

/** The same for a large journal, while it is read and after that: for the first time, and in the next session. */
export function makeLargeHostRows(
  { cold, warm }: { readonly cold: LargeHostMeasures; readonly warm: LargeHostMeasures },
  files: number,
): readonly BenchRow[] {
  const size = `${files.toLocaleString('en')} files`;
  const compare = (name: string, value: number, walk: number): BenchRow =>
    makeRow({ name: `in VS Code: ${name}, ${size}`, unit: 'ms', against: 'a stat-only walk' }, [value], [walk]);
  const compareMemory = (name: string, part: keyof Memory): BenchRow =>
    makeRow(
      { name: `in VS Code: ${name}, ${size} indexed`, unit: 'MB', against: 'before activation' },
      [cold.memoryAfter[part] / BYTES_PER_MB],
      [cold.memoryBefore[part] / BYTES_PER_MB],
    );
  const stall = (when: string, { longestStall }: Typing): BenchRow =>
    makeRow(
      { name: `in VS Code: longest stall while typing, ${when}`, unit: 'ms', against: 'a frame of 16 ms', gate: 1 },
      [longestStall],
      [FRAME_MS],
    );
  return [
    compare('activation and first tree level', cold.firstLevel, cold.statWalk),
    compare('activation and first tree level, warm', warm.firstLevel, warm.statWalk),
    compare('everything indexed', cold.indexing, cold.statWalk),
    compare('everything indexed, warm', warm.indexing, warm.statWalk),
    compareMemory('heap', 'heap'),
    compareMemory('resident memory', 'rss'),
    makeRow(
      { name: 'in VS Code: typing into 5,000 lines is followed', unit: 'ms', against: 'while indexing' },
      [cold.typingAfter.followed],
      [cold.typingMeanwhile.followed],
    ),
    stall('while indexing', cold.typingMeanwhile),
    stall('after indexing', cold.typingAfter),
    makeRow(
      { name: 'in VS Code: the same text in no journal', unit: 'ms', against: 'a frame of 16 ms' },
      [cold.typingElsewhere.longestStall],
      [FRAME_MS],
    ),
  ];
}
