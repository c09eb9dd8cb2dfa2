import path from 'node:path';
import { VSCODE_TESTS } from './bundles';
import { collectReport } from './collectReport';
import { ROOT } from './places';
import type { TestReport } from './testReport';
import type { VscodeHost } from './vscodeHost';
import { listSuiteTests, type VscodeSuite } from './vscodeSuites';

/** Runs the bundled tests of one suite in a fresh VS Code on a fresh workspace. */
export function runVscodeSuite(host: VscodeHost, suite: VscodeSuite, grep?: string): Promise<TestReport> {
  const tests = listSuiteTests(suite).map((file) => path.join(VSCODE_TESTS, file.replace(/\.ts$/, '.js')));
  return collectReport((reportFile) =>
    host.launch({
      open: suite.makeWorkspace(),
      trust: suite.trust,
      extension: ROOT,
      tests: path.join(VSCODE_TESTS, 'run.js'),
      env: {
        ENGAGEMENT_JOURNAL_REPORT: reportFile,
        ENGAGEMENT_JOURNAL_TESTS: JSON.stringify(tests),
        ENGAGEMENT_JOURNAL_GREP: grep ?? '',
      },
    }),
  );
}
