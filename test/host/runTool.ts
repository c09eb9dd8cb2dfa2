import { ROOT } from './places';
import { startProcess } from './processes';
import { EMPTY_REPORT, type TestReport } from './testReport';

/**
 * Runs programs for Node, one after the other, that say by their exit code whether all is well. Together they count as
 * one test; what they print is only told when one fails.
 */
export async function runTool(title: string, programs: readonly (readonly string[])[]): Promise<TestReport> {
  for (const args of programs) {
    const tool = startProcess(process.execPath, args, { cwd: ROOT });
    if ((await tool.exited) !== 0) {
      return { ...EMPTY_REPORT, isFinished: true, failures: [{ title, error: tool.output() }] };
    }
  }
  return { ...EMPTY_REPORT, isFinished: true, passed: 1 };
}
