import 'mocha/mocha.js'; // mocha's own bundle for browsers: sets the global `mocha`
import * as vscode from 'vscode';
import { createReporter } from './testReport';

/** How long one test may take in a browser's worker. */
const TEST_TIMEOUT_MS = 20_000;

/** An address at the server of the test page, which the extension under test comes from too. */
function toServerAddress(path: string): string {
  const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
  if (!extension) throw new Error('The extension is not here.');
  return extension.extensionUri.with({ path }).toString();
}

/** Makes the `run` that VS Code calls in the browser: it loads and runs the tests, and posts the report to the server. */
export function createRun(loadTests: () => void): () => Promise<void> {
  return async () => {
    const response = await fetch(toServerAddress('/run.json'));
    const { grep } = (await response.json()) as { readonly grep?: string };
    let posted: Promise<unknown> = Promise.resolve();
    const reporter = createReporter((report) => {
      const body = JSON.stringify(report);
      posted = posted.then(() => fetch(toServerAddress('/report'), { method: 'POST', body }));
    });
    mocha.setup({ ui: 'bdd', timeout: TEST_TIMEOUT_MS, reporter, ...(grep ? { grep } : {}) });
    loadTests();
    const failures = await new Promise<number>((resolve) => {
      mocha.run(resolve);
    });
    await posted;
    if (failures > 0) throw new Error(`${failures} failed`);
  };
}
