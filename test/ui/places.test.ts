import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench } from './openWorkbench';
import { openHover, openQuickFix } from './quickInput';
import type { Workbench } from './workbench';

const folder = 'clients/kestrel-bay-hospitals/theatre-scheduling';
const weekly = `${folder}/minutes/2026-11-20-weekly-status.yaml`;
const actions = `${folder}/actions.yaml`;

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`The editor knows the entries and the people of a text (${look})`, () => {
    let workbench: Workbench;
    const read = (file: string) => readFileSync(path.join(workbench.folder, file), 'utf8');
    /** Draws the picture of the README in this look, or only looks. */
    const draw = (name: string, inLook: 'dark' | 'light') =>
      look === inLook ? workbench.picture(`${name}-${look}`, false) : workbench.screenshot(`${name} ${look}`);

    /** Puts the cursor into a text of the open file, by keyboard. */
    async function goInto(file: string, text: string): Promise<void> {
      await workbench.openFile(file);
      const lines = read(file).split('\n');
      const line = lines.findIndex((each) => each.includes(text));
      await workbench.press('Control+G');
      await workbench.page
        .locator('.quick-input-widget input')
        .fill(`:${line + 1}:${(lines[line] ?? '').indexOf(text) + 2}`);
      await workbench.press('Enter');
      await workbench.cursorInLine(line + 1);
    }

    before(async () => {
      workbench = await openWorkbench({ theme, clock: '2026-11-23T09:00' });
    });

    after(() => workbench.close());

    it('a number tells of its entry, with a key', async () => {
      await goInto(weekly, 'A-3');
      await openHover(workbench.page, 'Session rules for orthopaedics', 'Fergal Byrne');
      await draw('hover', 'dark');
      await workbench.press('Escape');
    });

    it('it leads to where the entry stands', async () => {
      await goInto(weekly, 'A-3');
      await workbench.press('F12');
      await workbench.editor('actions.yaml').locator('.view-lines').waitFor();
      await workbench.cursorInLine(read(actions).split('\n').indexOf('  - id: A-3') + 1);
    });

    it('the entries of a file are listed and found by a word', async () => {
      await workbench.openFile(actions);
      await workbench.press('ControlOrMeta+Shift+O');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row', { hasText: 'A-5 Name one training' })
        .waitFor();
      await workbench.type('train');
      await workbench.page
        .locator('.quick-input-list .monaco-list-row.focused', { hasText: 'A-4 Training plan' })
        .waitFor();
      await draw('outline', 'light');
      await workbench.press('Enter');
      await workbench.cursorInLine(read(actions).split('\n').indexOf('  - id: A-4') + 1);
    });

    it('what can be done with an entry is at the light bulb', async () => {
      await goInto(actions, 'id: A-5');
      await openQuickFix(workbench.page, 'Assign to');
      await workbench.page.locator('.action-widget', { hasText: 'Postpone…' }).waitFor();
      await draw('light-bulb', 'dark');
      await workbench.press('Escape');
    });

    it('a name is changed everywhere at once, after a look at every place', async () => {
      await goInto(actions, 'Declan Moore');
      await workbench.press('F2');
      await workbench.page.locator('.rename-box input').fill('Declan Hart');
      await workbench.press('ControlOrMeta+Enter');
      const preview = workbench.page.locator('.bulk-edit-panel');
      await preview.locator('.monaco-list-row', { hasText: 'client.yaml' }).first().waitFor();
      await draw('rename', 'light');
      await preview.getByRole('button', { name: 'Apply', exact: true }).click();
      await workbench.saved(actions, /owner: "Declan Hart"/);
      await workbench.saved('clients/kestrel-bay-hospitals/client.yaml', /aliases: \["Declan Moore"\]/);
      assert.doesNotMatch(read(actions), /Declan Moore/);
    });
  });
}
