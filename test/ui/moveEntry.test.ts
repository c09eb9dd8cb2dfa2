import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const risks = 'clients/acme/shop/risks.yaml';
const privateRisks = 'clients/acme/private/shop/risks.yaml';
const own = `risks:
  # seen first by Ada
  - id: pR-1
    title: "Half sizes arrive late"
    probability: 3
    owner: "Jo Park"
`;
const files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Ada Berg"\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "Jo Park"\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [privateRisks]: own,
};

describe('An entry changes sides', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(files), theme: 'Default Light Modern' });
    await workbench.sideBar('Engagements');
    await workbench.row('Shop').waitFor();
    await workbench.expandTo('Shop', 'Risks');
    await workbench.expandTo('Risks', 'Half sizes arrive late');
  });

  after(() => workbench.close());

  const read = (file: string) => readFileSync(path.join(workbench.folder, file), 'utf8');

  it('after its user has seen what the client will see; Escape leaves everything as it is', async () => {
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await workbench.contextMenu('Half sizes arrive late', 'Share with the Client');
    await dialog.getByText('Share pR-1 with Acme, as R-1?').waitFor();
    await dialog.getByText('Title: Half sizes arrive late').waitFor();
    await dialog.getByText('# seen first by Ada').waitFor();
    await workbench.screenshot('share, what the client will see');
    await workbench.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual([read(privateRisks), existsSync(path.join(workbench.folder, risks))], [own, false]);
    await workbench.contextMenu('Half sizes arrive late', 'Share with the Client');
    await dialog.getByRole('button', { name: 'Share', exact: true }).click();
    await workbench.editor('risks.yaml').waitFor();
    await workbench.cursorInLine(6);
    assert.deepEqual([read(privateRisks), read(risks)], ['risks: []\n', own.replace('pR-1', 'R-1')]);
  });

  it('and back, without a question where nothing else names it', async () => {
    await workbench.contextMenu('Half sizes arrive late', 'Keep Private');
    await workbench.statusItem('R-1 is now pR-1.').first().waitFor();
    assert.deepEqual([read(privateRisks), read(risks)], [own, 'risks: []\n']);
    await workbench.screenshot('keep private, the entry is the team’s again');
  });
});
