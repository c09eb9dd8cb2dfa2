import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  'clients/acme/shop/minutes/2026-01-12-planning.yaml':
    'title: "Planning"\ntype: status\ndate: 2026-01-12\nattendees: ["Ana Ruiz", "Ada Berg"]\n',
  'clients/birch/client.yaml': 'name: "Birch"\ncontacts:\n  - {name: "Lea Horn"}\n',
  'clients/birch/scope/engagement.yaml': 'title: "Scope"\nstatus: active\n',
  'clients/birch/private/scope/risks.yaml': 'risks:\n  - {id: pR-1, title: "Their lead may leave"}\n',
};

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`Somebody calls, and one line is kept (${look})`, () => {
    let workbench: Workbench;
    const typeInBox = async (text: string) => {
      await workbench.inputMessage.filter({ hasText: 'an action' }).waitFor();
      await workbench.page.locator('.quick-input-widget .quick-input-box input').pressSequentially(text);
    };

    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Birch').waitFor();
      await workbench.press('ControlOrMeta+N');
      await workbench.editor('Untitled-1').waitFor();
    });

    after(() => workbench.close());

    it('it says what it becomes and where it goes, and is on file with Enter', async () => {
      await workbench.press('Alt+Shift+K');
      await typeInBox('> Lea: send the plan 15.1.2031');
      await workbench.inputMessage.filter({ hasText: 'action · Lea Horn · Wed 15 Jan 2031 → Birch · Scope' }).waitFor();
      await (look === 'dark' ? workbench.picture('capture-dark') : workbench.screenshot('capture, light'));
      await workbench.press('Enter');
      await workbench.toast('A-1 is on file: Birch · Scope').waitFor();
      await workbench.saved(
        'clients/birch/scope/actions.yaml',
        /text: "Send the plan"\n {4}owner: "Lea Horn"\n {4}due: 2031-01-15\n/,
      );
      await workbench.screenshot(`captured, ${look}`);
      await workbench.toast('A-1 is on file').getByRole('button', { name: 'Open' }).click();
      await workbench.editor('actions.yaml').waitFor();
    });

    it('a note makes minutes of the call', async () => {
      await workbench.press('Alt+Shift+K');
      await typeInBox('Lea Horn is content');
      await workbench.inputMessage.filter({ hasText: 'new minutes of today → Birch · Scope' }).waitFor();
      await workbench.press('Enter');
      await workbench.toast('The note is on file: Birch · Scope').waitFor();
    });

    it('it is asked where a line goes that may belong to several, and Escape leaves no trace', async () => {
      await workbench.palette('View: Close All Editors');
      await workbench.press('Alt+Shift+K');
      await typeInBox('> Ada calls');
      await workbench.inputMessage.filter({ hasText: 'you are asked where it goes' }).waitFor();
      await workbench.press('Enter');
      await workbench.choose('Where does it belong?', 'Shop');
      await workbench.toast('A-1 is on file: Acme · Shop').waitFor();
    });

    it('what is typed at a row of minutes goes into these minutes', async () => {
      await workbench.palette('View: Close All Editors');
      await workbench.expandTo('Acme', 'Shop');
      await workbench.expandTo('Shop', 'Minutes');
      await workbench.expandTo('Minutes', 'Planning');
      await workbench.press('Alt+Shift+J');
      await workbench.focusRow('Planning');
      await workbench.press('Alt+Shift+K');
      await typeInBox('! Ana: two trucks a day');
      await workbench.inputMessage.filter({ hasText: 'decision · Ana Ruiz → Acme · Shop · Planning' }).waitFor();
      await workbench.press('Enter');
      await workbench.toast('D-1 is on file: Acme · Shop').waitFor();
      await workbench.saved(
        'clients/acme/shop/minutes/2026-01-12-planning.yaml',
        /decisions:\n {2}- id: D-1\n {4}text: "Two trucks a day"\n {4}by: "Ana Ruiz"\n/,
      );
    });

    it('what is typed at a row of the team alone is the team’s alone, and it says so', async () => {
      await workbench.palette('View: Close All Editors');
      await workbench.expandTo('Birch', 'Scope');
      await workbench.expandTo('Scope', 'Risks');
      await workbench.expandTo('Risks', 'Their lead may leave');
      await workbench.press('Alt+Shift+J');
      await workbench.focusRow('Their lead may leave');
      await workbench.press('Alt+Shift+K');
      await typeInBox('> Ada looks for another name');
      await workbench.inputMessage.filter({ hasText: '→ Birch · Scope · team only' }).waitFor();
      await workbench.press('Enter');
      await workbench.toast('pA-1 is on file: Birch · Scope · team only').waitFor();
      await workbench.screenshot(`captured for the team, ${look}`);
      await workbench.saved('clients/birch/private/scope/actions.yaml', /text: "[^"]*ook[^"]* for another name"\n/);
    });
  });
}
