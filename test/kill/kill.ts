import { parseArgs } from 'node:util';
import { buildExtension, bundleKillDrivers } from '../host/bundles';
import { chooseHost } from '../host/chooseHost';
import { killOnce, type Kill } from './killEdits';
import { killWriting } from './killWrites';

/** Chance alone hardly ever meets the instant of a save or of a write: only one kill of so many is left to it. */
const byChanceEvery = 4;

/** `npm run test:kill [-- --rounds <number>]` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '100' } } });
  const [drivers] = await Promise.all([bundleKillDrivers(), buildExtension({ minify: false })]);
  const host = await chooseHost('current');
  const kills: Kill[] = [];
  try {
    for (let round = 1; round <= Number(values.rounds); round++) {
      const isInside = Math.ceil(round / 2) % byChanceEvery !== 0;
      const isCache = round % 2 === 0;
      const kill = await (isCache ? killWriting(drivers.writes, isInside) : killOnce(host, drivers.edits, isInside));
      kills.push(kill);
      const what = isCache ? 'keeping what is known' : 'VS Code';
      console.log(`${round}: ${what}, ${kill.afterMs} ms${isInside ? ' and inside' : ''}; ${describe([kill])}`);
      for (const wrong of kill.wrong) console.log(wrong);
    }
  } finally {
    await host.close();
  }
  const damaged = kills.filter(({ wrong }) => wrong.length > 0).length;
  const inWrite = kills.filter(({ begun }) => begun > 0).length;
  console.log(`${kills.length} kills, ${inWrite} while a file of the cache was written; ${describe(kills)}`);
  console.log(`${damaged} kills with damage`);
  if (damaged > 0) process.exitCode = 1;
}

function describe(kills: readonly Kill[]): string {
  const sum = (count: (kill: Kill) => number) => kills.reduce((all, kill) => all + count(kill), 0);
  const edits = `${sum(({ confirmed }) => confirmed)} edits confirmed`;
  const files = `${sum(({ restored }) => restored)} files cut off and restored`;
  const cache = `${sum(({ begun }) => begun)} files of the cache begun, ${sum(({ taken }) => taken)} files taken from it`;
  return [edits, files, cache].join(', ');
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
