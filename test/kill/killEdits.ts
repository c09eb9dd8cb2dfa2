import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../host/places';
import { makeTemporaryFolder, withTimeout } from '../host/processes';
import type { FailedTest } from '../host/testReport';
import type { VscodeHost } from '../host/vscodeHost';
import { copySample } from '../host/workspaces';
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
  readonly failures: readonly FailedTest[];
}

/**
 * Has a VS Code edit a fresh journal and kills it in the middle, with the process that writes its files. VS Code empties a
 * file before it writes it: a kill in just that instant, a fraction of a millisecond, does leave an empty file.
 */
export async function killOnce(host: VscodeHost, tests: string): Promise<Kill> {
  const afterMs = Math.round(Math.random() * longestMs);
  const folder = copySample();
  const log = path.join(makeTemporaryFolder(), 'confirmed.txt');
  const env = { ENGAGEMENT_JOURNAL_CONFIRMED: log, ENGAGEMENT_JOURNAL_KILL_AFTER_MS: `${afterMs}` };
  const running = await host.launch({ open: folder, trust: true, extension: ROOT, tests, env });
  const outcome = await withTimeout(running.ended, roundLimitMs);
  await running.stop();
  const confirmed = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  const wasKilled = outcome !== undefined && outcome !== 0 && existsSync(log);
  const wrong = wasKilled
    ? checkSurvivors(folder, engagement, confirmed)
    : [`not killed: ${running.log().slice(-2000)}`];
  const title = `Files survive a VS Code that is killed after ${afterMs} ms of editing`;
  const failures = wrong.length > 0 ? [{ title, error: wrong.join('\n') }] : [];
  return { afterMs, confirmed: confirmed.length, failures };
}
