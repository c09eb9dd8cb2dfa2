import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { LocalMachine } from '../core/journal/localMachine';
import { openJournalCache, pruneCaches, shorten } from './journalCache';
import { localDisk } from './localDisk';
import { zlibPacking } from './packing';

/** So many journals have a cache; who works for more than that opens one of them a little slower. */
const mostJournals = 20;

/** This machine; `storage` is a folder of ours outside of every workspace, `program` the file that runs. */
export function makeLocalMachine(storage: string, program: string): LocalMachine {
  const caches = path.join(storage, 'index');
  const { size, mtimeMs } = statSync(program);
  return {
    disk: localDisk,
    packing: zlibPacking,
    openCache: (journalFolder) => {
      pruneCaches(caches, mostJournals);
      return openJournalCache(path.join(caches, shorten(journalFolder)), `${size}:${mtimeMs}`);
    },
    deleteCaches: () => rmSync(caches, { recursive: true, force: true }),
  };
}
