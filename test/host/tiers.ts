import path from 'node:path';
import { buildExtension, bundleVscodeTests, bundleWebTests, proveCoreNeedsNoHost } from './bundles';
import { chooseHost } from './chooseHost';
import { requireChromium } from './chromium';
import { runMochaTier } from './mochaTier';
import { installNpmVscode } from './npmVscode';
import { ROOT, VSIX } from './places';
import { runTool } from './runTool';
import { installOnce } from './server';
import { listFiles } from './sourceFiles';
import { joinReports, type TestReport } from './testReport';
import { VSCODE_SUITES } from './vscodeSuites';
import type { VscodeAge } from './vscodePins';
import { runVscodeSuite } from './vscodeTier';
import { packageExtension } from './vsix';
import { runWebTests } from './webTier';

/** What a run was asked to do. */
export interface TierOptions {
  readonly age: VscodeAge;
  /** Only tests whose full title matches. */
  readonly grep?: string;
}

/** A kind of test: from the cheapest, which says most about a mistake, to the dearest. */
export interface Tier {
  readonly name: string;
  /** Runs it and tells each part's report as it is there. */
  run(options: TierOptions, tell: (part: string, report: TestReport) => void): Promise<void>;
}

/** The core promises answers in milliseconds; property-based tests ask it thousands of times. */
const CORE_TIMEOUT_MS = 20_000;

/** A test of the screen is dozens of steps, and the first of a file starts VS Code. */
const UI_TIMEOUT_MS = 120_000;

/** The one file of screen tests that also runs on the oldest VS Code: a new user's way from nothing to a record. */
const UI_ON_OLDEST = 'firstDayByMouse.test.ts';

const TESTS = path.join(ROOT, 'test');

function listTopTests(): readonly string[] {
  return listFiles(TESTS, '.test.ts').filter((file) => path.dirname(file) === TESTS);
}

/** Works on the parts two at a time: two cores are the least that a machine has. The results are in the order of the parts. */
async function workSideBySide<T, R>(parts: readonly T[], work: (part: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = parts.entries();
  const takeParts = async (): Promise<void> => {
    for (const [index, part] of waiting) results[index] = await work(part);
  };
  await Promise.all([takeParts(), takeParts()]);
  return results;
}

async function runUi({ age, grep }: TierOptions): Promise<TestReport> {
  requireChromium(); // before a minute of work
  await packageExtension();
  const all = listFiles(path.join(TESTS, 'ui'), '.test.ts');
  const files = age === 'oldest' ? all.filter((file) => path.basename(file) === UI_ON_OLDEST) : all;
  const extensions = installOnce(installNpmVscode(age), VSIX);
  const env = { ENGAGEMENT_JOURNAL_VSCODE: age, ENGAGEMENT_JOURNAL_EXTENSIONS: extensions };
  // each file starts a VS Code of its own anyway, and one process each shares out the long ones
  const runFile = (file: string) => runMochaTier({ files: [file], timeoutMs: UI_TIMEOUT_MS, grep, env });
  return joinReports(await workSideBySide(files, runFile));
}

/** All tiers in the order in which they run. */
export const TIERS: readonly Tier[] = [
  {
    name: 'types',
    run: async (_, tell) => tell('types', await runTool('types', [['node_modules/typescript/bin/tsc']])),
  },
  {
    name: 'lint',
    async run(_, tell) {
      const oxlint = ['node_modules/oxlint/bin/oxlint', '--type-aware', '--config', '.oxlintrc.json', 'src', 'test'];
      const prettier = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'];
      tell('lint', await runTool('lint', [oxlint, prettier]));
    },
  },
  {
    name: 'core',
    async run({ grep }, tell) {
      const files = [...listTopTests(), ...listFiles(path.join(TESTS, 'core'), '.test.ts')];
      const halves = [0, 1].map((half) => files.filter((_, index) => index % 2 === half));
      const run = (half: readonly string[]) => runMochaTier({ files: half, timeoutMs: CORE_TIMEOUT_MS, grep });
      tell('core', joinReports(await workSideBySide(halves, run)));
    },
  },
  {
    name: 'vscode',
    async run({ age, grep }, tell) {
      await Promise.all([buildExtension({ minify: false }), proveCoreNeedsNoHost(), bundleVscodeTests()]);
      const host = await chooseHost(age);
      try {
        await workSideBySide(VSCODE_SUITES, async (suite) => {
          tell(`vscode ${suite.name}`, await runVscodeSuite(host, suite, grep));
        });
      } finally {
        await host.close();
      }
    },
  },
  {
    name: 'web',
    async run({ age, grep }, tell) {
      await Promise.all([buildExtension({ minify: false }), bundleWebTests()]);
      tell('web', await runWebTests(age, grep));
    },
  },
  { name: 'ui', run: async (options, tell) => tell('ui', await runUi(options)) },
];
