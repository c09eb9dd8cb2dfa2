import { parseArgs } from 'node:util';
import { EMPTY_REPORT, type TestReport } from './testReport';
import { TIERS, type Tier } from './tiers';

/** What `npm run test:oldest` runs: only a real VS Code of that age can find what changed since. */
const OLDEST_TIERS: readonly string[] = ['vscode', 'ui'];

interface Total {
  passed: number;
  failed: number;
  skipped: number;
}

function readOptions(): { readonly tiers: readonly Tier[]; readonly oldest: boolean; readonly grep?: string } {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, grep: { type: 'string' }, oldest: { type: 'boolean', default: false } },
  });
  const wanted = values.only?.split(',') ?? (values.oldest ? OLDEST_TIERS : TIERS.map(({ name }) => name));
  const unknown = wanted.filter((name) => !TIERS.some((tier) => tier.name === name));
  if (unknown.length > 0) {
    throw new Error(`--only knows ${TIERS.map(({ name }) => name).join(', ')}; not ${unknown.join(', ')}.`);
  }
  return { tiers: TIERS.filter(({ name }) => wanted.includes(name)), oldest: values.oldest, grep: values.grep };
}

/** A tier that ran nothing is a mistake somewhere, unless only some tests were asked for. */
function demandTests(report: TestReport, grep: string | undefined): TestReport {
  const count = report.passed + report.skipped + report.failures.length;
  if (count > 0 || grep) return report;
  return { ...report, failures: [{ title: 'No test ran', error: 'no test files, or none with a test in it' }] };
}

/** For example `3 passed, 0 failed`, with the skipped ones where there are any. */
export function renderCounts({ passed, failed, skipped }: Readonly<Total>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function print(part: string, report: TestReport, durationMs: number): void {
  const counts = renderCounts({ ...report, failed: report.failures.length });
  console.log(`${part.padEnd(22)} ${counts.padEnd(32)} ${(durationMs / 1000).toFixed(1).padStart(6)} s`);
  for (const { title, error } of report.failures) {
    console.log(`\n  FAILED: ${title}\n${error.replaceAll(/^/gm, '    ')}\n`);
  }
}

async function main(): Promise<Total> {
  const { tiers, oldest, grep } = readOptions();
  const total: Total = { passed: 0, failed: 0, skipped: 0 };
  for (const tier of tiers) {
    let since = Date.now();
    const tell = (part: string, report: TestReport): void => {
      const checked = demandTests(report, grep);
      print(part, checked, Date.now() - since);
      since = Date.now();
      total.passed += checked.passed;
      total.failed += checked.failures.length;
      total.skipped += checked.skipped;
    };
    try {
      await tier.run({ age: oldest ? 'oldest' : 'current', grep }, tell);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      tell(tier.name, { ...EMPTY_REPORT, failures: [{ title: `${tier.name} could not run`, error: message }] });
    }
  }
  if (total.passed + total.failed + total.skipped === 0) {
    console.log(`No test matches ${grep}.`); // a misspelt title must not look like success
    total.failed = 1;
  }
  return total;
}

main().then(
  (total) => process.stdout.write(`${renderCounts(total)}\n`, () => process.exit(total.failed > 0 ? 1 : 0)),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
