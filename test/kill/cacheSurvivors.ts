import path from 'node:path';
import type { LocalDisk } from '../../src/core/files/localDisk';
import { makeLocalMachine } from '../../src/node/localMachine';
import { ROOT } from '../host/places';
import { listFiles } from '../host/sourceFiles';
import { Session } from './session';

/** The program whose cache it is: it reads no other. */
export const program = path.join(ROOT, 'dist', 'extension.js');

/** What a new session makes of the cache that a killed one has left. */
export interface CacheRemains {
  /** Files that were being written when it was killed. */
  readonly begun: number;
  /** Files of the journal that need not be read again. */
  readonly taken: number;
  readonly wrong: readonly string[];
}

/**
 * Opens a journal with what is kept of it, as the next session does, and once more with what that one keeps: either time
 * everything must be known as it is when all files are read, and nothing be left that was only begun.
 */
export function checkCache(folder: string, storage: string, disk: LocalDisk): CacheRemains {
  const begun = listBegun(storage).length;
  const machine = makeLocalMachine(storage, program);
  const open = () => new Session(folder, disk, machine.openCache(folder));
  const anew = new Session(folder, disk);
  const wrong: string[] = [];
  const next = open();
  if (next.outline() !== anew.outline())
    wrong.push('the cache and the files make another journal than the files alone');
  next.keep();
  wrong.push(...listBegun(storage).map((file) => `${path.basename(file)} is left in the cache`));
  if (open().outline() !== anew.outline()) wrong.push('the next session keeps another journal than the files make');
  return { begun, taken: anew.reads - next.reads, wrong };
}

/** Whether a file of the cache is not whole, or not in its place yet: then it has the number of its process behind its name. */
export function isBegun(name: string): boolean {
  return name.includes('.');
}

function listBegun(storage: string): readonly string[] {
  return listFiles(path.join(storage, 'index')).filter((file) => isBegun(path.basename(file)));
}
