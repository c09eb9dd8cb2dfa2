import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createNpmHost } from '../host/npmHost';
import { OUT, ROOT } from '../host/places';
import { makeTemporaryFolder, withTimeout } from '../host/processes';
import { listPackagedFiles, packageFolder } from '../host/vsix';
import type { VscodeHost } from '../host/vscodeHost';
import { makeRow, type Measured } from './benchRow';
import type { HostMeasures } from './hostProbe';
import { prepareJournal } from './journalCache';

/** Each round starts VS Code anew, which takes seconds; an even number lets both extensions go first equally often. */
const ROUNDS = 6;

/** A journal of several years: 1,000 files. */
const SIZE = { clients: 2, engagements: 5 };

const ROUND_TIMEOUT_MS = 60_000;

const FOLDER = path.join(OUT, 'bench');

/** The extension as it is packaged, but started by nothing: so that the probe is the one who starts it. */
async function makeOurs(): Promise<string> {
  const folder = path.join(FOLDER, 'ours');
  rmSync(folder, { recursive: true, force: true });
  for (const file of await listPackagedFiles()) cpSync(path.join(ROOT, file), path.join(folder, file));
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as object;
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
  return folder;
}

/** An extension that does nothing: what it costs is what VS Code itself costs. */
async function makeEmpty(): Promise<string> {
  const folder = path.join(FOLDER, 'empty');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'engagement-journal-tests', version: '0.0.1', main: './main.js' };
  const activationEvents = ['onCommand:nobody.calls']; // a package must name one
  const engines = { vscode: '^1.110.0' };
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ ...manifest, engines, activationEvents, license: 'MIT' }),
  );
  writeFileSync(path.join(folder, 'main.js'), 'exports.activate = () => ({});\n');
  writeFileSync(path.join(folder, 'README.md'), 'Empty.\n');
  writeFileSync(path.join(folder, 'LICENSE'), 'MIT\n');
  writeFileSync(path.join(folder, '.vscodeignore'), '');
  const packagePath = path.join(FOLDER, 'empty.vsix');
  await packageFolder(folder, packagePath);
  return packagePath;
}

async function measureRound(host: VscodeHost, extension: string, open: string, first: string): Promise<HostMeasures> {
  const reportFile = path.join(makeTemporaryFolder(), 'measures.json');
  const running = await host.launch({
    open,
    trust: true,
    extension,
    tests: path.join(FOLDER, 'hostProbe.js'),
    env: { ENGAGEMENT_JOURNAL_REPORT: reportFile, ENGAGEMENT_JOURNAL_FIRST: first },
  });
  await withTimeout(running.ended, ROUND_TIMEOUT_MS);
  await running.stop();
  if (!existsSync(reportFile)) throw new Error(`VS Code measured nothing: ${running.log().slice(-2000)}`);
  return JSON.parse(readFileSync(reportFile, 'utf8')) as HostMeasures;
}

/** What the extension costs inside VS Code: starting it, and showing the first rows of a large journal. */
export async function measureHost(): Promise<Measured> {
  await build({
    entryPoints: [path.join(__dirname, 'hostProbe.ts')],
    outdir: FOLDER,
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] },
  });
  const ours = await makeOurs();
  const journal = prepareJournal(SIZE).folder;
  const host = await createNpmHost('current', [await makeEmpty()]);
  const rounds: HostMeasures[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await measureRound(host, ours, journal, round % 2 === 0 ? 'ours' : 'empty'));
    }
  } finally {
    await host.close();
  }
  const column = (name: keyof HostMeasures): readonly number[] => rounds.map((measures) => measures[name]);
  const rows = [
    makeRow(
      { name: 'activation', unit: 'ms', against: 'activation of an empty extension' },
      column('activateOurs'),
      column('activateEmpty'),
    ),
    makeRow(
      {
        name: 'activation and first tree level, 1,000 files',
        unit: 'ms',
        against: 'a stat-only walk of the same files',
      },
      column('firstLevel'),
      column('statWalk'),
    ),
  ];
  return { rows, leftOut: [] };
}
