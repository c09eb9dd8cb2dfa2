import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkText, decodeFile } from '../../src/core/files/decode';
import { placeOf } from '../../src/core/files/layout';
import { readFile, type Reading } from '../../src/core/files/read';
import { JournalIndex } from '../../src/core/journal/journalIndex';
import { walk } from './walks';

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
}

/** The product as it is now. */
export const ours: Ours = {
  indexCold(folder) {
    const index = new JournalIndex();
    for (const { path: file } of walk(folder)) putFile(index, folder, file);
    return index;
  },
  readOne(index, folder, file) {
    statSync(path.join(folder, file));
    putFile(index, folder, file);
  },
  validate(file, text) {
    const place = placeOf(file);
    return place && readFile(place.kind, checkText(text), place.isPrivate);
  },
};

function putFile(index: JournalIndex, folder: string, file: string): void {
  const place = placeOf(file);
  const decoded = decodeFile(readFileSync(path.join(folder, file)));
  if (place) index.put(file, readFile(place.kind, decoded, place.isPrivate));
}
