import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const risks = 'clients/kestrel-bay-hospitals/theatre-scheduling/risks.yaml';
const box = 'A number, words of a title';

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`Somebody names an entry on the phone (${look})`, () => {
    let workbench: Workbench;
    const rows = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

    before(async () => {
      workbench = await openWorkbench({ theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Kestrel Bay Hospitals').waitFor();
    });

    after(() => workbench.close());

    it('by client, engagement and number it is one Enter away', async () => {
      await workbench.palette('Journal: Go to Anything');
      await workbench.typeInto(box, 'kestrel theatre r2');
      const row = rows('R-2 Emergency operations are kept in two places').and(workbench.page.locator('.focused'));
      await row.filter({ hasText: 'Kestrel Bay Hospitals · Theatre scheduling' }).waitFor();
      await (look === 'light'
        ? workbench.picture('go-to-anything-light')
        : workbench.screenshot('go to anything dark'));
      await workbench.press('Enter');
      await workbench.editor('risks.yaml').locator('.view-lines').waitFor();
      const lines = readFileSync(path.join(workbench.folder, risks), 'utf8').split('\n');
      await workbench.cursorInLine(lines.indexOf('  - id: R-2') + 1);
    });

    it('it says so where nothing is called that, and Escape leaves it', async () => {
      await workbench.palette('Journal: Go to Anything');
      await workbench.typeInto(box, 'kestrel r99');
      await rows('Nothing on file is called so.').waitFor();
      await workbench.press('Escape');
      await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    });
  });
}
