import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const minutes = 'clients/acme/shop/minutes/2026-11-23-training.yaml';
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [minutes]:
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

    it('when it is out that is on file, and the day is done', async () => {
      if (look === 'dark') await sayOnThePage();
      else await sayInTheBox();
      await workbench.saved(minutes, /\nagenda-sent: 2026-11-20\n/);
      if (look === 'dark') await workbench.palette('Journal: Close the Day');
      await workbench.statusItem('Done. Everything of today is seen to.').waitFor();
    });

    const sayOnThePage = async () => {
      const button = workbench.webview.locator('#agendaOut');
      await button.press('Enter');
      await workbench.webview.getByText('It is on file: the agenda went out on 20 November 2026.').waitFor();
      await workbench.screenshot('agenda out');
    };

    const sayInTheBox = async () => {
      await workbench.palette('Journal: Close the Day');
      await workbench.choose('What now?', row);
      await workbench.choose('Training', 'It is out already');
    };
  });
}
