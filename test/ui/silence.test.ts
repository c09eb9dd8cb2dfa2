import assert from 'node:assert/strict';
import { addDays, formatMonth, toDay } from '../../src/core/model/day';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const today = toDay(new Date());
const folder = 'clients/acme-retail/erp-rollout';
const held = addDays(today, -12);

/** Minutes of colours and of money, to which nobody has said a word in time, and what was agreed of such silence. */
const files: Readonly<Record<string, string>> = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\n',
  'clients/acme-retail/client.yaml':
    'name: "Acme Retail"\nlanguage: en\ncontacts:\n  - name: "Ana Ruiz"\n    aliases: ["AR"]\n  - name: "Maria Lopez"\n',
  [`${folder}/engagement.yaml`]: `title: "ERP rollout"
status: active
working-agreements:
  - id: WA-1
    text: "What nobody objects to within three working days is what we work from."
    silence: accepted
    agreed: { date: ${addDays(today, -60)}, by: "Ana Ruiz" }
    acknowledged:
      - { date: ${addDays(today, -60)}, by: "AR" }
`,
  'clients/acme-retail/private/erp-rollout/engagement.yaml': `record:\n  - mode: written\n    since: ${addDays(today, -60)}\n    told: { date: ${addDays(today, -60)}, via: phone }\n`,
  [`${folder}/minutes/${held}-status.yaml`]: `title: "Status"
type: status
date: ${held}
decisions:
  - { id: D-1, text: "The labels are blue", by: "Ana Ruiz" }
  - { id: D-2, text: "Labels cost EUR 500", by: "Ana Ruiz" }
sent: { date: ${held}, to: ["Ana Ruiz"], via: email }
`,
  [`${folder}/minutes/${addDays(held, -7)}-review.yaml`]: `title: "Review"
type: status
date: ${addDays(held, -7)}
sent: { date: ${addDays(held, -7)}, to: ["Ana Ruiz", "Maria Lopez"], via: email }
answers:
  - { by: "Ana", says: confirmed, date: ${addDays(held, -6)} }
`,
  [`${folder}/minutes/${addDays(today, 3)}-steering.yaml`]: `title: "Steering"
type: steering
date: ${addDays(today, 3)}
attendees: ["Ana Ruiz", "Sam Lindqvist"]
carried:
  - "A-1 Size grid"
  - "A-2 Article data"
`,
  [`${folder}/actions.yaml`]: `actions:
  - { id: A-1, text: "Size grid", owner: "Ana Ruiz", done: ${addDays(today, -1)} }
  - { id: A-2, text: "Article data", owner: "Ana Ruiz", due: ${addDays(today, 5)} }
`,
};

const box = 'What was agreed?';

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`What silence and an answer by another name mean (${look})`, () => {
    let workbench: Workbench;
    const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');

    before(async () => {
      workbench = await openWorkbench({ theme, folder: makeFolder(files) });
      await workbench.sideBar('Engagements');
      await workbench.expand('Acme Retail');
      await workbench.expand('ERP rollout');
      await workbench.expand('Minutes');
      await workbench.expand(formatMonth(addDays(held, -7)));
    });

    after(() => workbench.close());

    it('an answer by the first name counts for the contact', async () => {
      await workbench.page.locator('[role="treeitem"]', { hasText: '1 of 2 confirmed' }).waitFor();
      await workbench.screenshot(`answers by another name, ${look}`);
    });

    it('what is accepted by a clause is found by itself, and its row says by which', async () => {
      await workbench.press('Alt+Shift+G');
      await workbench.typeInto(box, 'labels says:ac');
      await rows().filter({ hasText: 'says:accepted' }).waitFor();
      await workbench.screenshot(`find agreement, says, ${look}`);
      await workbench.press('Enter');
      const found = rows().filter({ hasText: 'The labels are blue' });
      await found.waitFor();
      await rows().filter({ hasText: 'EUR 500' }).waitFor({ state: 'detached' });
      assert.match(await found.innerText(), /accepted by WA-1: no objection received by /);
      await workbench.screenshot(`find agreement, accepted, ${look}`);
      await workbench.press('Escape');
    });

    it('what was closed since minutes carried it stands behind its line', async () => {
      await workbench.openFile(`${addDays(today, 3)}-steering.yaml`);
      await workbench.page.locator('.codelens-decoration', { hasText: 'Agenda to Send' }).waitFor();
      await workbench.screenshot(`carried and closed since, ${look}`);
    });
  });
}
