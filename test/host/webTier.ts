import { launchChromium } from './chromium';
import { collectReport } from './collectReport';
import { installNpmVscode } from './npmVscode';
import { openPage } from './page';
import type { TestReport } from './testReport';
import type { VscodeAge } from './vscodePins';
import { startWebServer } from './webServer';

/** Runs the bundled browser tests: VS Code in a browser alone, extensions in its worker, the journal in memory. */
export async function runWebTests(age: VscodeAge, grep?: string): Promise<TestReport> {
  const vscode = installNpmVscode(age);
  const browser = await launchChromium();
  try {
    return await collectReport(async (reportFile) => {
      const server = await startWebServer({ vscodeFolder: vscode.server, reportFile, grep });
      let log = '';
      const page = await openPage(browser, server.address, (line) => {
        log += `${line}\n`;
      });
      return {
        ended: page.testsEnded,
        log: () => log,
        async stop() {
          await page.close();
          await server.close();
        },
      };
    });
  } finally {
    await browser.close();
  }
}
