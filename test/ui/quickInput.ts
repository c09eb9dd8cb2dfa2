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
    if (await comesSoon(box)) return box;
  }
  throw new Error(`${key} opens no box`);
}

/** Takes what is chosen in the box, and waits until it is gone: until then it takes the keys. */
export async function acceptBox(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.locator(QUICK_INPUT).first().waitFor({ state: 'hidden' });
}

/** Opens the quick fixes at the cursor, and waits for the one with that text under the cursor. */
export async function openQuickFix(page: Page, text: string): Promise<void> {
  const fix = page.locator('.action-widget .monaco-list-row.focused', { hasText: text });
  await askUntil(page, ['ControlOrMeta+Period'], fix, `a quick fix "${text}"`);
}

/** Shows what is told of the word at the cursor, and waits until it tells all of those texts. */
export async function openHover(page: Page, ...texts: readonly string[]): Promise<void> {
  let hover = page.locator('.monaco-hover:visible');
  for (const hasText of texts) hover = hover.filter({ hasText });
  await askUntil(page, ['ControlOrMeta+K', 'ControlOrMeta+I'], hover, `a hover with "${texts.join('", "')}"`);
}

/**
 * Presses keys until the editor shows what is asked for by them. VS Code drops what was asked for while an extension of
 * the same language starts; a person presses the keys again.
 */
async function askUntil(page: Page, keys: readonly string[], what: Locator, name: string): Promise<void> {
  const tries = 5;
  for (let attempt = 0; attempt < tries; attempt++) {
    for (const key of keys) await page.keyboard.press(key);
    if (await comesSoon(what)) return;
    await page.keyboard.press('Escape');
  }
  throw new Error(`the editor does not show ${name}`);
}

/** Whether it is on the screen before one would try again. */
export function comesSoon(what: Locator): Promise<boolean> {
  return what.waitFor({ timeout: OPEN_SOON_MS }).then(
    () => true,
    () => false,
  );
}
