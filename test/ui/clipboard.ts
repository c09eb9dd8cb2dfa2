import type { Page } from 'playwright-core';

/** Has that text on the clipboard, as if it was copied elsewhere. */
export async function copyText(page: Page, text: string): Promise<void> {
  await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
}

/** The text on the clipboard. */
export function readCopied(page: Page): Promise<string> {
  return page.evaluate('navigator.clipboard.readText()');
}
