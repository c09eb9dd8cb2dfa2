import assert from 'node:assert/strict';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const minutes = 'clients/acme/shop/minutes/2026-11-19-steering-committee.yaml';
const head = 'title: "Steering committee"\ntype: steering\ndate: 2026-11-19\nnotes: |\n';
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg", role: "Project manager"}\n',
  'clients/acme/client.yaml':
    'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", role: "CIO"}\n  - {name: "Jo Park", role: "Stores"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [minutes]: `${head}  Maria asked why it moved.\n`,
};
const typed = [
  '! Ana: new cut-over date 15 January',
  '> Ana names one owner for the article data 26.11.',
  '> Send the revised plan',
  '? Who counts the stock?',
];

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
  ['Default High Contrast', 'high contrast'],
] as const) {
  describe(`Notes become records (${look})`, () => {
    let workbench: Workbench;
    const rowWith = (text: string) =>
      workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    const focused = (text: string) => rowWith(text).and(workbench.page.locator('.focused'));
    const hint = (text: string) => workbench.page.locator('.view-line', { hasText: text }).first();

    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Acme').waitFor();
      await workbench.openFile(minutes);
      await workbench.press('ControlOrMeta+End');
    });

    after(() => workbench.close());

    it('they are marked while they are typed', async () => {
      await workbench.type(`  ${typed.join('\n')}`);
      await hint('action · Ana Ruiz · Thu 26 Nov').waitFor();
      await hint('decision · Ana Ruiz').waitFor();
      await workbench.screenshot(`notes marked, ${look}`);
      await workbench.save();
    });

    it('they are looked at in one list, one of them is corrected, and Enter files them', async () => {
      await workbench.press('Alt+Shift+E');
      await focused('File 4 Lines').waitFor();
      await (look === 'light' ? workbench.picture('file-notes-light') : workbench.screenshot(`file my notes, ${look}`));
      for (let step = 0; step < 3; step += 1) await workbench.press('ArrowDown');
      await focused('Send the revised plan').waitFor();
      await workbench.press('Enter');
      await workbench.choose('Send the revised plan', 'Who does it?');
      await workbench.choose('Who does it?', 'Ada Berg');
      await focused('action · Ada Berg · [by when?]').waitFor();
      await workbench.press('Enter');
      await workbench.choose('Send the revised plan', 'Until when?');
      await workbench.typeInto('Until when?', 'fri');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Fri 20 Nov 2026' })
        .waitFor();
      await workbench.press('Enter');
      await rowWith('action · Ada Berg · Fri 20 Nov').waitFor();
      await focused('File 4 Lines').waitFor();
      await workbench.screenshot(`file my notes, corrected, ${look}`);
      await workbench.press('Enter');
      const text = await workbench.saved(minutes, /id: A-2/);
      assert.ok(text.startsWith(`${head}  Maria asked why it moved.\n  ${typed.join('\n  ')}`), text);
      assert.match(text, /- id: A-2\n {4}text: "Send the revised plan"\n {4}owner: "Ada Berg"\n {4}due: 2026-11-20\n/);
      await hint('✓ A-2').waitFor();
      await workbench.screenshot(`notes filed, ${look}`);
    });

    it('they are not filed twice', async () => {
      await workbench.press('Alt+Shift+E');
      await rowWith('on file already').waitFor();
      await workbench.screenshot(`notes filed before, ${look}`);
      assert.equal(await rowWith('Lines').count(), 0);
      await workbench.press('Escape');
    });
  });
}
