import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const folder = 'clients/acme/shop';
const risks = `${folder}/risks.yaml`;
const minutes = `${folder}/minutes/2026-11-20-steering-committee.yaml`;
const broken = `${folder}/minutes/2026-11-23-status.yaml`;
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Declan Moore"}\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
  [`${folder}/decisions.yaml`]: 'decisions:\n  - id: D-7\n    text: "Two trucks"\n    date: 2026-11-02\n',
  [risks]: '',
  [minutes]: 'title: "Steering committee"\ntype: steering\ndate: 2026-11-20\nnotes: |\n  Ana is content.\n  The',
  [broken]: 'title: "Status\nactions:\n  - who:',
};

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`Snippets in the files of a journal (${look})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Acme').waitFor();
    });

    after(() => workbench.close());

    const openAtEnd = async (file: string) => {
      await workbench.openFile(file);
      await workbench.press('ControlOrMeta+End');
    };

    const takeSnippet = async (label: string) => {
      await workbench.suggestion(label).and(workbench.page.locator('.focused')).waitFor();
      await workbench.screenshot(`snippet ${label} ${look}`);
      await workbench.press('Tab');
      await workbench.tabStops();
      await workbench.press('Tab'); // the number is right
    };

    it('a register that is empty gets its list and its first entry', async () => {
      await openAtEnd(risks);
      await workbench.type('risk');
      await takeSnippet('What may happen');
      await workbench.type('Tills are late');
      await workbench.screenshot(`snippet filled ${look}`);
      await workbench.press('Escape');
      await workbench.save();
      await workbench.saved(risks, /^risks:\n {2}- id: R-1\n {4}title: "Tills are late"\n {4}probability: /);
    });

    it('a sentence of the notes is left alone', async () => {
      await openAtEnd(minutes);
      await workbench.type(' dec');
      await workbench.press('Control+Space');
      await workbench.page.locator('.suggest-widget.visible', { hasText: 'No suggestions' }).waitFor();
      await workbench.screenshot(`no snippet in notes ${look}`);
      await workbench.press('Escape');
    });

    it('an entry below them has the next number of the engagement', async () => {
      await workbench.press('Enter');
      await workbench.press('Shift+Tab');
      await workbench.type('decision');
      await takeSnippet('What was decided');
      await workbench.type('Half sizes are in');
      await workbench.press('Escape');
      await workbench.save();
      await workbench.saved(minutes, / {2}The dec\ndecisions:\n {2}- id: D-8\n {4}text: "Half sizes are in"\n/);
    });

    it('a name in a file that is half typed is left alone', async () => {
      await openAtEnd(broken);
      await workbench.type(' De');
      await workbench.press('Control+Space');
      await workbench.page.locator('.suggest-widget.visible', { hasText: 'No suggestions' }).waitFor();
      await workbench.press('Escape');
    });
  });
}
