import { copySample } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`A steering committee is prepared (${look})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ folder: copySample(), theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Kestrel Bay Hospitals').waitFor();
      await workbench.openFile('theatre-scheduling/engagement.yaml');
    });

    after(() => workbench.close());

    it('afterwards what was prepared stands beside what was said', async () => {
      await workbench.palette('Journal: Prepare Steering Committee');
      await workbench.choose('What comes next?', 'Prepared and said: compare the last committee');
      await workbench.webview.getByRole('cell', { name: 'Weekend theatres in the first release' }).waitFor();
      await workbench.webview
        .getByRole('cell', { name: /Decided \(Orla Kinsella\): Weekend theatres are part/ })
        .waitFor();
      await workbench.webview.getByRole('cell', { name: /To do \(Tomasz Wilk\): Training plan/ }).waitFor();
      await workbench.screenshot(`steering, prepared and said, ${look}`);
    });

    it('by keyboard: the days, the people, a position for each point, and the agenda from them', async () => {
      await workbench.openFile('theatre-scheduling/engagement.yaml');
      await workbench.palette('Journal: Prepare Steering Committee');
      await workbench.choose('What comes next?', 'Prepare the next committee');
      await workbench.choose('When does the committee meet?', 'In two weeks');
      await workbench.screenshot(`steering, when to prepare it, ${look}`);
      await workbench.choose('When do you prepare it', 'Two working days before');
      await workbench.picks();
      await workbench.screenshot(`steering, who prepares it, ${look}`);
      await workbench.press('Enter');
      await workbench.page.locator('.view-line', { hasText: 'Go into the steering committee of' }).first().waitFor();
      await workbench.page.locator('.monaco-editor .snippet-placeholder').first().waitFor({ state: 'attached' });
      await workbench.page.keyboard.type('Both of us support it, if it is ready before the training.');
      await workbench.press('Tab');
      await workbench.screenshot(`steering, the points, ${look}`);
      await workbench.save();
      await workbench.palette('Journal: Prepare Steering Committee');
      await workbench.choose('What comes next?', 'Make the committee’s agenda from the preparation');
      await workbench.choose('When does the committee meet?', 'In two weeks');
      await workbench.page.locator('.view-line', { hasText: 'What we decided, read aloud' }).first().waitFor();
      await workbench.screenshot(`steering, the agenda, ${look}`);
    });
  });
}
