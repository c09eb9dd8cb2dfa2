import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, bundleKillDriver } from '../host/bundles';
import { chooseHost } from '../host/chooseHost';
import { ROOT } from '../host/places';
import { makeTemporaryFolder, withTimeout } from '../host/processes';
import type { VscodeHost } from '../host/vscodeHost';
import { copySample } from '../host/workspaces';
import { checkSurvivors } from './survivors';

const engagement = 'clients/kestrel-bay-hospitals/theatre-scheduling';

/** A kill falls into the first second and a half of editing: about thirty edits. */
const longestMs = 1_500;

/** A VS Code that is not dead by then has not understood. */
const roundLimitMs = 60_000;

/** Has a VS Code edit a fresh journal, and kills it in the middle; says how much was confirmed and what is wrong. */
export async function killOnce(host: VscodeHost, tests: string, afterMs: number) {
  const folder = copySample();
  const log = path.join(makeTemporaryFolder(), 'confirmed.txt');
  const env = { ENGAGEMENT_JOURNAL_CONFIRMED: log, ENGAGEMENT_JOURNAL_KILL_AFTER_MS: `${afterMs}` };
  const running = await host.launch({ open: folder, trust: true, extension: ROOT, tests, env });
  const outcome = await withTimeout(running.ended, roundLimitMs);
  await running.stop();
  const confirmed = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  const wrong = checkSurvivors(folder, engagement, confirmed);
  const isOdd = outcome === undefined || outcome === 0 || !existsSync(log);
  return {
    confirmed: confirmed.length,
    wrong: isOdd ? [...wrong, `it was not killed: ${running.log().slice(-500)}`] : wrong,
  };
}

/** `npm run test:kill [-- --rounds <number>]` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
  const [tests] = await Promise.all([bundleKillDriver(), buildExtension({ minify: false })]);
  const host = await chooseHost('current');
  let [confirmed, failed] = [0, 0];
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      const afterMs = Math.round(Math.random() * longestMs);
      const result = await killOnce(host, tests, afterMs);
      confirmed += result.confirmed;
      failed += result.wrong.length > 0 ? 1 : 0;
      console.log(
        `${round}: killed after ${afterMs} ms, ${result.confirmed} edits confirmed ${result.wrong.join('; ')}`,
      );
    }
  } finally {
    await host.close();
  }
  console.log(`${values.rounds} kills, ${confirmed} confirmed edits, ${failed} rounds with damage`);
  process.exitCode = failed > 0 ? 1 : 0;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
