import path from 'node:path';
import { collectReport } from './collectReport';
import { ROOT } from './places';
import { startProcess } from './processes';
import type { MochaRun } from './runMocha';
import type { TestReport } from './testReport';

/** Test files, and what they need. */
export interface MochaTier {
  readonly files: readonly string[];
  /** How long one test may take. */
  readonly timeoutMs: number;
  readonly grep?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs test files with mocha in a Node of their own, so that one that hangs or dies takes nothing else along. */
export function runMochaTier({ files, timeoutMs, grep, env }: MochaTier): Promise<TestReport> {
  return collectReport(
    async (reportFile) => {
      const run: MochaRun = { reportFile, files, timeoutMs, grep };
      const args = ['--import', 'tsx', path.join(__dirname, 'runMocha.ts'), JSON.stringify(run)];
      const running = startProcess(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
      return { ended: running.exited, log: () => running.output(), stop: () => running.stop() };
    },
    timeoutMs * 3, // a hook before and one after it may take as long
  );
}
