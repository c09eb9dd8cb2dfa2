import assert from 'node:assert/strict';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import { openQuickFix } from './quickInput';
import type { Workbench } from './workbench';

const report = 'clients/acme/shop/reports/2026-11-20-weekly-brief.md';
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg", role: "Project manager"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", role: "CIO"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [report]:
    'The dates hold.\n\n*Watch*: as already discussed, the article data has no owner. You promised to name one ASAP.\n\n> You promised it, wrote Ana.\n',
};

let workbench: Workbench;

for (const theme of ['Default Dark Modern', 'Default Light Modern']) {
  describe(`Words that may be taken amiss (${theme})`, () => {
    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Acme').waitFor();
      await workbench.openFile(report);
    });

    after(() => workbench.close());

    it('are underlined outside of quotations, and become others by keyboard, each gap to be typed over', async () => {
      const underlined = workbench.editor(report).locator('.squiggly-info');
      await underlined.nth(2).waitFor();
      await workbench.press('ControlOrMeta+Home');
      await workbench.press('F8'); // the first of them
      await workbench.page.locator('.marker-widget', { hasText: 'may hear a reproach' }).waitFor();
      await workbench.screenshot(`wording ${theme}`);
      await workbench.press('Escape');
      await openQuickFix(workbench.page, 'our note of');
      await (theme.includes('Light') ? workbench.picture('wording-light') : workbench.screenshot('wording remedies'));
      await workbench.press('Enter');
      await workbench.tabStops();
      await workbench.type('6 November');
      await workbench.save();
      const text = await workbench.saved(report, /6 November/);
      assert.equal(text, files[report].replace('as already discussed,', 'our note of 6 November has:'));
    });
  });
}
