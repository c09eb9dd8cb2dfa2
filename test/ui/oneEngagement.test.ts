import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toDay } from '../../src/core/model/day';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const risks = 'clients/acme/shop/risks.yaml';
const privateRisks = 'clients/acme/private/shop/risks.yaml';
const own = `risks:
  # seen first by Ada
  - id: pR-1
    title: "Half sizes arrive late"
    probability: 3
    owner: "Jo Park"
`;
const files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Ada Berg"\n',
  'templates/board-review.yaml': 'title: "Board review"\nchannel: in-person\nagenda:\n  - "Money"\n',
  'templates/steering.yaml': 'title: "Committee"\nagenda:\n  - "Money"\nnotes: "not closed\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "Jo Park"\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [privateRisks]: own,
};

let workbench: Workbench;

const read = (file: string) => readFileSync(path.join(workbench.folder, file), 'utf8');

before(async () => {
  workbench = await openWorkbench({ folder: makeFolder(files), theme: 'Default Light Modern' });
  await workbench.sideBar('Engagements');
  await workbench.row('Shop').waitFor();
});

after(() => workbench.close());

describe('An entry changes sides', () => {
  before(async () => {
    await workbench.expandTo('Shop', 'Risks');
    await workbench.expandTo('Risks', 'Half sizes arrive late');
  });

  it('after its user has seen what the client will see; Escape leaves everything as it is', async () => {
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await workbench.contextMenu('Half sizes arrive late', 'Share with the Client');
    await dialog.getByText('Share pR-1 with Acme, as R-1?').waitFor();
    await dialog.getByText('Title: Half sizes arrive late').waitFor();
    await dialog.getByText('# seen first by Ada').waitFor();
    await workbench.screenshot('share, what the client will see');
    await workbench.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual([read(privateRisks), existsSync(path.join(workbench.folder, risks))], [own, false]);
    await workbench.contextMenu('Half sizes arrive late', 'Share with the Client');
    await dialog.getByRole('button', { name: 'Share', exact: true }).click();
    await workbench.editor('risks.yaml').waitFor();
    await workbench.cursorInLine(6);
    assert.deepEqual([read(privateRisks), read(risks)], ['risks: []\n', own.replace('pR-1', 'R-1')]);
  });

  it('and back, without a question where nothing else names it', async () => {
    await workbench.contextMenu('Half sizes arrive late', 'Keep Private');
    await workbench.statusItem('R-1 is now pR-1.').first().waitFor();
    assert.deepEqual([read(privateRisks), read(risks)], [own, 'risks: []\n']);
    await workbench.screenshot('keep private, the entry is the team’s again');
  });
});

describe('Types of meeting', () => {
  const today = toDay(new Date());
  const minutesOf = (name: string) => `clients/acme/shop/minutes/${today}-${name}.yaml`;
  const remarksOf = (name: string) => `clients/acme/private/shop/remarks/${today}-${name}.yaml`;

  async function makeMinutes(title: string, name: string): Promise<void> {
    await workbench.palette('Journal: New Minutes');
    await workbench.choose('What kind of meeting?', title);
    await workbench.editor(minutesOf(name)).waitFor(); // else the ones before would do, which look alike
    await finish();
  }

  /** Tab stops are put in and saved after the file is shown. */
  async function finish(): Promise<void> {
    await workbench.cursorInLine(7);
    await workbench.tabStops();
    await workbench.save();
  }

  it('of the journal’s own stand below the known ones', async () => {
    await workbench.palette('Journal: New Minutes');
    await workbench.typeInto('What kind of meeting?', 'review');
    await workbench.screenshot('new minutes, own type');
    await workbench.choose('What kind of meeting?', 'Board review');
    await workbench.editor(minutesOf('board-review')).waitFor();
    await finish();
    await workbench.saved(
      minutesOf('board-review'),
      /^title: "Board review"\ntype: board-review\n(.*\n){2}channel: in-person\nattendees: .*\npurpose: ""\nagenda:\n {2}- "Money"\n/,
    );
  });

  it('that are not quite readable say so, and the minutes are there', async () => {
    await workbench.palette('Journal: New Minutes');
    await workbench.choose('What kind of meeting?', 'Committee');
    await workbench.toast('templates/steering.yaml has a problem').waitFor(); // said when all is saved
    await workbench.saved(minutesOf('committee'), /\nagenda:\n {2}- "Money"\n/);
  });

  it('with questions for the team alone say where they are, and open them when asked', async () => {
    const toast = workbench.toast('The questions for this conversation');
    await Promise.all([toast.waitFor(), makeMinutes('Conversation', 'conversation')]); // it goes by itself
    await workbench.screenshot('new minutes, frank discussion');
    assert.doesNotMatch(read(minutesOf('conversation')), /How do you feel/);
    await toast.getByRole('button', { name: 'Open the Questions' }).click();
    const answers = 'answers:\n  - question: "How do you think the project is doing?"\n    answer: ""\n';
    assert.ok(read(remarksOf('conversation')).startsWith(answers));
    await workbench.page.locator('.editor-instance .view-line', { hasText: 'answers:' }).first().waitFor();
    await workbench.screenshot('new minutes, the questions');
  });

  it('keep quiet about them while the screen is shared', async () => {
    await workbench.palette('View: Close All Editors');
    await workbench.openFile('shop/engagement.yaml');
    await workbench.palette('Journal: Screen Is Shared');
    await workbench.sharedWith('Acme');
    await makeMinutes('Conversation', 'conversation-2');
    await workbench.palette('Journal: New Minutes');
    await workbench.picks(); // the command before has ended
    assert.equal(await workbench.toast('The questions for this conversation').count(), 0);
    assert.equal(existsSync(path.join(workbench.folder, remarksOf('conversation-2'))), true);
    const tabs = await workbench.page.locator('.tabs-container .tab .label-name').allTextContents();
    assert.deepEqual(tabs, ['engagement', path.basename(minutesOf('conversation-2'), '.yaml')]);
  });
});
