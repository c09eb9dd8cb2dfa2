import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { OUT, ROOT } from '../host/places';
import { acceptBox, comesSoon, exactly, openBox, QUICK_INPUT } from './quickInput';

/** Starting VS Code takes 4 s here, and several times that on a busy machine. */
export const START_TIMEOUT_MS = 40_000;

/** Anything else on the screen follows within a second or two, and several times that on a busy machine. */
export const STEP_TIMEOUT_MS = 30_000;

const SCREENSHOTS = path.join(OUT, 'screenshots');

/** What a person does and sees in VS Code. Every step waits for what it needs; none waits for time to pass. */
export class Workbench {
  constructor(
    /** For what the other members do not cover. */
    readonly page: Page,
    /** The folder or workspace file that is open. */
    readonly folder: string,
    /** Ends the page and the server behind it. */
    readonly close: () => Promise<void>,
    private readonly clockFile?: string,
  ) {}

  /** Lets time pass: from here on the product takes that for now, such as `2026-11-24T09:00`. */
  setClock(now: string): void {
    if (this.clockFile === undefined) throw new Error('This workbench was opened with the real time.');
    writeFileSync(this.clockFile, now);
  }

  /** Runs a command by its full title in the command palette, for example `View: Toggle Panel`. */
  async palette(title: string): Promise<void> {
    await (await openBox(this.page, 'F1')).fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Chooses the row of the open quick pick whose label is exactly `text`. */
  async pick(text: string): Promise<void> {
    const label = this.page.locator('.label-name', { hasText: exactly(text) });
    await this.page.locator(`${QUICK_INPUT} .quick-input-list .monaco-list-row`).filter({ has: label }).first().click();
  }

  /** Labels of the quick pick's rows that are on the screen (long lists are virtual). */
  async picks(): Promise<readonly string[]> {
    const labels = this.page.locator(`${QUICK_INPUT} .quick-input-list .monaco-list-row .label-name:visible`);
    await labels.first().waitFor();
    return labels.allTextContents();
  }

  /** Answers the input box with that title. */
  async fill(title: string, value: string): Promise<void> {
    await this.page.locator(`${QUICK_INPUT} .quick-input-title`, { hasText: title }).waitFor();
    await this.page.locator(`${QUICK_INPUT} .quick-input-box input`).fill(value);
    await this.page.keyboard.press('Enter');
  }

  /** Answers the input box that asks `prompt`, by keyboard. */
  async answer(prompt: string, value: string): Promise<void> {
    await this.inputMessage.filter({ hasText: prompt }).waitFor();
    await this.page.locator(`${QUICK_INPUT} .quick-input-box input`).fill(value);
    await this.page.keyboard.press('Enter');
  }

  /** Takes the answer that the input box offers. */
  async accept(prompt: string): Promise<void> {
    await this.inputMessage.filter({ hasText: prompt }).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Types into the quick pick that asks `placeholder`, once it is there. */
  async typeInto(placeholder: string, text: string): Promise<void> {
    await this.page
      .locator(`${QUICK_INPUT} .quick-input-box input[placeholder^="${placeholder}"]`)
      .pressSequentially(text);
  }

  /** Types into the quick pick that asks `placeholder` until `text` is the row under the cursor, then presses Enter. */
  async choose(placeholder: string, text: string): Promise<void> {
    await this.page.locator(`${QUICK_INPUT} .quick-input-box input[placeholder^="${placeholder}"]`).fill(text);
    const label = this.page.locator('.label-name', { hasText: exactly(text) });
    await this.page.locator(`${QUICK_INPUT} .monaco-list-row.focused`).filter({ has: label }).waitFor();
    await this.page.locator(`${QUICK_INPUT} .quick-input-box input:focus`).waitFor(); // a page beside it may have had it
    await this.page.keyboard.press('Enter');
  }

  /** The line below an input box: its prompt, or what is wrong with the value. */
  get inputMessage(): Locator {
    return this.page.locator(`${QUICK_INPUT} .quick-input-message`);
  }

  /** Opens the side bar with that title from the activity bar. */
  async sideBar(title: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-label[aria-label^="${title}"]`);
    await icon.waitFor({ timeout: START_TIMEOUT_MS });
    const shown = this.page.locator('.part.sidebar .composite.title h2', { hasText: title });
    if (!(await shown.isVisible())) await icon.click();
    await shown.waitFor();
  }

  /** The tree row with exactly that label, in whatever view; use its `waitFor`, `click`, `getAttribute('aria-label')`. */
  row(label: string): Locator {
    const name = this.page.locator('.label-name', { hasText: exactly(label) });
    return this.page.locator('[role="tree"] [role="treeitem"]').filter({ has: name }).first();
  }

  /** Moves through the focused tree with the arrow keys until the row with that label has the focus. */
  async focusRow(label: string): Promise<void> {
    const rowsOnScreen = 60;
    const focused = this.row(label).and(this.page.locator('.focused'));
    await this.row(label).waitFor();
    await this.page.keyboard.press('Home');
    for (let step = 0; step < rowsOnScreen; step++) {
      if ((await focused.count()) > 0) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`the arrow keys do not lead to the row "${label}"`);
  }

  /** Opens a tree row unless it is open; once more where the rows moved under the mouse. */
  async expand(label: string): Promise<void> {
    const row = this.row(label);
    for (let tries = 1; tries < 4; tries++) {
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
      if (await comesSoon(row.and(this.page.locator('[aria-expanded="true"]')))) return;
    }
    throw new Error(`the row "${label}" does not open`);
  }

  /** Opens a tree row, and waits for a row that stands below it. */
  async expandTo(label: string, child: string): Promise<void> {
    await this.expand(label);
    await this.row(child).waitFor();
  }

  /**
   * Chooses an entry of a row's context menu; a click just after the menu has opened would be ignored. A menu of another
   * row, because the rows moved under the mouse, is left again.
   */
  async contextMenu(label: string, entry: string): Promise<void> {
    const tries = 3;
    const menu = this.page.locator('.monaco-menu .action-item');
    const item = menu.filter({ hasText: entry }).first();
    for (let attempt = 1; attempt <= tries; attempt++) {
      await this.row(label).click({ button: 'right' });
      await menu.first().waitFor();
      if (attempt === tries || (await item.count()) > 0) break;
      await this.page.keyboard.press('Escape');
    }
    await item.hover();
    await item.and(this.page.locator('.focused')).waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Clicks a button at the right of a row. */
  async rowButton(label: string, title: string): Promise<void> {
    await this.row(label).hover();
    await this.row(label).locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** The check box of a row. */
  checkBox(label: string): Locator {
    return this.row(label).locator('[role="checkbox"]');
  }

  /** A button of an empty view. */
  button(label: string): Locator {
    return this.page.locator('.welcome-view-content .monaco-button', { hasText: exactly(label) });
  }

  /** The item of the status bar with that text. */
  statusItem(text: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  /** Waits until the screen is shared with a client: then the tree has the focus. */
  async sharedWith(client: string): Promise<void> {
    await this.statusItem(`Shared: ${client}`).waitFor();
    await this.page.locator('.part.sidebar .monaco-list:focus').waitFor();
  }

  /** The text of a file on the disk, once it is as expected: VS Code shows text before it has saved it. */
  async saved(file: string, expected: RegExp): Promise<string> {
    const lookEveryMs = 50;
    for (const since = Date.now(); ; await this.page.waitForTimeout(lookEveryMs)) {
      const text = readFileSync(path.join(this.folder, file), 'utf8');
      if (expected.test(text)) return text;
      if (Date.now() - since > STEP_TIMEOUT_MS) throw new Error(`${file} is not ${String(expected)} but:\n${text}`);
    }
  }

  /** The tab of an editor. */
  tab(name: string): Locator {
    return this.page.locator('.tabs-container .tab', { hasText: name }).first();
  }

  /** The notification with that text; use its `waitFor` and `getByRole('button', { name })`. */
  toast(text: string): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }

  /** Opens a file by its name or the end of its path. */
  async openFile(name: string): Promise<void> {
    await (await openBox(this.page, 'ControlOrMeta+P')).fill(name);
    const row = this.page.locator(`${QUICK_INPUT} .quick-input-list .monaco-list-row.focused`, {
      hasText: path.basename(name),
    });
    await row.first().waitFor();
    await acceptBox(this.page);
    await this.page.locator(`.monaco-editor.focused[data-uri$="${path.basename(name)}"]`).waitFor();
  }

  /** The editor that shows the file whose path ends in `name`. */
  editor(name: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="${path.basename(name)}"]`).first();
  }

  /** The lines of that editor that are on the screen. */
  async editorText(name: string): Promise<string> {
    const lines = await this.editor(name).locator('.view-line').allTextContents();
    return lines.map((line) => line.replaceAll('\u00a0', ' ')).join('\n'); // the editor draws spaces that do not break
  }

  /** Waits until the cursor is in that line of the active editor: where a command has put it when it is done. */
  async cursorInLine(line: number): Promise<void> {
    const place = this.page.locator('.statusbar-item', { hasText: /Ln \d+,/ });
    await place
      .filter({ hasText: new RegExp(`Ln ${line},`) })
      .waitFor()
      .catch(async () => {
        const [at, shown] = [await place.allTextContents(), await this.page.locator('.monaco-editor').allInnerTexts()];
        throw new Error(`the cursor is not in line ${line} but: ${at.join()}\n${shown.join('\n')}`);
      });
  }

  /** Waits until Tab leads to the next place to fill in. */
  async tabStops(): Promise<void> {
    await this.page.locator('.monaco-editor .finish-snippet-placeholder').first().waitFor({ state: 'attached' });
  }

  /** Saves the active editor and waits until it is on the disk. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** The suggestion with that text, once suggestions are asked for. */
  suggestion(text: string): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
  }

  /** What the visible webview shows. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Presses a key or a chord, for example `Control+Space`. */
  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Types as a person does, into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Changes the colour theme of the open folder; `style` is the class by which VS Code knows that kind of theme. */
  async useTheme(theme: string, style: 'vs' | 'vs-dark' | 'hc-black' | 'hc-light'): Promise<void> {
    mkdirSync(path.join(this.folder, '.vscode'), { recursive: true });
    const settings = JSON.stringify({ 'workbench.colorTheme': theme });
    writeFileSync(path.join(this.folder, '.vscode', 'settings.json'), settings);
    await this.page.locator(`.monaco-workbench.${style}`).waitFor();
  }

  /** Drags the edge of the side bar until it is that wide, in pixels from the left edge of the window. */
  async widenSideBar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('the side bar is hidden');
    await this.page.mouse.move(box.x + box.width + 1, box.y + box.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(width, box.y + box.height / 2, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Writes a picture to `out/screenshots/<name>.png`. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name.replaceAll(/[^\w-]+/g, '-')}.png`) });
  }

  /** Draws the picture of that name for the README; it is kept where ENGAGEMENT_JOURNAL_PICTURES is set. */
  async picture(name: string, movesMouse = true): Promise<void> {
    const folder = process.env['ENGAGEMENT_JOURNAL_PICTURES'] ? path.join(ROOT, 'media', 'pictures') : SCREENSHOTS;
    mkdirSync(folder, { recursive: true });
    if (movesMouse) await this.page.mouse.move(0, 0);
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  }
}
