import { parseArgs } from 'node:util';
import { buildExtension, bundleKillDriver } from '../host/bundles';
import { chooseHost } from '../host/chooseHost';
import { killOnce } from './killEdits';

/** `npm run test:kill [-- --rounds <number>]` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
  const [tests] = await Promise.all([bundleKillDriver(), buildExtension({ minify: false })]);
  const host = await chooseHost('current');
  let [edits, damaged] = [0, 0];
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      const { afterMs, confirmed, failures } = await killOnce(host, tests);
      edits += confirmed;
      damaged += failures.length;
      console.log(`${round}: killed after ${afterMs} ms, ${confirmed} edits confirmed`);
      for (const { error } of failures) console.log(error);
    }
  } finally {
    await host.close();
  }
  console.log(`${values.rounds} kills, ${edits} confirmed edits, ${damaged} kills with damage`);
  if (damaged > 0) process.exitCode = 1;
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
