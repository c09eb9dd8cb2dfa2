import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../host/places';
import { makeTemporaryFolder, withTimeout } from '../host/processes';
import type { FailedTest } from '../host/testReport';
import type { VscodeHost } from '../host/vscodeHost';
import { copySample } from '../host/workspaces';
import { restoreAll } from './restoreAll';
import { checkSurvivors } from './survivors';

const engagement = 'clients/kestrel-bay-hospitals/theatre-scheduling';

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
  readonly failures: readonly FailedTest[];
}

/**
 * Has a VS Code edit a fresh journal and kills it in the middle, with the process that writes its files: at any time, or
 * in the instant of a save. VS Code empties a file before it writes it, so that a kill in a save does leave an empty file;
 * then its copy has all of it.
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
  const { restored, unclear } = storage === undefined ? { restored: 0, unclear: [] } : restoreAll(storage);
  const wrong =
    storage === undefined
      ? [`not killed: ${running.log().slice(-2000)}`]
      : [...unclear, ...checkSurvivors(folder, engagement, confirmed)];
  const title = `Files survive a VS Code that is killed after ${afterMs} ms of editing`;
  const failures = wrong.length > 0 ? [{ title, error: wrong.join('\n') }] : [];
  return { afterMs, confirmed: confirmed.length, restored, failures };
}
