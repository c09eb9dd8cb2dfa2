import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { createReporter } from './testReport';

/** What the process that runs mocha is told, as JSON in its only argument. */
export interface MochaRun {
  readonly reportFile: string;
  readonly files: readonly string[];
  readonly timeoutMs: number;
  readonly grep?: string;
}

async function main(): Promise<void> {
  const { reportFile, files, timeoutMs, grep } = JSON.parse(process.argv[2] ?? '') as MochaRun;
  const reporter = createReporter((report) => writeFileSync(reportFile, JSON.stringify(report)));
  const mocha = new Mocha({ ui: 'bdd', timeout: timeoutMs, reporter, ...(grep ? { grep } : {}) });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  mocha.run((failures) => process.exit(failures > 0 ? 1 : 0));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
