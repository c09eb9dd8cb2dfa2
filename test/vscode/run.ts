import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { createReporter } from '../host/testReport';

/** How long one test may take inside VS Code: a busy machine opens an editor in seconds. */
const TEST_TIMEOUT_MS = 20_000;

function read(variable: string): string {
  return process.env[`ENGAGEMENT_JOURNAL_${variable}`] ?? '';
}

/** What VS Code calls: runs the test files named in the environment, and writes the report to the file named there. */
export function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: TEST_TIMEOUT_MS,
    grep: read('GREP') || undefined,
    reporter: createReporter((report) => writeFileSync(read('REPORT'), JSON.stringify(report))),
  });
  for (const file of JSON.parse(read('TESTS')) as string[]) mocha.addFile(file);
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
