import { makeRow, type BenchRow } from './benchRow';
import type { HostMeasures } from './hostProbe';
import type { HostState, LargeHostMeasures } from './largeHostProbe';

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

/** The same for a large journal, before and after all of it was read. */
export function makeLargeHostRows(rounds: readonly LargeHostMeasures[], files: number): readonly BenchRow[] {
  const column = (pick: (measures: LargeHostMeasures) => number): readonly number[] => rounds.map(pick);
  const walks = column(({ statWalk }) => statWalk);
  const compare = (name: string, unit: 'ms' | 'MB', pick: (state: HostState) => number): BenchRow =>
    makeRow(
      { name: `in VS Code: ${name}`, unit, against: 'before indexing' },
      column(({ after }) => pick(after)),
      column(({ before }) => pick(before)),
    );
  const stall = (when: 'before' | 'after'): BenchRow =>
    makeRow(
      {
        name: `in VS Code: longest stall while typing, ${when} indexing`,
        unit: 'ms',
        against: 'a frame of 16 ms',
        gate: 1,
      },
      column((measures) => measures[when].typing.longestStall),
      rounds.map(() => FRAME_MS),
    );
  const against = 'a stat-only walk';
  const size = `${files.toLocaleString('en')} files`;
  return [
    makeRow(
      { name: `activation and first tree level, ${size}`, unit: 'ms', against },
      column(({ firstLevel }) => firstLevel),
      walks,
    ),
    makeRow(
      { name: `in VS Code: indexing ${size}`, unit: 'ms', against },
      column(({ indexing }) => indexing),
      walks,
    ),
    compare(`heap, ${size} indexed`, 'MB', ({ heap }) => heap / BYTES_PER_MB),
    compare(`resident memory, ${size} indexed`, 'MB', ({ rss }) => rss / BYTES_PER_MB),
    compare('typing into 5,000 lines is followed', 'ms', ({ typing }) => typing.followed),
    stall('before'),
    stall('after'),
  ];
}
