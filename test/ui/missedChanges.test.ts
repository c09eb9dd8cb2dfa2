import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const files = {
  'journal.yaml': 'journal: 1\n',
  'clients/acme/client.yaml': 'name: "Acme"\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
};

describe('Changes that VS Code does not tell of', () => {
  const folder = makeFolder(files);
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder, settings: { 'files.watcherExclude': { '**': true } } });
    await workbench.sideBar('Engagements');
    await workbench.row('Shop').waitFor();
  });

  after(() => workbench.close());

  it('are there when one comes back to the window', async () => {
    await leaveWindow(workbench);
    writeFileSync(path.join(folder, 'clients/acme/shop/risks.yaml'), 'risks:\n  - id: R-1\n    title: "Holidays"\n');
    writeFileSync(path.join(folder, 'clients/acme/client.yaml'), 'name: "Acme Hospitals"\n');
    assert.equal(await workbench.row('Risks').count(), 0);
    await returnToWindow(workbench);
    await workbench.row('Acme Hospitals').waitFor();
    await workbench.row('Risks').waitFor();
  });
});

/** Tells VS Code what a browser tells when another window comes to the front; a page without a screen always has the focus. */
async function leaveWindow({ page }: Workbench): Promise<void> {
  await page.evaluate('document.hasFocus = () => false; document.dispatchEvent(new Event("visibilitychange"))');
}

async function returnToWindow({ page }: Workbench): Promise<void> {
  await page.evaluate('delete document.hasFocus; document.dispatchEvent(new Event("visibilitychange"))');
}
