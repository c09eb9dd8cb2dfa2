import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  'clients/acme/shop/minutes/2026-11-23-training.yaml':
    'title: "Training"\ntype: workshop\ndate: 2026-11-23\nstart: "10:00"\nattendees: ["Ana Ruiz", "Ada Berg"]\nagenda:\n  - "Who covers the shops"\n',
};

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`On Friday the agenda of Monday is not out (${look})`, () => {
    let workbench: Workbench;
    const row = 'The agenda is not out: Training';

    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme, clock: '2026-11-20T17:40' });
      await workbench.sideBar('Engagements');
      await workbench.row('Acme').waitFor();
    });

    after(() => workbench.close());

    it('the end of the day says so, and leads to the page that is sent', async () => {
      await workbench.palette('Journal: Close the Day');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: row }).waitFor();
      await workbench.screenshot(`agenda not out ${look}`);
      await workbench.choose('What now?', row);
      await workbench.choose('Training', 'Agenda to Send');
      await workbench.webview.getByText('Who covers the shops').waitFor();
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' }); // nothing stands before the page
      await workbench.screenshot(`agenda to send ${look}`);
    });

    it('when it is out the day is done', async () => {
      await workbench.palette('Journal: Close the Day');
      await workbench.choose('What now?', row);
      await workbench.choose('Training', 'It is out already');
      await workbench.statusItem('Done. Everything of today is seen to.').waitFor();
    });
  });
}
