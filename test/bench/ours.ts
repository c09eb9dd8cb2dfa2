import path from 'node:path';
import { checkText, readDecoded } from '../../src/core/files/decode';
import { ownerOf, placeOf } from '../../src/core/files/layout';
import { readFile, readFileInSteps, type Reading } from '../../src/core/files/read';
import { Digests } from '../../src/core/journal/digests';
import { JournalIndex, type EngagementKey } from '../../src/core/journal/journalIndex';
import type { Day } from '../../src/core/model/day';
import { isOpenAction } from '../../src/core/practice/actionState';
import { renderRows } from '../../src/core/report/clientsTree';
import { openJournalCache } from '../../src/node/journalCache';
import { localDisk } from '../../src/node/localDisk';
import { zlibPacking } from '../../src/node/packing';
import { Slices } from '../../src/vscode/base/slices';
import { KeptJournal } from '../../src/vscode/workspace/keptJournal';
import { findAgreed, makeQuestions, search } from './questions';

/** All that the measurements ask of the product. What is missing here is not built yet: its rows are left out. */
export interface Ours {
  /** Walks, reads, and indexes a journal, with nothing known before. */
  readonly indexCold: (folder: string) => JournalIndex | Promise<JournalIndex>;
  /** Looks at one file again that has changed. */
  readonly readOne: (index: JournalIndex, folder: string, file: string) => void | Promise<void>;
  /** What the product finds in a text: the record with all problems. */
  readonly validate: (file: string, text: string) => Reading | undefined;
  /** Indexes without ever holding the event loop for long. */
  readonly indexInSlices?: (folder: string) => Promise<JournalIndex>;
  /** Leaves behind what a warm start needs. */
  readonly fillCache?: (folder: string, cacheFolder: string) => Promise<void>;
  /** What the first level of the tree shows on a warm start; the number of its rows. */
  readonly showTreeWarm?: (folder: string, cacheFolder: string) => Promise<number>;
  /** The whole index on a warm start, brought to the state of the disk. */
  readonly indexWarm?: (folder: string, cacheFolder: string) => Promise<JournalIndex>;
  /** How many records hold these words in one of their fields. */
  readonly search?: (index: JournalIndex, words: string) => number;
  /** How many agreements are shown for what was typed. */
  readonly findAgreed?: (index: JournalIndex, typed: string) => number;
  /** Makes ready for questions what a warm start has found; the number of engagements for which there was anything. */
  readonly takeDigests?: (index: JournalIndex, cacheFolder: string) => number;
  /** Questions about the whole journal, each with how many answers it has; the first time they are made ready for. */
  readonly makeQuestions?: (index: JournalIndex) => Readonly<Record<string, () => number>>;
}

/** The product as it is now. */
export const ours: Ours = {
  async indexCold(folder) {
    const index = new JournalIndex(zlibPacking);
    let packing: Promise<void> | undefined;
    for (const { key, files } of groupByEngagement(listBelow(folder))) {
      for (const file of files) readOne(index, folder, file);
      const next = index.packAside(key);
      await packing; // one is packed while the next one is read
      index.tidy();
      packing = next;
    }
    await packing;
    index.tidy();
    return index;
  },
  readOne,
  validate(file, text) {
    const place = placeOf(file);
    return place && readFile(place.kind, checkText(text), place.isPrivate);
  },
  async indexInSlices(folder) {
    const slices = new Slices();
    const index = new JournalIndex(zlibPacking);
    for (const { key, files } of groupByEngagement(listBelow(folder))) {
      for (const file of files) {
        await slices.breathe();
        const found = look(folder, file);
        if (found) index.put(file, await slices.run(readFileInSteps(...found.toRead)), found.stamp);
      }
      await index.packAside(key);
      await slices.pause();
      index.tidy();
    }
    return index;
  },
  search,
  makeQuestions,
  findAgreed,
  async fillCache(folder, cacheFolder) {
    const index = await ours.indexCold(folder);
    const kept = new KeptJournal(index, openJournalCache(cacheFolder, ''));
    const keys = listEngagements(index);
    kept.keep(keys);
    const digests = new Digests(index, isOpenAction);
    for (const key of keys) kept.keepMade('digest', key, () => digests.keep(key));
  },
  takeDigests(index, cacheFolder) {
    const kept = new KeptJournal(index, openJournalCache(cacheFolder, ''));
    const digests = new Digests(index, isOpenAction);
    return listEngagements(index).filter((key) => {
      const made = kept.takeMade('digest', key);
      if (made) digests.take(key, made);
      return made !== undefined;
    }).length;
  },
  showTreeWarm(_, cacheFolder) {
    const index = new JournalIndex(zlibPacking);
    new KeptJournal(index, openJournalCache(cacheFolder, '')).takeHeads();
    const today = '2026-11-21' as Day;
    const rows = renderRows({ index, today });
    return Promise.resolve(rows.length);
  },
  indexWarm(folder, cacheFolder) {
    const index = new JournalIndex(zlibPacking);
    const kept = new KeptJournal(index, openJournalCache(cacheFolder, ''));
    kept.takeHeads();
    for (const key of listEngagements(index)) kept.takeEngagement(key);
    const gone = new Set(index.listBelow('clients'));
    for (const file of listBelow(folder)) {
      gone.delete(file);
      const stamp = localDisk.stampOf(path.join(folder, file));
      if (stamp === undefined || stamp !== index.stampOf(file)) readOne(index, folder, file);
    }
    for (const file of gone) index.remove(file);
    return Promise.resolve(index);
  },
};

interface EngagementFiles {
  readonly key: EngagementKey;
  readonly files: string[];
}

/** One engagement after the other, shared and private, as the product reads them; what belongs to none has an empty name. */
function groupByEngagement(files: readonly string[]): Iterable<EngagementFiles> {
  const groups = new Map<string, EngagementFiles>();
  for (const file of files) {
    const { client = '', engagement = '' } = ownerOf(file) ?? {};
    const name = `${client}/${engagement}`;
    const group = groups.get(name) ?? { key: { client, engagement }, files: [] };
    groups.set(name, group);
    group.files.push(file);
  }
  return groups.values();
}

function listEngagements(index: JournalIndex): readonly EngagementKey[] {
  return index
    .listClientFolders()
    .flatMap((client) => index.listEngagementFolders(client).map((engagement) => ({ client, engagement })));
}

function listBelow(folder: string, below = '', found: string[] = []): readonly string[] {
  for (const { name, isFolder } of localDisk.list(path.join(folder, below))) {
    const file = below === '' ? name : `${below}/${name}`;
    if (isFolder) listBelow(folder, file, found);
    else found.push(file);
  }
  return found;
}

interface Found {
  readonly toRead: Parameters<typeof readFileInSteps>;
  readonly stamp: string | undefined;
}

function look(folder: string, file: string): Found | undefined {
  const name = path.join(folder, file);
  const stamp = localDisk.stampOf(name);
  const place = placeOf(file);
  const decoded = place && readDecoded(localDisk, name);
  return decoded && { toRead: [place.kind, decoded, place.isPrivate], stamp };
}

function readOne(index: JournalIndex, folder: string, file: string): void {
  const found = look(folder, file);
  if (found) index.put(file, readFile(...found.toRead), found.stamp);
}
