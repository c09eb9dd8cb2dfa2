import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { VscodeServer } from './server';

/** A page of a browser with VS Code in it. */
export interface VscodePage {
  readonly page: Page;
  /** Resolves with the exit code when the tests inside are over, or with 1 when the page is gone. */
  readonly testsEnded: Promise<number>;
  close(): Promise<void>;
}

/** What a server's VS Code shall open and load. */
export interface AddressOptions {
  /** A folder, or a file that ends in `.code-workspace`. */
  readonly open?: string;
  /** An extension to load from its folder; needed wherever tests run inside. */
  readonly extension?: string;
  /** The module whose `run` VS Code shall call. */
  readonly tests?: string;
}

/** The size of a small laptop's window: what fits here fits everywhere. */
const VIEWPORT = { width: 1280, height: 800 };

/** The address that makes a server's VS Code open and load all that. */
export function toAddress(server: VscodeServer, { open, extension, tests }: AddressOptions): string {
  const toUri = (file: string): string => `vscode-remote://${server.authority}${pathToFileURL(file).pathname}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', toUri(extension)]] : []),
    ...(tests ? [['extensionTestsPath', toUri(tests)]] : []),
  ];
  const query = new URLSearchParams(payload.length > 0 ? { payload: JSON.stringify(payload) } : {});
  if (open)
    query.set(
      open.endsWith('.code-workspace') ? 'workspace' : 'folder',
      decodeURIComponent(pathToFileURL(open).pathname),
    );
  return `http://${server.authority}/?${query.toString()}`;
}

/** Opens VS Code in a page of its own; `onLog` gets each line of its log, which it tells only to a test driver. */
export async function openPage(
  browser: Browser,
  address: string,
  onLog: (line: string) => void = () => undefined,
): Promise<VscodePage> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
  const page = await context.newPage();
  let end: (code: number) => void = () => undefined;
  const testsEnded = new Promise<number>((resolve) => {
    end = resolve;
  });
  page.on('crash', () => end(1));
  page.on('close', () => end(1));
  await page.exposeFunction('codeAutomationLog', (_level: string, words: readonly unknown[]) => onLog(words.join(' ')));
  await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
  await page.goto(address);
  return { page, testsEnded, close: () => context.close() };
}
