import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findExtensionNode } from '../host/npmVscode';
import { KEPT } from '../host/places';
import type { Measured } from './benchRow';
import type { ProbeOptions, VariantName } from './indexProbe';
import { prepareJournal, prepareNotes, untilTrusted, type MadeJournal } from './journalCache';
import { makeGrowthRows, makeJournalRows, type JournalSamples } from './journalRows';
import type { JournalSize } from './makeJournal';
import { ours } from './ours';
import { preparePeers, type Peers } from './peers';
import { buildProbe, takeSample, takeTurns, toSamples, type Turn } from './sampling';

/** A size to measure, and what of it is worth its time. */
interface Course {
  readonly size: JournalSize;
  readonly rounds: number;
  /** Other numbers of rounds, for what takes long. */
  readonly slow: Readonly<Partial<Record<VariantName, number>>>;
}

/** One engagement is as large as all of the small journal, whatever is measured. */
const ofOneEngagement: readonly VariantName[] = ['timeline', 'timeline-filter'];

const SMALL: Course = { size: { clients: 2, engagements: 5 }, rounds: 3, slow: { validate: 1, foam: 1, heap: 1 } };
const SMALL_IN_PASSING: Course = { ...SMALL, rounds: 2 };
const FIRM: Course = {
  size: { clients: 20, engagements: 5 },
  rounds: 5,
  slow: { 'yaml-parse': 3, foam: 1, search: 3, agreements: 3, heap: 1, digests: 3, questions: 3 },
};
/** The largest; its long register is what somebody types into in VS Code. */
export const LARGEST: JournalSize = { clients: 100, engagements: 5, hasLongRegister: true };
const LARGE: Course = {
  size: LARGEST,
  rounds: 3,
  slow: { 'yaml-parse': 0, validate: 0, foam: 0, search: 1, agreements: 1, heap: 1 },
};

/** Five times as many files as a look in passing measures, only to see whether they cost five times as much. */
const GROWN: Course = { size: { clients: 10, engagements: 5 }, rounds: 1, slow: {} };

/** What is measured in a small journal too, in the same minutes as in a large one. */
const GROWING: readonly VariantName[] = ['index-cold', 'changed-file', 'index-warm', 'questions', 'digests'];

/** What is measured in the Node that VS Code brings along, too: js-yaml is several times as fast in it. */
const IN_EDITOR: readonly VariantName[] = ['index-cold', 'js-yaml-events', 'yaml-parse'];

/** What the index costs, at every size; with `isQuick` for 1,000 files alone, and how it grows. */
export async function measureJournals({ isQuick }: { readonly isQuick: boolean }): Promise<Measured> {
  const peers = preparePeers();
  await buildProbe();
  const small = await measureCourse(isQuick ? SMALL_IN_PASSING : SMALL, peers, listVariants(peers));
  const growing = listVariants(peers).filter((variant) => GROWING.includes(variant));
  const isOfJournal = (variant: VariantName) => !ofOneEngagement.includes(variant);
  const larger: JournalSamples[] = [];
  for (const course of isQuick ? [GROWN] : [FIRM, LARGE]) {
    larger.push(await measureCourse(course, peers, isQuick ? growing : listVariants(peers).filter(isOfJournal)));
  }
  const shown = isQuick ? [small] : [small, ...larger];
  return { rows: [...shown.flatMap(makeJournalRows), ...larger.flatMap(makeGrowthRows)], leftOut: peers.leftOut };
}

async function measureCourse(course: Course, peers: Peers, variants: readonly VariantName[]): Promise<JournalSamples> {
  const roundsOf = (variant: VariantName) => course.slow[variant] ?? course.rounds;
  const makeTurns = (journal: MadeJournal, which: readonly VariantName[], node = process.execPath): readonly Turn[] => {
    const options = makeOptions(journal, course, peers);
    return which.map((variant) => ({
      variant,
      folder: journal.folder,
      options,
      rounds: roundsOf(variant),
      node,
      samples: [],
    }));
  };
  const journal = prepareJournal(course.size);
  await fillCache(journal, makeOptions(journal, course, peers));
  const turns = makeTurns(journal, variants);
  const growing = variants.filter((variant) => GROWING.includes(variant));
  const small = course === SMALL ? undefined : prepareJournal(SMALL.size);
  const smallTurns = small ? makeTurns(small, growing) : [];
  const editorNode = findExtensionNode();
  const isOther = course === FIRM && editorNode !== process.execPath;
  const editorTurns = isOther ? makeTurns(journal, IN_EDITOR, editorNode) : [];
  await takeTurns([...turns, ...smallTurns, ...editorTurns]);
  const smaller = small && { files: small.files, samples: toSamples(smallTurns) };
  const inEditor = toSamples(editorTurns);
  return { files: journal.files, bytes: journal.bytes, samples: toSamples(turns), smaller, inEditor };
}

function makeOptions({ folder }: MadeJournal, course: Course, { folder: peers, ripgrep }: Peers): ProbeOptions {
  const hasNotes = peers !== undefined && course !== GROWN && course.slow.foam !== 0;
  return {
    cacheFolder: path.join(KEPT, 'cache', path.basename(folder)),
    ...{ peers, ripgrep, notes: hasNotes ? prepareNotes(course.size).folder : undefined },
  };
}

/** A warm start finds what an earlier one has left, of today's making. */
async function fillCache(journal: MadeJournal, options: ProbeOptions): Promise<void> {
  await untilTrusted(journal);
  rmSync(options.cacheFolder, { recursive: true, force: true });
  mkdirSync(options.cacheFolder, { recursive: true });
  if (ours.fillCache)
    await takeSample({ variant: 'fill-cache', folder: journal.folder, options, node: process.execPath });
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
    ['agreements', ours.findAgreed !== undefined && ripgrep !== undefined],
    ['questions', ours.makeQuestions !== undefined],
    ['digests', ours.makeQuestions !== undefined],
    ['digests-warm', ours.takeDigests !== undefined],
    ['timeline', true],
    ['timeline-filter', true],
    ['validate', folder !== undefined],
    ['foam', folder !== undefined],
  ];
  return all.filter(([, isThere]) => isThere).map(([variant]) => variant);
}
