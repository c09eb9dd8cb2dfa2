import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from './processes';
import { EMPTY_REPORT, type TestReport } from './testReport';
import type { RunningVscode } from './vscodeHost';

/** A host that reports nothing new for this long hangs: no single test may take a third of it. */
const IDLE_LIMIT_MS = 60_000;

/** How often to look whether there is news; costs one look at a file's date. */
const LOOK_EVERY_MS = 500;

/** How much of the log is of use after a failure. */
const LOG_TAIL = 2000;

function readReport(file: string): TestReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestReport;
  } catch {
    return EMPTY_REPORT; // nothing written yet, or the host died while writing
  }
}

/** Resolves once the file has not changed for `limitMs`; `stop` ends the watch. */
function watchForSilence(file: string, limitMs: number): { readonly silent: Promise<'silent'>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const since = Date.now();
  const silent = new Promise<'silent'>((resolve) => {
    timer = setInterval(() => {
      const lastNews = existsSync(file) ? statSync(file).mtimeMs : since;
      if (Date.now() - lastNews > limitMs) resolve('silent');
    }, LOOK_EVERY_MS);
  });
  return { silent, stop: () => clearInterval(timer) };
}

/** Adds a failure for a host that ended early, hung, or said no although every test passed. */
export function judge(report: TestReport, outcome: number | 'silent', log: string): TestReport {
  if (report.isFinished && (outcome === 0 || report.failures.length > 0)) return report;
  const what = outcome === 'silent' ? 'hung' : `ended with exit code ${outcome}`;
  const when = report.running ? `in "${report.running}"` : report.isFinished ? 'after its tests' : 'before its tests';
  const failure = { title: `The VS Code host ${what} ${when}`, error: log.slice(-LOG_TAIL) };
  return { ...report, failures: [...report.failures, failure] };
}

/**
 * Starts a VS Code that runs tests and writes their report to the file it is given; brings the report back whatever
 * happens to that VS Code, and ends it.
 */
export async function collectReport(
  start: (reportFile: string) => Promise<RunningVscode>,
  idleLimitMs = IDLE_LIMIT_MS,
): Promise<TestReport> {
  const file = path.join(makeTemporaryFolder(), 'report.json');
  const watch = watchForSilence(file, idleLimitMs);
  let running: RunningVscode | undefined;
  try {
    running = await start(file);
    const outcome = await Promise.race([running.ended, watch.silent]);
    return judge(readReport(file), outcome, running.log());
  } catch (error) {
    return judge(readReport(file), 1, String(error));
  } finally {
    watch.stop();
    await running?.stop();
  }
}
