import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../host/chromium';
import { installNpmVscode } from '../host/npmVscode';
import { openPage, toAddress } from '../host/page';
import { VSIX } from '../host/places';
import { makeTemporaryFolder } from '../host/processes';
import { startServer } from '../host/server';
import type { VscodeAge } from '../host/vscodePins';
import { copySample } from '../host/workspaces';
import { START_TIMEOUT_MS, STEP_TIMEOUT_MS, Workbench } from './workbench';

/** What to open; a fresh copy of the sample journal in VS Code's own theme when nothing is said. */
export interface WorkbenchOptions {
  /** A folder, or a file that ends in `.code-workspace`. */
  readonly folder?: string;
  /** A colour theme by the name that VS Code shows, for example `Default High Contrast`. */
  readonly theme?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False opens it in Restricted Mode. */
  readonly trust?: boolean;
  /** What the product takes for now at first, such as `2026-11-23T09:00`; the real time where nothing is said. */
  readonly clock?: string;
}

const openWorkbenches = new Set<Workbench>();

let browser: Promise<Browser> | undefined;

/** Starts VS Code with the packaged extension installed, and waits until a person could begin. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { folder = copySample(), theme, settings, trust, clock } = options;
  const age: VscodeAge = process.env['ENGAGEMENT_JOURNAL_VSCODE'] === 'oldest' ? 'oldest' : 'current';
  const installed = process.env['ENGAGEMENT_JOURNAL_EXTENSIONS'];
  const clockFile = clock === undefined ? undefined : path.join(makeTemporaryFolder(), 'clock');
  if (clockFile !== undefined) writeFileSync(clockFile, clock ?? '');
  browser ??= launchChromium();
  const server = await startServer(installNpmVscode(age), {
    settings: { ...(theme ? { 'workbench.colorTheme': theme } : {}), ...settings },
    trust,
    clockFile,
    ...(installed ? { extensionsFolder: installed } : { vsix: [VSIX] }),
  });
  const vscodePage = await openPage(await browser, toAddress(server, { open: folder }));
  const { page } = vscodePage;
  page.setDefaultTimeout(STEP_TIMEOUT_MS);
  const close = async () => {
    openWorkbenches.delete(workbench);
    await vscodePage.close();
    await server.process.stop();
  };
  const workbench: Workbench = new Workbench(page, folder, close, clockFile);
  openWorkbenches.add(workbench);
  // its icon is there once VS Code knows the extension, and so its commands
  await page.locator('.activitybar .action-label[aria-label^="Engagements"]').waitFor({ timeout: START_TIMEOUT_MS });
  return workbench;
}

afterEach('keep a picture of what failed', async function () {
  const test = this.currentTest;
  if (!test?.isFailed()) return;
  for (const workbench of openWorkbenches) await workbench.screenshot(`failed ${test.fullTitle()}`);
});

after('end what tests left open', async () => {
  for (const workbench of openWorkbenches) await workbench.close();
  await (await browser)?.close();
});
