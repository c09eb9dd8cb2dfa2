import type { Locator, Page } from 'playwright-core';

/** The box in which VS Code asks, while it is open. */
export const QUICK_INPUT = '.quick-input-widget:not([style*="display: none"])';

/** A box that is not there by then was closed again. */
const OPEN_SOON_MS = 5_000;

/** A pattern for a text and nothing around it. */
export function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);
}

/** Opens one of VS Code's own boxes with its key: once more where a focus that came late has closed it at once. */
export async function openBox(page: Page, key: string): Promise<Locator> {
  const box = page.locator(`${QUICK_INPUT} .quick-input-box input`);
  for (let tries = 1; tries < 5; tries++) {
    await page.keyboard.press(key);
    const isOpen = await box.waitFor({ timeout: OPEN_SOON_MS }).then(
      () => true,
      () => false,
    );
    if (isOpen) return box;
  }
  throw new Error(`${key} opens no box`);
}
