import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { localDisk } from '../../src/node/localDisk';
import { ROOT } from '../host/places';
import { makeTemporaryFolder, withTimeout } from '../host/processes';
import type { VscodeHost } from '../host/vscodeHost';
import { copySample } from '../host/workspaces';
import { checkCache } from './cacheSurvivors';
import { restoreAll } from './restoreAll';
import { checkSurvivors } from './survivors';

/** Where the edits are made, in the sample journal. */
export const engagement = 'clients/kestrel-bay-hospitals/theatre-scheduling';

/** A kill falls into the first seconds of editing: some dozens of edits. */
const longestMs = 3_000;

/** A VS Code that is not dead by then was not killed. */
const roundLimitMs = 60_000;

/** What one kill left. */
export interface Kill {
  readonly afterMs: number;
  /** How many edits were confirmed before. */
  readonly confirmed: number;
  /** How many files were cut off, and written again from their copies. */
  readonly restored: number;
  /** How many files of the cache were being written. */
  readonly begun: number;
  /** How many files of the journal the next session takes from the cache. */
  readonly taken: number;
  readonly wrong: readonly string[];
}

/**
 * Has a VS Code edit a fresh journal and kills it in the middle, with the process that writes its files: at any time, or
 * in the instant of a save. VS Code empties a file before it writes it, so that a kill in a save does leave an empty file;
 * then its copy has all of it. The cache is looked at as the next session finds it, and again when the files are restored.
 */
export async function killOnce(host: VscodeHost, tests: string, isInSave: boolean): Promise<Kill> {
  const afterMs = Math.round(Math.random() * longestMs);
  const folder = copySample();
  const notes = makeTemporaryFolder();
  const env = {
    ENGAGEMENT_JOURNAL_NOTES: notes,
    ENGAGEMENT_JOURNAL_KILL_AFTER_MS: `${afterMs}`,
    ENGAGEMENT_JOURNAL_KILL_IN_SAVE: `${isInSave}`,
  };
  const running = await host.launch({ open: folder, trust: true, extension: ROOT, tests, env });
  await withTimeout(running.ended, roundLimitMs);
  await running.stop();
  const noted = (name: string) => {
    const file = path.join(notes, name);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const confirmed = noted('confirmed')?.split('\n').filter(Boolean) ?? [];
  const storage = noted('killed') === undefined ? undefined : noted('storage');
  if (storage === undefined) {
    const wrong = [`not killed: ${running.log().slice(-2000)}`];
    return { afterMs, confirmed: confirmed.length, restored: 0, begun: 0, taken: 0, wrong };
  }
  const { begun, taken, wrong: inCache } = checkCache(folder, storage, localDisk);
  const { restored, unclear } = restoreAll(storage);
  const inFiles = checkSurvivors(folder, engagement, confirmed);
  const wrong = [...inCache, ...unclear, ...inFiles, ...checkCache(folder, storage, localDisk).wrong];
  return { afterMs, confirmed: confirmed.length, restored, begun, taken, wrong };
}
