import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import { comesSoon, exactly } from './quickInput';
import type { Workbench } from './workbench';

const actions = 'clients/acme/shop/actions.yaml';
const minutes = 'clients/acme/shop/minutes/2026-11-20-weekly-status.yaml';
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg", role: "Project manager"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", role: "CIO"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [actions]: 'actions:\n  - id: A-1\n    text: "Size grid"\n    due: 2026-12-02\n',
};

describe('Enter at the end of a value in quotation marks', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(files), clock: '2026-11-20T09:00' });
    await workbench.sideBar('Engagements');
    await workbench.row('Acme').waitFor();
  });

  after(() => workbench.close());

  /**
   * Presses Enter until a line says that and no more. The key goes by where the cursor was a moment ago: who types faster
   * than any person gets a line break, takes it back, and presses the key again once the problem is gone.
   */
  async function enterBehind(line: string): Promise<void> {
    const tries = 5;
    const shown = workbench.page.locator('.view-line', {
      hasText: new RegExp(exactly(line).source.replaceAll(' ', String.raw`\s`)),
    });
    for (let attempt = 0; attempt < tries; attempt++) {
      await workbench.press('Enter');
      if (await comesSoon(shown)) return;
      await workbench.press('ControlOrMeta+Z');
      await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    }
    throw new Error(`Enter does not end the line behind ${line}`);
  }

  it('leads from one place of new minutes to the next, and breaks the file nowhere', async () => {
    await workbench.palette('Journal: New Minutes');
    await workbench.choose('What kind of meeting?', 'Weekly status');
    await workbench.editor(minutes).waitFor();
    await workbench.tabStops();
    await workbench.type('Agree on the date');
    await enterBehind('purpose: "Agree on the date"');
    await workbench.cursorInLine(9);
    await workbench.type('Ana was late.');
    await workbench.press('Enter');
    await workbench.type('The date holds.');
    await workbench.screenshot('enter in new minutes');
    await workbench.save();
    await workbench.saved(
      minutes,
      /\npurpose: "Agree on the date"\nnotes: \|\n {2}Ana was late\.\n {2}The date holds\.\n/,
    );
  });

  it('ends the line behind them, where the next key of an entry stands', async () => {
    await workbench.openFile(actions);
    await workbench.press('ControlOrMeta+Home');
    for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft']) await workbench.press(key);
    await workbench.type(', half sizes');
    await enterBehind('    text: "Size grid, half sizes"');
    await workbench.type('owner: "Ada Berg');
    await enterBehind('    owner: "Ada Berg"');
    await workbench.type('more: 1');
    await workbench.save();
    await workbench.saved(
      actions,
      /^actions:\n {2}- id: A-1\n {4}text: "Size grid, half sizes"\n {4}owner: "Ada Berg"\n {4}more: 1\n {4}due: 2026-12-02\n/,
    );
  });
});
