import type { LocalDisk } from '../files/localDisk';
import type { JournalCache } from './journalCache';
import type { Packing } from './shelf';

/** What the machine offers where the extension runs beside the files. */
export interface LocalMachine {
  readonly disk: LocalDisk;
  readonly packing: Packing;
  /** What is kept of the journal in that folder. */
  readonly openCache: (journalFolder: string) => JournalCache;
  /** Deletes what is kept of all journals. */
  readonly deleteCaches: () => void;
}
