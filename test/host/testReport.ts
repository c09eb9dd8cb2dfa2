import type Mocha from 'mocha';

/** A test that failed, and why. */
export interface FailedTest {
  readonly title: string;
  readonly error: string;
}

/** How far a run of tests has come. */
export interface TestReport {
  /** False while tests are still to come: a host that ended before is one failure more. */
  readonly isFinished: boolean;
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly FailedTest[];
  /** The test that runs now, so that a host that hangs can be blamed on it. */
  readonly running?: string;
}

/** The report of a run that has not begun. */
export const EMPTY_REPORT: TestReport = { isFinished: false, passed: 0, skipped: 0, failures: [] };

/** The report of runs side by side. */
export function joinReports(reports: readonly TestReport[]): TestReport {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    isFinished: reports.every(({ isFinished }) => isFinished),
    passed: sum(reports.map(({ passed }) => passed)),
    skipped: sum(reports.map(({ skipped }) => skipped)),
    failures: reports.flatMap(({ failures }) => failures),
  };
}

/** Asks no one for anything of Node: the same reporter serves plain Node, the extension host and a browser's worker. */
export function createReporter(send: (report: TestReport) => void): Mocha.ReporterConstructor {
  const reporter = class {
    constructor(runner: Mocha.Runner) {
      let report = EMPTY_REPORT;
      const change = (news: Partial<TestReport>): void => {
        report = { ...report, ...news };
        send(report);
      };
      runner.on('test', (test) => change({ running: test.fullTitle() }));
      runner.on('pass', () => change({ passed: report.passed + 1 }));
      runner.on('pending', () => change({ skipped: report.skipped + 1 }));
      runner.on('fail', (test, error: Error) => {
        const failure = { title: test.fullTitle(), error: describe(error) };
        change({ failures: [...report.failures, failure] });
      });
      runner.on('end', () => change({ isFinished: true, running: undefined }));
    }
  };
  return reporter as unknown as Mocha.ReporterConstructor; // mocha needs none of what its own base class adds
}

function describe(error: Error & { readonly expected?: unknown; readonly actual?: unknown }): string {
  const values = 'expected' in error ? `\nexpected ${show(error.expected)}\nactual   ${show(error.actual)}` : '';
  return `${error.stack ?? error.message ?? String(error)}${values}`;
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
