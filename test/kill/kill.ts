import { parseArgs } from 'node:util';
import { buildExtension, bundleKillDriver } from '../host/bundles';
import { chooseHost } from '../host/chooseHost';
import { killOnce } from './killEdits';

/** Chance alone hardly ever meets the instant of a save: only one kill of so many is left to it. */
const byChanceEvery = 4;

/** `npm run test:kill [-- --rounds <number>]` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
  const [tests] = await Promise.all([bundleKillDriver(), buildExtension({ minify: false })]);
  const host = await chooseHost('current');
  let [edits, cutOff, damaged] = [0, 0, 0];
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      const isInSave = round % byChanceEvery !== 0;
      const { afterMs, confirmed, restored, failures } = await killOnce(host, tests, isInSave);
      edits += confirmed;
      cutOff += restored;
      damaged += failures.length;
      const when = `killed after ${afterMs} ms${isInSave ? ', in a save' : ''}`;
      console.log(`${round}: ${when}; ${confirmed} edits confirmed, ${restored} files cut off and restored`);
      for (const { error } of failures) console.log(error);
    }
  } finally {
    await host.close();
  }
  const found = `${edits} confirmed edits, ${cutOff} files cut off and restored`;
  console.log(`${values.rounds} kills, ${found}, ${damaged} kills with damage`);
  if (damaged > 0) process.exitCode = 1;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
