import assert from 'node:assert/strict';
import { copySample } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

describe('A box that asks beside a letter', () => {
  let workbench: Workbench;
  const input = () => workbench.page.locator('.quick-input-box input');

  before(async () => {
    workbench = await openWorkbench({
      folder: copySample(),
      theme: 'Default Light Modern',
      settings: { 'engagementJournal.me': 'Nadia Ferrante' },
      clock: '2026-11-23T17:40',
    });
    await workbench.sideBar('Engagements');
    await workbench.row('De Waard Biscuits').waitFor();
    await workbench.openFile('theatre-scheduling/minutes/2026-11-18-call-with-declan-moore.yaml');
    await workbench.palette('Journal: Confirm in Writing');
    await workbench.webview.locator('#copyFormatted:focus').waitFor();
    await workbench.palette('Journal: Close the Day');
    await workbench.page.locator('.quick-input-box input:focus').waitFor();
  });

  after(() => workbench.close());

  it('keeps the keys when the letter is given them late', async () => {
    await workbench.webview.locator('#copyFormatted').evaluate('window.focus()');
    await workbench.page.locator('.quick-input-box input:focus').waitFor();
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused').waitFor(); // and its rows
  });

  it('lets the letter have them when somebody clicks there, and stays open', async () => {
    await workbench.webview.getByText('Which part would you change?').click();
    assert.equal(await workbench.webview.locator('body').evaluate('document.hasFocus()'), true);
    assert.equal(await input().isVisible(), true);
  });
});
