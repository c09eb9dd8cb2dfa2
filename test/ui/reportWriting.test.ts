import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySample } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const engagement = 'clients/kestrel-bay-hospitals/theatre-scheduling';
const report = `${engagement}/reports/2026-11-27-weekly-brief.md`;
const risks = `${engagement}/risks.yaml`;
const actions = `${engagement}/actions.yaml`;
const steering = `${engagement}/minutes/2026-11-05-steering-committee.yaml`;

const themes = [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
  ['Default High Contrast', 'high contrast'],
] as const;

for (const [theme, name] of themes) {
  describe(`A report is written with what the journal says now (${name})`, () => {
    let workbench: Workbench;

    before(async () => {
      const folder = copySample();
      const file = path.join(folder, report);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, 'We have one date.\n\n');
      workbench = await openWorkbench({ folder, theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Kestrel Bay Hospitals').waitFor(); // the journal is known
    });

    after(() => workbench.close());

    it('by keyboard: a section, a part that is filled, and a citation', async () => {
      await workbench.openFile(report);
      await workbench.press('ControlOrMeta+End');
      await workbench.press('Control+Space');
      await workbench.suggestion('what we need from you').waitFor();
      await workbench.screenshot(`report parts ${name}`);
      await workbench.type('decisions');
      await take('decisions since the last report', true);
      await newParagraph();
      await workbench.type('watch');
      await ask('Watch');
      await workbench.tabStops();
      await workbench.press('Control+Space'); // on the gap, which is selected
      await workbench.suggestion('what we need from you').waitFor();
      for (let step = 0; step < 6; step++) await workbench.press('ArrowDown');
      await take('open risks');
      await workbench.press('ControlOrMeta+End');
      await workbench.type('As [D-1 ');
      await workbench.suggestion('D-1 Harbour Hospital').and(workbench.page.locator('.focused')).waitFor();
      await workbench.screenshot(`report citation ${name}`);
      await workbench.press('Enter');
      await workbench.type('.');
      await workbench.save();
      await workbench.screenshot(`report written ${name}`);
      const text = readFileSync(path.join(workbench.folder, report), 'utf8');
      assert.match(text, /^We have one date\.\n\n\*Decided\*:\n\n- The surgeons get a read-only view/);
      assert.match(text, /\n\*Watch\*: Theatre staff are not trained by 18 January: Train the staff/);
      assert.match(
        text,
        /As our note of 6 October has “Harbour Hospital starts on 16 November 2026 with all six theatres”/,
      );
      assert.match(text, /“Harbour Hospital starts on 18 January 2027 [^”]+” in its place\.$/);
      assert.doesNotMatch(text, /pR-|D-\d/);
    });

    it('and lenses tell above risks, actions and minutes what their lines do not say', async () => {
      await workbench.openFile(risks);
      await lens('16 red').waitFor();
      await (name === 'dark' ? workbench.picture('lenses-dark') : workbench.screenshot(`lenses risks ${name}`));
      await lens('16 red').click();
      await workbench.page.locator('.action-widget', { hasText: 'It Has Occurred' }).waitFor();
      await workbench.screenshot(`lenses list ${name}`);
      await workbench.press('Escape');
      await workbench.openFile(steering);
      await workbench.press('ControlOrMeta+Home');
      await lens('sent Fri 6 Nov to four people, frozen').waitFor();
      await workbench.screenshot(`lenses minutes ${name}`);
      await workbench.openFile(actions);
      await endOfLine('3 open: 2 theirs, 1 ours');
      await workbench.screenshot(`lenses actions ${name}`);
    });

    it('and what is the team’s is gone from the ends of lines once the screen is shared', async () => {
      await workbench.press('Alt+Shift+P');
      await workbench.sharedWith('Kestrel Bay Hospitals');
      await endOfLine('theirs', false);
      await workbench.tab('steering-committee').click(); // VS Code shows first what it knew of the file before
      await workbench.press('ControlOrMeta+Home');
      await lens('sent Fri 6 Nov to four people, frozen').waitFor();
      await workbench.tab('risks.yaml').click();
      await lens('16 red').waitFor();
      await endOfLine('confirmed', false);
      await workbench.screenshot(`lenses shared ${name}`);
      assert.doesNotMatch(
        await workbench.page.locator('.monaco-workbench').innerText(),
        /theirs|no objection received/,
      );
      await workbench.press('Alt+Shift+P');
      await workbench.pick('My screen is no longer shared');
      await workbench.tab('actions.yaml').click();
      await endOfLine('3 open: 2 theirs, 1 ours');
    });

    /** Waits until such words stand at the end of a line, where the editor draws them, or until none do. */
    async function endOfLine(words: string, isThere = true): Promise<void> {
      const drawn = `[...document.querySelectorAll('.view-line span')].map((each) => getComputedStyle(each, '::after').content)`;
      await workbench.page.waitForFunction(`${drawn}.some((text) => text.includes('${words}')) === ${isThere}`);
    }

    function lens(text: string) {
      return workbench.page.locator('.codelens-decoration', { hasText: text }).locator('a, span').first();
    }

    /** Asks for suggestions, and takes the one with that text when it is the one that Enter takes. */
    async function ask(label: string): Promise<void> {
      await workbench.press('Control+Space');
      await take(label);
    }

    async function take(label: string, withPreview = false): Promise<void> {
      const shown = workbench.suggestion(label).and(workbench.page.locator('.focused'));
      if (!(await workbench.page.locator('.suggest-widget.visible').isVisible()))
        await workbench.press('Control+Space');
      await shown.waitFor();
      if (withPreview) {
        await workbench.press('Control+Space'); // shows the preview beside the list
        await workbench.page.locator('.suggest-details').waitFor();
        await (name === 'light' ? workbench.picture('report-light') : workbench.screenshot(`report preview ${name}`));
      }
      await workbench.press('Enter');
      await workbench.page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
    }

    async function newParagraph(): Promise<void> {
      await workbench.press('ControlOrMeta+End');
      await workbench.press('Enter');
      await workbench.press('Enter');
    }
  });
}
