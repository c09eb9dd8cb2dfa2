import { makeRow, type BenchRow, type RowHead } from './benchRow';
import type { Sample, VariantName } from './indexProbe';
import type { Samples } from './sampling';

/** What was measured on one journal. */
export interface JournalSamples {
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
  readonly samples: Samples;
  /** What some of it costs in the Node that VS Code brings along. */
  readonly inEditor?: Samples;
  /** What the same costs in a smaller journal, measured in the same minutes. */
  readonly smaller?: { readonly files: number; readonly samples: Samples } | undefined;
}

/** One row: a variant, against another one or against what it was held against in its own process. */
interface Contest extends Omit<RowHead, 'unit'> {
  readonly variant: VariantName;
  readonly other?: VariantName;
  /** Another gate where there are so many files, or more. */
  readonly gateFrom?: readonly [files: number, gate: number];
}

/** The goals, and what helps to understand them. */
const CONTESTS: readonly Contest[] = [
  { name: 'walk and read', against: 'a stat-only walk', variant: 'walk-and-read', other: 'stat-walk' },
  { name: 'cold index', against: 'yaml.parse', gate: 0.3, variant: 'index-cold', other: 'yaml-parse' },
  {
    ...{ name: 'cold index', against: 'the events of js-yaml', variant: 'index-cold', other: 'js-yaml-events' },
    ...{ gate: 1.6, gateFrom: [50_000, 2] },
  },
  { name: 'cold index', against: 'Foam, as many notes', gate: 0.15, variant: 'index-cold', other: 'foam' },
  { name: 'first tree level, warm', against: 'a stat-only walk', gate: 0.5, variant: 'tree-warm', other: 'stat-walk' },
  { name: 'warm index', against: 'a stat-only walk', gate: 2, variant: 'index-warm', other: 'stat-walk' },
  { name: 'warm index', against: 'the cold index', gate: 0.15, variant: 'index-warm', other: 'index-cold' },
  { name: 'one changed file', against: 'yaml.parseDocument', gate: 0.35, variant: 'changed-file' },
  { name: 'search in fields', against: 'rg -l -i -F', gate: 0.15, variant: 'search' },
  { name: 'slowest key in Find Agreement', against: 'rg -l -i -F', gate: 0.15, variant: 'agreements' },
  { name: 'slowest question', against: 'a stat-only walk', gate: 0.1, variant: 'questions' },
  { name: 'made ready for questions', against: 'the cold index', gate: 1, variant: 'digests', other: 'index-cold' },
  { name: 'made ready, warm', against: 'made ready anew', gate: 0.15, variant: 'digests-warm', other: 'digests' },
  { name: 'first page of the timeline', against: 'the events of js-yaml', gate: 4, variant: 'timeline' },
  { name: 'one document validated', against: 'yaml-language-server', gate: 0.25, variant: 'validate' },
];

/** A frame of a screen at 60 Hz: what is shorter is not seen. */
const FRAME_MS = 16;

const BYTES_PER_MB = 1024 * 1024;

const toMs = (samples: readonly Sample[]) => samples.map(({ ms }) => ms);

/** The rows of one journal; those of which nothing was measured are left out. */
export function makeJournalRows({ files, bytes, samples, inEditor = {} }: JournalSamples): readonly BenchRow[] {
  const size = describeSize(files);
  return [
    ...makeContests(samples, files, size),
    ...makeContests(inEditor, files, `${size}, in the Node of VS Code`),
    ...makeMemoryRow({ name: `memory of the index, ${size}`, gate: 1 }, bytes, samples.heap ?? []),
    ...makeMemoryRow({ name: `memory of the digests, ${size}`, gate: 0.25 }, bytes, samples.digests ?? []),
    ...makeFrameRow(`longest stall in a cold index, ${size}`, samples.stall ?? []),
    ...makeFrameRow(`slowest key in Find Agreement, ${size}`, samples.agreements ?? []),
    ...makeFrameRow(`slowest question, ${size}`, samples.questions ?? []),
    ...makeFrameRow(`slowest filter of the timeline, ${size}`, samples['timeline-filter'] ?? []),
  ];
}

function makeContests(samples: Samples, files: number, size: string): readonly BenchRow[] {
  return CONTESTS.flatMap(({ variant, other, gate, gateFrom, ...head }) => {
    const own = samples[variant];
    const others = other === undefined ? own?.map(({ otherMs = NaN }) => otherMs) : toMs(samples[other] ?? []);
    if (!own || !others?.length) return [];
    const ownGate = gateFrom && files >= gateFrom[0] ? gateFrom[1] : gate;
    const row = { ...head, name: `${head.name}, ${size}`, unit: 'ms', gate: ownGate } as const;
    return makeRow(row, toMs(own), others);
  });
}

function makeMemoryRow(
  goal: Pick<RowHead, 'name' | 'gate'>,
  bytes: number,
  samples: readonly Sample[],
): readonly BenchRow[] {
  if (samples.length === 0) return [];
  const head = { ...goal, unit: 'MB', against: 'the bytes of the files' } as const;
  const sizes = samples.map((sample) => (sample.bytes ?? NaN) / BYTES_PER_MB);
  return [
    makeRow(
      head,
      sizes,
      sizes.map(() => bytes / BYTES_PER_MB),
    ),
  ];
}

function makeFrameRow(name: string, samples: readonly Sample[]): readonly BenchRow[] {
  if (samples.length === 0) return [];
  const head = { name, unit: 'ms', against: 'a frame of 16 ms', gate: 1 } as const;
  return [
    makeRow(
      head,
      toMs(samples),
      samples.map(() => FRAME_MS),
    ),
  ];
}

/**
 * What must not change with the size of the journal: the time per file stays the same, and so does one changed file,
 * however many there are. These rows fail the run, because they do not depend on the machine.
 */
export function makeGrowthRows({ smaller, ...large }: JournalSamples): readonly BenchRow[] {
  if (!smaller) return [];
  const against = `at ${describeSize(smaller.files)}`;
  const size = describeSize(large.files);
  const toRow = (variant: VariantName, head: Omit<RowHead, 'against'>, perFile: boolean): readonly BenchRow[] => {
    const [value = NaN, other = NaN] = [large, smaller].map(({ samples, files }) => {
      const best = Math.min(...toMs(samples[variant] ?? [])); // the one that was disturbed least
      return (best * 1000) / (perFile ? files : 1);
    });
    const isMeasured = Number.isFinite(value) && Number.isFinite(other);
    return isMeasured ? [makeRow({ ...head, against }, [value], [other])] : [];
  };
  return [
    ...toRow('index-cold', { name: `cold index per file, ${size}`, unit: 'µs', gate: 2, limit: 2 }, true),
    ...toRow('index-warm', { name: `warm index per file, ${size}`, unit: 'µs', gate: 2, limit: 2 }, true),
    ...toRow('questions', { name: `slowest question per file, ${size}`, unit: 'µs', gate: 2, limit: 2 }, true),
    ...toRow('digests', { name: `made ready per file, ${size}`, unit: 'µs', gate: 2, limit: 2 }, true),
    ...toRow('changed-file', { name: `one changed file, ${size}`, unit: 'µs', gate: 1.5, limit: 1.5 }, false),
  ];
}

function describeSize(files: number): string {
  return `${files.toLocaleString('en')} files`;
}
