import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { OUT } from '../host/places';
import type { Measured } from './benchRow';
import type { VariantName } from './indexProbe';
import { prepareJournal, prepareNotes } from './journalCache';
import { makeGrowthRows, makeJournalRows, type JournalSamples } from './journalRows';
import type { JournalSize } from './makeJournal';
import { ours } from './ours';
import { preparePeers, type Peers } from './peers';
import { buildProbe, sampleInTurn, takeSample, type Probing } from './sampling';

/** A size to measure, and what of it is worth its time. */
interface Course {
  readonly size: JournalSize;
  readonly rounds: number;
  /** Other numbers of rounds, for what takes long. */
  readonly slow: Readonly<Partial<Record<VariantName, number>>>;
}

const SMALL: Course = { size: { clients: 2, engagements: 5 }, rounds: 3, slow: { validate: 1, foam: 1, heap: 1 } };
const FIRM: Course = {
  size: { clients: 20, engagements: 5 },
  rounds: 5,
  slow: { 'yaml-parse': 3, foam: 1, search: 3, heap: 1 },
};
/** The largest; its long register is what somebody types into in VS Code. */
export const LARGEST: JournalSize = { clients: 100, engagements: 5, hasLongRegister: true };
const LARGE: Course = { size: LARGEST, rounds: 3, slow: { 'yaml-parse': 0, validate: 0, foam: 0, search: 1, heap: 1 } };

/** Ten times as many files as a look in passing measures, only to see whether they cost ten times as much. */
const GROWN: Course = { size: FIRM.size, rounds: 2, slow: {} };
const GROWN_VARIANTS: readonly VariantName[] = ['index-cold', 'changed-file', 'index-warm'];

/** What the index costs, at every size; with `isQuick` for 1,000 files alone, and how it grows. */
export async function measureJournals({ isQuick }: { readonly isQuick: boolean }): Promise<Measured> {
  const peers = preparePeers();
  await buildProbe();
  const courses = isQuick ? [SMALL, GROWN] : [SMALL, FIRM, LARGE];
  const measured: JournalSamples[] = [];
  for (const course of courses) measured.push(await measureCourse(course, peers));
  const [smallest, ...larger] = measured;
  const shown = isQuick ? measured.slice(0, 1) : measured;
  return {
    rows: [
      ...shown.flatMap(makeJournalRows),
      ...larger.flatMap((each) => (smallest ? makeGrowthRows(smallest, each) : [])),
    ],
    leftOut: peers.leftOut,
  };
}

async function measureCourse(course: Course, peers: Peers): Promise<JournalSamples> {
  const { folder, files, bytes } = prepareJournal(course.size);
  const cacheFolder = path.join(OUT, 'bench', 'cache', `${files}`);
  rmSync(cacheFolder, { recursive: true, force: true });
  mkdirSync(cacheFolder, { recursive: true });
  const roundsOf = (variant: VariantName) => course.slow[variant] ?? course.rounds;
  const variants = listVariants(peers).filter((variant) => course !== GROWN || GROWN_VARIANTS.includes(variant));
  const hasNotes = variants.includes('foam') && roundsOf('foam') > 0;
  const notes = hasNotes ? prepareNotes(course.size).folder : undefined;
  const options = { cacheFolder, peers: peers.folder, ripgrep: peers.ripgrep, notes };
  const probing: Probing = { folder, options, roundsOf };
  if (ours.fillCache) await takeSample('fill-cache', probing);
  return { files, bytes, samples: await sampleInTurn(variants, probing) };
}

/** What there is to measure: rows of what is not built, or of tools that are not here, are left out. */
function listVariants({ folder, ripgrep }: Peers): readonly VariantName[] {
  const all: readonly (readonly [VariantName, boolean])[] = [
    ['stat-walk', true],
    ['walk-and-read', true],
    ['js-yaml-events', true],
    ['yaml-parse', true],
    ['index-cold', true],
    ['tree-warm', ours.showTreeWarm !== undefined],
    ['index-warm', ours.indexWarm !== undefined],
    ['stall', ours.indexInSlices !== undefined],
    ['changed-file', true],
    ['heap', true],
    ['search', ours.search !== undefined && ripgrep !== undefined],
    ['validate', folder !== undefined],
    ['foam', folder !== undefined],
  ];
  return all.filter(([, isThere]) => isThere).map(([variant]) => variant);
}
