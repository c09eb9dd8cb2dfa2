import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const box = 'What was agreed?';
const weekend = 'Weekend theatres are part of the first release: about 12 working days and EUR 15,600';

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`Somebody disputes what was agreed (${look})`, () => {
    let workbench: Workbench;
    /** The row under the cursor of the box. */
    const focused = () => workbench.page.locator('.quick-input-list .monaco-list-row.focused');

    before(async () => {
      workbench = await openWorkbench({ theme });
      await workbench.sideBar('Engagements');
      await workbench.expandTo('Kestrel Bay Hospitals', 'Theatre scheduling');
      await workbench.row('Theatre scheduling').click();
    });

    after(() => workbench.close());

    it('it is found with a key and two words, although they are misspelt, and its place is shown', async () => {
      await workbench.press('Alt+Shift+G');
      await workbench.typeInto(box, 'wekend relaese kind:');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'kind:decision' }).waitFor();
      await workbench.screenshot(`find agreement, filters, ${look}`);
      await workbench.page.keyboard.press('Enter');
      await focused().filter({ hasText: weekend }).waitFor();
      await workbench.editor('2026-11-05-steering-committee.yaml').waitFor();
      assert.match(await focused().innerText(), /5 Nov 2026 · Steering committee · Orla Kinsella · confirmed by/);
      await (look === 'dark' ? workbench.picture('find-agreement-dark') : workbench.screenshot('find agreement'));
    });

    it('it is opened, and cited in the words for executives', async () => {
      await workbench.press('Enter');
      await workbench.editor('2026-11-05-steering-committee.yaml').locator('.view-lines').waitFor();
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await workbench.palette('Journal: Copy as Citation');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'For executives' }).waitFor();
      await (look === 'light' ? workbench.picture('citation-light') : workbench.screenshot('copy as citation'));
      await workbench.choose('For whom?', 'For executives');
      await workbench.statusItem('Copied.').waitFor();
      await workbench.press('ControlOrMeta+N');
      await workbench.editor('Untitled-1').locator('.view-lines').click();
      await workbench.press('ControlOrMeta+V');
      await workbench.page.locator('.view-line', { hasText: 'On 5 November Orla Kinsella decided' }).first().waitFor();
    });

    it('while one moves through what was found, the place of each is shown; what became of one is listed from its row', async () => {
      await workbench.press('Alt+Shift+G');
      await workbench.typeInto(box, 'weekend kind:decision');
      await focused().filter({ hasText: weekend }).waitFor();
      await workbench.editor('2026-11-05-steering-committee.yaml').waitFor();
      const third = workbench.page.locator('.quick-input-list .monaco-list-row').nth(2);
      await third.waitFor({ state: 'detached' }); // the answer to the last letter: nothing is left to complete
      await workbench.press('ArrowDown');
      await focused().filter({ hasText: 'Weekend theatres are left out of the first release' }).waitFor();
      await workbench.editor('decisions.yaml').locator('.view-line', { hasText: 'id: D-2' }).waitFor();
      await focused().hover();
      await focused().getByRole('button', { name: 'Show History' }).click();
      await workbench.page.locator('.quick-input-title', { hasText: 'History of D-2' }).waitFor();
      await workbench.screenshot(`history of an agreement, ${look}`);
      await focused().filter({ hasText: weekend }).waitFor();
      await workbench.press('Enter');
      await workbench.tab('2026-11-05-steering-committee.yaml').and(workbench.page.locator('.active')).waitFor();
    });

    it('it is cited from its row', async () => {
      await workbench.press('Alt+Shift+G');
      await workbench.typeInto(box, 'weekend kind:decision ');
      await focused().filter({ hasText: weekend }).waitFor();
      await focused().hover();
      await focused().getByRole('button', { name: 'Copy as Citation' }).click();
      await workbench.choose('For whom?', 'To say aloud, in the room');
      await workbench.statusItem('Copied.').waitFor();
    });

    it('the same key again looks among all clients, and once more at the one at hand', async () => {
      const title = (text: string) => workbench.page.locator('.quick-input-title', { hasText: text });
      const ofOthers = workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Sundholm' });
      await workbench.press('Alt+Shift+G');
      await title('Find Agreement · Kestrel Bay Hospitals').waitFor();
      await workbench.typeInto(box, 'kind:change');
      await focused().waitFor();
      assert.equal(await ofOthers.count(), 0);
      await workbench.press('Alt+Shift+G');
      await title('Find Agreement · All clients').waitFor();
      await ofOthers.first().waitFor();
      await workbench.screenshot(`find agreement, all clients, ${look}`);
      await workbench.press('Alt+Shift+G');
      await title('Find Agreement · Kestrel Bay Hospitals').waitFor();
      await ofOthers.first().waitFor({ state: 'detached' });
      await workbench.press('Escape');
    });

    it('it is left again with Escape, and the next key is heard at once', async () => {
      await workbench.press('Alt+Shift+G');
      await workbench.typeInto(box, 'weekend');
      await workbench.editor('2026-11-05-steering-committee.yaml').waitFor();
      await workbench.press('Escape');
      await workbench.openFile('journal.yaml');
      await workbench.tab('journal.yaml').waitFor();
    });
  });
}
