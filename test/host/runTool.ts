import { ROOT } from './places';
import { startProcess } from './processes';
import { EMPTY_REPORT, type TestReport } from './testReport';

/**
 * Runs programs for Node, one after the other, that say by their exit code whether all is well. Together they count as
 * one test; what they print is only told when one fails, and one that fails does not keep the others from running.
 */
export async function runTool(title: string, programs: readonly (readonly string[])[]): Promise<TestReport> {
  const errors: string[] = [];
  for (const args of programs) {
    // what they print goes into a report, where colours would be noise
    const tool = startProcess(process.execPath, args, { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } });
    if ((await tool.exited) !== 0) errors.push(tool.output());
  }
  if (errors.length === 0) return { ...EMPTY_REPORT, isFinished: true, passed: 1 };
  return { ...EMPTY_REPORT, isFinished: true, failures: [{ title, error: errors.join('\n') }] };
}
