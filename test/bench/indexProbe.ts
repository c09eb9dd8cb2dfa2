import { parseEvents } from 'js-yaml';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parse } from 'yaml';
import { ours } from './ours';
import {
  compareAgreements,
  compareChangedFile,
  compareQuestions,
  compareSearch,
  compareValidation,
} from './sideBySide';
import { compareTimeline, timeTimelineFilters } from './compareTimeline';
import { loadFoam } from './foamPeer';
import { readTexts, walk } from './walks';

/** What a variant measured: `ms`, and what it is held against where both are measured in one process. */
export interface Sample {
  readonly ms: number;
  readonly otherMs?: number;
  /** What stays in memory. */
  readonly bytes?: number;
}

/** What a probe is told besides the journal's folder. */
export interface ProbeOptions {
  readonly cacheFolder: string;
  /** Where the public tools are installed, if they are. */
  readonly peers?: string | undefined;
  readonly ripgrep?: string | undefined;
  /** The same content as notes, for Foam. */
  readonly notes?: string | undefined;
}

type Variant = (folder: string, options: ProbeOptions) => Sample | Promise<Sample>;

async function time(run: () => unknown): Promise<Sample> {
  const since = performance.now();
  await run();
  return { ms: performance.now() - since };
}

/** Reads texts that are in memory already; a broken one costs what it costs until the parser gives up. */
function parseAll(folder: string, parseText: (text: string) => unknown): Promise<Sample> {
  const texts = readTexts(folder);
  return time(() => {
    for (const text of texts) {
      try {
        parseText(text);
      } catch {
        // broken on purpose
      }
    }
  });
}

function measureHeap(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage(); // external: what typed arrays hold, too
  return heapUsed + external;
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('This was not to be measured: it is not there.');
  return value;
}

/** What can be measured, each in a process of its own, because whoever comes second finds warm code. */
export const VARIANTS = {
  'stat-walk': (folder) => time(() => walk(folder)),
  'walk-and-read': (folder) => time(() => readTexts(folder)),
  'yaml-parse': (folder) => parseAll(folder, (text) => parse(text)),
  'js-yaml-events': (folder) => parseAll(folder, (text) => parseEvents(text, {})),
  'index-cold': (folder) => time(() => ours.indexCold(folder)),
  'changed-file': (folder) => compareChangedFile(folder),
  search: (folder, { ripgrep }) => compareSearch(folder, need(ripgrep)),
  agreements: (folder, { ripgrep }) => compareAgreements(folder, need(ripgrep)),
  questions: (folder) => compareQuestions(folder),
  async digests(folder) {
    const makeQuestions = need(ours.makeQuestions);
    makeQuestions(await ours.indexCold(path.join(folder, 'clients', 'client-1', 'engagement-1')));
    const index = await ours.indexCold(folder);
    index.tidy(0); // what is open of the index is no part of the digests
    const before = measureHeap();
    let questions = {};
    const { ms } = await time(() => {
      questions = makeQuestions(index);
    });
    index.tidy(0);
    const bytes = measureHeap() - before;
    return { ms, bytes: Object.keys(questions).length > 0 && index.journal ? bytes : NaN };
  },
  async 'digests-warm'(folder, { cacheFolder }) {
    const index = await need(ours.indexWarm)(folder, cacheFolder);
    return time(() => {
      if (need(ours.takeDigests)(index, cacheFolder) === 0) throw new Error('Nothing was kept.');
    });
  },
  timeline: () => compareTimeline(),
  'timeline-filter': () => timeTimelineFilters(),
  validate: (folder, { peers }) => compareValidation(folder, need(peers)),
  foam: async (_, { peers, notes }) => time(await loadFoam(need(peers), need(notes))),
  'fill-cache': (folder, { cacheFolder }) => time(() => need(ours.fillCache)(folder, cacheFolder)),
  'tree-warm': (folder, { cacheFolder }) => time(() => need(ours.showTreeWarm)(folder, cacheFolder)),
  'index-warm': (folder, { cacheFolder }) => time(() => need(ours.indexWarm)(folder, cacheFolder)),
  async stall(folder) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await need(ours.indexInSlices)(folder);
    delay.disable();
    return { ms: delay.max / 1e6 };
  },
  async heap(folder) {
    await ours.indexCold(path.join(folder, 'clients', 'client-1', 'engagement-1')); // so that the code is not counted
    const before = measureHeap();
    const index = await ours.indexCold(folder);
    const bytes = measureHeap() - before;
    return { ms: 0, bytes: index.journal ? bytes : NaN };
  },
} as const satisfies Record<string, Variant>;

export type VariantName = keyof typeof VARIANTS;

/** `node indexProbe.js <variant> <folder> <options as JSON>` prints one {@link Sample}. */
async function main(): Promise<void> {
  const [name = '', folder = '', options = '{}'] = process.argv.slice(2);
  const variant: Variant = VARIANTS[name as VariantName];
  console.log(JSON.stringify(await variant(folder, JSON.parse(options) as ProbeOptions)));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
