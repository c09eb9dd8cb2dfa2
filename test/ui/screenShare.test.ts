import assert from 'node:assert/strict';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { copySample } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

describe('Screen Is Shared', () => {
  let workbench: Workbench;

  before(async () => {
    const folder = copySample();
    appendFileSync(path.join(folder, 'clients/de-waard-biscuits/demand-planning/risks.yaml'), '  - id: "R-9\n');
    workbench = await openWorkbench({ folder, theme: 'Default Light Modern' });
    await workbench.sideBar('Engagements');
  });

  after(() => workbench.close());

  it('hides the other clients, their files and their problems with one key', async () => {
    await workbench.openFile('demand-planning/engagement.yaml');
    await workbench.expand('De Waard Biscuits');
    await workbench.expand('Risks');
    await workbench.row('risks.yaml is not read from line 30 on').click();
    await workbench.editor('risks.yaml').waitFor();
    await workbench.openFile('2026-11-05-steering-committee.yaml');
    await workbench.palette('Journal: Keep Private');
    await workbench.toast('Use the row of an entry').waitFor();
    await workbench.press('Alt+Shift+P');
    await workbench.statusItem('Shared: Kestrel Bay Hospitals').waitFor();
    await workbench.row('De Waard Biscuits').waitFor({ state: 'detached' });
    await workbench.tab('risks.yaml').waitFor({ state: 'detached' });
    assert.equal(await workbench.toast('').count(), 0); // it might quote a record
    await workbench.expand('Kestrel Bay Hospitals');
    await workbench.expand('Actions');
    await workbench.row('Session rules for orthopaedics').waitFor();
    await workbench.palette('View: Focus Problems');
    await workbench.page.getByText('No problems have been detected').waitFor();
    await workbench.screenshot('screen is shared');
    const shown = await workbench.page.locator('.monaco-workbench').innerText();
    assert.doesNotMatch(shown, /waard|biscuits|demand/i);
    assert.doesNotMatch(shown, /overdue|unsent|objected|recovering/i);
  });

  it('offers only that client in boxes', async () => {
    await workbench.palette('Journal: New Minutes');
    assert.doesNotMatch((await workbench.picks()).join(), /Demand planning/);
    await workbench.press('Escape');
  });

  it('survives a reload of the window', async () => {
    await workbench.page.reload();
    await workbench.statusItem('Shared: Kestrel Bay Hospitals').waitFor();
    await workbench.sideBar('Engagements');
    await workbench.row('Kestrel Bay Hospitals').waitFor();
    assert.equal(await workbench.row('De Waard Biscuits').count(), 0);
  });

  it('changes the client without showing anybody in between', async () => {
    await workbench.press('Alt+Shift+P');
    await workbench.pick('Show another client');
    await workbench.statusItem('Shared: nothing is shown').waitFor();
    await workbench.row('Kestrel Bay Hospitals').waitFor({ state: 'detached' });
    await workbench.typeInto('Nobody is shown', 'de waard');
    await workbench.pick('De Waard Biscuits');
    await workbench.statusItem('Shared: De Waard Biscuits').waitFor();
    await workbench.row('De Waard Biscuits').waitFor();
    await workbench.tab('steering-committee').waitFor({ state: 'detached' });
  });

  it('ends only after one more Enter', async () => {
    await workbench.press('Alt+Shift+P');
    await workbench.pick('My screen is no longer shared');
    await workbench.row('Kestrel Bay Hospitals').waitFor();
    await workbench.statusItem('Shared:').waitFor({ state: 'detached' });
  });

  it('hides everything first where no client is at hand, and names one only when exactly that one is meant', async () => {
    await workbench.palette('View: Close All Editors');
    await workbench.row('De Waard Biscuits').waitFor();
    await workbench.press('Alt+Shift+P');
    await workbench.statusItem('Shared: nothing is shown').waitFor();
    await workbench.row('De Waard Biscuits').waitFor({ state: 'detached' });
    const problem = workbench.page.locator('.markers-panel .monaco-list-row').first();
    await problem.waitFor({ state: 'hidden' }); // VS Code draws that list a moment later, where it is open
    assert.doesNotMatch(await workbench.page.locator('.monaco-workbench').innerText(), /waard|kestrel|sundholm/i);
    await workbench.screenshot('screen is shared, nobody yet');
    await workbench.typeInto('Nobody is shown', 'kest');
    assert.deepEqual(await workbench.picks(), ['Go on typing: the whole first word of the name']);
    await workbench.typeInto('Nobody is shown', 'rel');
    await workbench.pick('Kestrel Bay Hospitals');
    await workbench.statusItem('Shared: Kestrel Bay Hospitals').waitFor();
    await workbench.row('Kestrel Bay Hospitals').waitFor();
  });
});
