import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const actions = 'clients/acme/shop/actions.yaml';
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz"}\n  - {name: "Jo Park"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [actions]:
    'actions:\n  - id: A-1\n    text: "Size grid"\n    owner:\n  - id: A-2\n    text: "Article data"\n    owner:\n',
};

describe('With several cursors', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(files) });
    await workbench.sideBar('Engagements');
    await workbench.row('Acme').waitFor();
    await workbench.openFile(actions);
  });

  after(() => workbench.close());

  it('a person who is suggested is written at each of them', async () => {
    await workbench.press('ControlOrMeta+Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await workbench.press(key); // to the first owner
    await workbench.press('Home');
    await workbench.press('ControlOrMeta+D'); // the word at the cursor
    await workbench.press('ControlOrMeta+D'); // the same word further down
    await workbench.press('End');
    await workbench.type(' Jo');
    await workbench.suggestion('Jo Park').and(workbench.page.locator('.focused')).waitFor();
    await workbench.press('Tab');
    await workbench.save();
    await workbench.saved(actions, /"Size grid"\n {4}owner: "Jo Park"\n[^]*"Article data"\n {4}owner: "Jo Park"\n/);
  });
});
