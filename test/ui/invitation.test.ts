import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const minutes = 'clients/acme/shop/minutes/2031-01-15-steering-committee.yaml';
const files = {
  'journal.yaml': 'journal: 1\nteam:\n  - {name: "Ada Berg", email: "ada@larch.example"}\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", email: "ana.ruiz@acme.example"}\n  - {name: "Pablo Gil"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [minutes]:
    'title: "Steering committee"\ntype: steering\ndate: 2031-01-15\nstart: "09:30"\nzone: Europe/Madrid\nattendees: ["Ana Ruiz", "Pablo Gil"]\nagenda:\n  - "Cut-over date"\n',
};
const settings = { 'engagementJournal.me': 'Ada Berg' };

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`An invitation, from the first one to calling the meeting off (${look})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme, settings });
      await workbench.sideBar('Engagements');
      await workbench.row('Acme').waitFor();
      await workbench.openFile('2031-01-15-steering-committee.yaml');
    });

    after(() => workbench.close());

    it('shows what will leave, and says whom it does not reach', async () => {
      await workbench.palette('Journal: Invitation');
      await workbench.toast('No address is known of Pablo Gil.').waitFor();
      await workbench.editor('2031-01-15-steering-committee-0.ics').waitFor();
      await workbench.screenshot(`invitation, ${look}`);
      await workbench.saved(
        minutes,
        /\ninvitation:\n {2}uid: ".+"\n {2}sequence: 0\n {2}by: "Ada Berg"\n {2}agenda: \d{4}-\d\d-\d\d\n$/,
      );
    });

    it('made again with nothing new offers to call the meeting off, which makes the one that says so', async () => {
      await workbench.openFile('2031-01-15-steering-committee.yaml');
      await workbench.palette('Journal: Invitation');
      const toast = workbench.toast('Nothing has changed for those invited.');
      await toast.waitFor();
      await workbench.screenshot(`invitation, nothing has changed, ${look}`);
      await toast.getByRole('button', { name: 'Call the Meeting Off' }).click();
      await workbench.editor('2031-01-15-steering-committee-1.ics').waitFor();
      await workbench.saved(
        minutes,
        /\n {2}sequence: 1\n {2}by: "Ada Berg"\n {2}agenda: .+\ncancelled: \d{4}-\d\d-\d\d\n$/,
      );
      await workbench.saved(
        'clients/acme/shop/invitations/2031-01-15-steering-committee-1.ics',
        /METHOD:CANCEL[^]*STATUS:CANCELLED/,
      );
      await workbench.screenshot(`invitation, called off, ${look}`);
    });
  });
}
