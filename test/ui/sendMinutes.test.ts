import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const engagement = 'clients/kestrel-bay-hospitals/theatre-scheduling';
const minutes = '2026-11-20-weekly-status.yaml';
const file = `${engagement}/minutes/${minutes}`;

const clipboardScript = `navigator.clipboard.read().then(async ([item]) => {
  const texts = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
  return Object.fromEntries(await Promise.all(texts));
})`;

describe('Minutes, from the notes to what was sent, by keyboard only', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      theme: 'Default Dark Modern',
      settings: { 'engagementJournal.me': 'Nadia Ferrante' },
    });
    await workbench.sideBar('Engagements');
    await workbench.row('Kestrel Bay Hospitals').waitFor(); // from then on the keys are there
    await workbench.openFile(`theatre-scheduling/minutes/${minutes}`);
  });

  after(() => workbench.close());

  it('stop where a superior would read first of what somebody has not heard yet, and Escape leaves everything', async () => {
    const before = readFileSync(path.join(workbench.folder, file), 'utf8');
    await workbench.press('Alt+Shift+S');
    const box = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Talk to Fergal Byrne first' });
    await box.waitFor();
    await workbench.screenshot('send, who reads first');
    await workbench.press('Escape');
    await box.waitFor({ state: 'hidden' });
    assert.equal(readFileSync(path.join(workbench.folder, file), 'utf8'), before);
  });

  it('are shown exactly as they leave', async () => {
    await workbench.press('Alt+Shift+S');
    await workbench.choose('Declan Moore would read of something overdue before', 'Leave it out of this letter');
    const page = workbench.webview;
    await page.getByText('Dear Declan, dear Sunita,').waitFor();
    await page.getByText('Declan Moore <declan.moore@kestrelbay.example>; Sunita Rao').waitFor();
    await page.getByText('Marked lines of the notes that are not filed, and not in this letter: 2.').waitFor();
    await page.locator('#copyFormatted:focus').waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /Session rules|A-\d|INC-|overdue/);
    await workbench.screenshot('send, letter, dark');
  });

  it('are on the clipboard with one Enter, formatted and with their recipients, and the draft is on file', async () => {
    await workbench.press('Enter');
    await workbench.webview.getByText('Copied. Paste it into a mail: recipients and subject').waitFor();
    const { 'text/html': html = '', 'text/plain': plain = '' } =
      await workbench.page.evaluate<Readonly<Record<string, string>>>(clipboardScript);
    assert.match(
      html,
      /<b>Subject<\/b>: Weekly status, 20 November[^]*<b>To do<\/b><br>\s*Declan: name one training nurse/,
    );
    assert.match(plain, /^To: Declan Moore [^]*\n\nDear Declan, dear Sunita,\n/);
    await workbench.saved(file, /\ndrafted: \d{4}-\d\d-\d\d\n/);
  });

  for (const [theme, style, pageStyle] of [
    ['Default Light Modern', 'vs', 'vscode-light'],
    ['Default High Contrast', 'hc-black', 'vscode-high-contrast:not(.vscode-high-contrast-light)'],
  ] as const) {
    it(`can be read in ${theme}`, async () => {
      await workbench.useTheme(theme, style);
      await workbench.webview.locator(`body.${pageStyle}`).waitFor();
      await workbench.screenshot(`send, letter, ${theme}`);
    });
  }

  it('are marked as sent with one key, and what was sent is kept word for word', async () => {
    await workbench.webview.locator('#afterwards').focus();
    await workbench.press('Enter');
    await workbench.webview.getByText('Marked as sent.').waitFor();
    const text = await workbench.saved(file, /\nsent:\n[^]*\nfingerprint: /);
    const [, kept = ''] = /\n {2}text: "(\S+)"\n/.exec(text) ?? [];
    assert.match(text, /\n {2}to: \["Declan Moore", "Sunita Rao"\]\n {2}via: email\n/);
    const letter = readFileSync(path.join(workbench.folder, engagement, kept), 'utf8');
    assert.match(letter, /^To: Declan Moore <[^]*\n\nDear Declan, dear Sunita,\n[^]*\n\nNadia\n$/);
  });

  it('are frozen: what is changed from then on is a problem', async () => {
    await workbench.openFile(`theatre-scheduling/minutes/${minutes}`);
    await workbench.press('ControlOrMeta+Home');
    await workbench.cursorInLine(1);
    await workbench.press('End');
    await workbench.press('ArrowLeft');
    await workbench.type(' of everybody');
    await workbench.palette('Problems: Focus on Problems View');
    await workbench.page
      .locator('.markers-panel .monaco-list-row', { hasText: 'These minutes are no longer as they were sent.' })
      .waitFor();
    await workbench.screenshot('send, frozen');
  });
});
