import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildExtension } from '../host/bundles';
import { createNpmHost } from '../host/npmHost';
import { OUT, ROOT } from '../host/places';
import { makeTemporaryFolder, withTimeout } from '../host/processes';
import { listPackagedFiles, packageFolder } from '../host/vsix';
import type { TestLaunch, VscodeHost } from '../host/vscodeHost';
import type { Measured } from './benchRow';
import type { HostMeasures } from './hostProbe';
import { makeHostRows, makeLargeHostRows } from './hostRows';
import { prepareJournal } from './journalCache';
import type { LargeHostMeasures } from './largeHostProbe';
import type { JournalSize } from './makeJournal';
import { LARGEST } from './measureJournals';
import { tellProgress } from './progress';

/** Each round starts VS Code anew, which takes seconds; an even number lets both extensions go first equally often. */
const ROUNDS = 6;

/** A journal of several years: 1,000 files. */
const SIZE = { clients: 2, engagements: 5 };

/** What a look in passing takes for a large journal. */
const SIZE_WHEN_QUICK = { ...SIZE, hasLongRegister: true };

const ROUND_TIMEOUT_MS = 60_000;
const LARGE_ROUND_TIMEOUT_MS = 900_000;

const FOLDER = path.join(OUT, 'bench');

/** The extension as it is packaged, but started by nothing: so that the probe is the one who starts it. */
async function makeOurs(): Promise<string> {
  await buildExtension({ minify: true });
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

/** The register that has grown for twenty years. */
function findLongRegister({ clients, engagements }: JournalSize): string {
  return `clients/client-${clients}/engagement-${engagements}/actions.yaml`;
}

/** A probe, and what it is run with. */
interface Round extends Pick<TestLaunch, 'open' | 'extension' | 'dataFolder'> {
  readonly probe: 'hostProbe' | 'largeHostProbe';
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}

async function measureRound(host: VscodeHost, { probe, env, timeoutMs, ...launch }: Round): Promise<unknown> {
  const reportFile = path.join(makeTemporaryFolder(), 'measures.json');
  const running = await host.launch({
    ...{ ...launch, trust: true, tests: path.join(FOLDER, `${probe}.js`) },
    env: { ...env, ENGAGEMENT_JOURNAL_REPORT: reportFile },
  });
  await withTimeout(running.ended, timeoutMs);
  await running.stop();
  if (!existsSync(reportFile)) throw new Error(`VS Code measured nothing: ${running.log().slice(-2000)}`);
  const measures = readFileSync(reportFile, 'utf8');
  tellProgress(`${probe}: ${measures}`);
  return JSON.parse(measures) as unknown;
}

/** What the extension costs inside VS Code: starting it, showing the first rows, and living with a large journal. */
export async function measureHost({ isQuick }: { readonly isQuick: boolean }): Promise<Measured> {
  const largeSize = isQuick ? SIZE_WHEN_QUICK : LARGEST;
  await build({
    entryPoints: ['hostProbe', 'largeHostProbe'].map((probe) => path.join(__dirname, `${probe}.ts`)),
    outdir: FOLDER,
    ...{ bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] },
  });
  const extension = await makeOurs();
  const small = { extension, open: prepareJournal(SIZE).folder, timeoutMs: ROUND_TIMEOUT_MS };
  const largeJournal = prepareJournal(largeSize);
  const large = { extension, open: largeJournal.folder, timeoutMs: LARGE_ROUND_TIMEOUT_MS };
  const host = await createNpmHost('current', [await makeEmpty()]);
  const rounds: HostMeasures[] = [];
  try {
    for (let round = 0; round < (isQuick ? 2 : ROUNDS); round += 1) {
      const env = { ENGAGEMENT_JOURNAL_FIRST: round % 2 === 0 ? 'ours' : 'empty' };
      rounds.push((await measureRound(host, { ...small, probe: 'hostProbe', env })) as HostMeasures);
    }
    const env = { ENGAGEMENT_JOURNAL_REGISTER: findLongRegister(largeSize) };
    const dataFolder = makeTemporaryFolder();
    const measureLarge = async () =>
      (await measureRound(host, { ...large, probe: 'largeHostProbe', env, dataFolder })) as LargeHostMeasures;
    const cold = await measureLarge();
    const warm = await measureLarge(); // with what the one before has kept
    return { rows: [...makeHostRows(rounds), ...makeLargeHostRows({ cold, warm }, largeJournal.files)], leftOut: [] };
  } finally {
    await host.close();
  }
}
