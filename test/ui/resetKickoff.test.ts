import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeFile } from '../../src/core/files/decode';
import { readFile } from '../../src/core/files/read';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const folder = 'clients/kestrel-bay-hospitals/theatre-scheduling/minutes';

function findKickoff(workbench: Workbench): string {
  const file = readdirSync(path.join(workbench.folder, folder)).find((name) =>
    name.endsWith('-reset-point-kickoff.yaml'),
  );
  assert.ok(file);
  return file;
}

const clipboardScript = `navigator.clipboard.read().then(async ([item]) => {
  const texts = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
  return Object.fromEntries(await Promise.all(texts));
})`;

/** What the clipboard holds, by its type. */
function readClipboard(workbench: Workbench): Promise<Readonly<Record<string, string>>> {
  return workbench.page.evaluate<Readonly<Record<string, string>>>(clipboardScript);
}

/** The least contrast between the texts of the page and what is behind them, as WCAG 2 counts it. */
const contrastScript = `(() => {
  const toParts = (color) => (color.match(/[\\d.]+/g) ?? []).map(Number);
  const toLight = (color) => {
    const [r, g, b] = toParts(color).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isOpaque = (color) => (toParts(color)[3] ?? 1) > 0.9;
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (isOpaque(color)) return color;
    }
    return getComputedStyle(document.body).getPropertyValue('--vscode-editor-background');
  };
  const toRgb = (color) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = color;
    const rgb = getComputedStyle(probe).color;
    probe.remove();
    return rgb;
  };
  const contrasts = [...document.querySelectorAll('button, h1, h2, p, li, td, th, b, i')].map((element) => {
    const pair = [getComputedStyle(element).color, toRgb(behind(element))].map(toLight);
    return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  });
  return Math.min(...contrasts);
})()`;

function findContrast(workbench: Workbench): Promise<number> {
  return workbench.webview.locator('body').evaluate(contrastScript);
}

describe('A reset point, by keyboard only', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ theme: 'Default Dark Modern' });
    await workbench.sideBar('Engagements');
    await workbench.row('Kestrel Bay Hospitals').waitFor();
  });

  after(() => workbench.close());

  it('asks for the engagement, the day, the time and the people, with those who matter ticked and why', async () => {
    await workbench.palette('Journal: New Reset-Point Kickoff');
    await workbench.choose('Which engagement?', 'Theatre scheduling');
    await workbench.choose('Which day?', 'In two weeks');
    await workbench.accept('When does it begin?');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'decides in the end' }).waitFor();
    await workbench.screenshot('reset point, people');
    await workbench.press('Enter');
    await workbench.page.locator('.monaco-editor .snippet-placeholder').first().waitFor({ state: 'attached' });
    await workbench.save();
    const { record, problems } = readFile(
      'minutes',
      decodeFile(readFileSync(path.join(workbench.folder, folder, findKickoff(workbench)))),
    );
    assert.deepEqual(
      [problems, record.type, record.topics.length, record.agenda.length, record.topics.every(({ was }) => was)],
      [[], 'reset-point', 7, 3, true],
    );
    assert.ok(record.attendees.includes('Orla Kinsella') && record.attendees.includes('Nadia Ferrante'));
  });

  it('stands in the first gap, and Tab leads to the next', async () => {
    await workbench.type('Weekly brief on one page');
    await workbench.press('Tab');
    await workbench.type('Each change with days and money before it is decided');
    await workbench.save();
    await workbench.screenshot('reset point, topics');
    const text = readFileSync(path.join(workbench.folder, folder, findKickoff(workbench)), 'utf8');
    assert.match(
      text,
      /now: "Weekly brief on one page"[^]*now: "Each change with days and money before it is decided"/,
    );
  });

  it('shows the agenda as its readers will see it, and copies it with its formatting', async () => {
    await workbench.palette('Journal: Agenda to Send');
    const agenda = workbench.webview;
    await agenda.getByRole('heading', { name: 'Reset-point kickoff: Theatre scheduling' }).waitFor();
    await agenda.getByText('Proposal: Weekly brief on one page.').waitFor();
    await agenda.locator('#copyFormatted:focus').waitFor();
    await workbench.screenshot('reset point, agenda, dark');
    await workbench.press('Enter');
    await agenda.getByText('Copied. Paste it into a mail').waitFor();
    await agenda.locator('main').press('PageDown');
    await workbench.screenshot('reset point, agenda, topics');
    await agenda.locator('#copyFormatted').focus();
    const { 'text/html': html = '', 'text/plain': plain = '' } = await readClipboard(workbench);
    assert.match(html, /<b>2\. Financials<\/b>[^]*<i>Proposal<\/i>: Each change with days and money/);
    assert.match(plain, /\n2\. Financials \(\d+ minutes\)\n[^]*Proposal: Each change with days and money/);
    assert.doesNotMatch(html, /style=|vscode/);
  });

  it('copies Markdown, and opens it', async () => {
    const agenda = workbench.webview;
    await workbench.press('Tab');
    await workbench.press('Enter');
    await workbench.press('Tab');
    await agenda.locator('#openMarkdown:focus').waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name$=".md"]').waitFor();
    await workbench.screenshot('reset point, agenda as Markdown');
    const { 'text/plain': markdown = '' } = await readClipboard(workbench);
    assert.match(markdown, /^# Reset-point kickoff: Theatre scheduling\n[^]*\*Proposal\*: Weekly brief on one page\./);
  });

  it('follows what is typed', async () => {
    await workbench.press('ControlOrMeta+1');
    await workbench.page.locator('.editor-instance .monaco-editor.focused[data-uri$="-kickoff.yaml"]').waitFor();
    await workbench.type(', by both of us');
    await workbench.save();
    await workbench.palette('Journal: Agenda to Send');
    await workbench.webview
      .getByText('Proposal: Each change with days and money before it is decided, by both')
      .waitFor();
  });

  it('keeps what it showed while the record cannot be read', async () => {
    const file = path.join(workbench.folder, folder, findKickoff(workbench));
    const text = readFileSync(file, 'utf8');
    const status = workbench.webview.getByText('The record cannot be read just now.');
    writeFileSync(file, `${text}"\n`);
    await status.waitFor();
    await workbench.webview.getByText('Proposal: Weekly brief on one page.').waitFor();
    writeFileSync(file, text);
    await status.waitFor({ state: 'hidden' });
  });

  for (const [theme, style, pageStyle] of [
    ['Default Light Modern', 'vs', 'vscode-light'],
    ['Default High Contrast', 'hc-black', 'vscode-high-contrast:not(.vscode-high-contrast-light)'],
    ['Default High Contrast Light', 'hc-light', 'vscode-high-contrast-light'],
  ] as const) {
    it(`can be read in ${theme}`, async () => {
      await workbench.useTheme(theme, style);
      await workbench.webview.locator(`body.${pageStyle}`).waitFor();
      await workbench.screenshot(`reset point, agenda, ${theme}`);
      assert.ok((await findContrast(workbench)) >= 4.5);
    });
  }

  it('is closed while the screen is shared with somebody else', async () => {
    await workbench.openFile('demand-planning/engagement.yaml');
    const agenda = workbench.tab('Agenda ');
    await agenda.waitFor();
    await workbench.press('Alt+Shift+P');
    await workbench.statusItem('Shared: De Waard Biscuits').waitFor();
    await agenda.waitFor({ state: 'detached' }); // the page, and its Markdown
    await workbench.tab(findKickoff(workbench)).waitFor({ state: 'detached' });
    assert.doesNotMatch(await workbench.page.locator('.monaco-workbench').innerText(), /kestrel|theatre|orla/i);
  });
});
