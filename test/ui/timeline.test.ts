import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, toDay } from '../../src/core/model/day';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const today = toDay(new Date());
const folder = 'clients/acme-retail/erp-rollout';
const team = 'clients/acme-retail/private/erp-rollout';

const meeting = `title: "Steering committee"
type: steering
date: ${addDays(today, -2)}
start: "09:00"
channel: video
attendees: ["Ana Ruiz", "Sam Lindqvist"]
decisions:
  - id: D-1
    text: "Cut-over on 15 January"
    by: "Ana Ruiz"
sent: { date: ${addDays(today, -1)}, to: ["Ana Ruiz"], via: email }
answers:
  - { by: "Ana Ruiz", says: confirmed, date: ${today}, via: email }
`;

/** An engagement in which something happened in these days. */
const files: Readonly<Record<string, string>> = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\nweekdays: [mon, tue, wed, thu, fri, sat, sun]\n',
  'clients/acme-retail/client.yaml': 'name: "Acme Retail"\ncontacts:\n  - name: "Ana Ruiz"\n  - name: "Maria Lopez"\n',
  [`${folder}/engagement.yaml`]: `title: "ERP rollout"\nstatus: active\nstart: ${addDays(today, -90)}\n`,
  [`${folder}/minutes/${addDays(today, -2)}-steering-committee.yaml`]: meeting,
  [`${folder}/minutes/${today}-call-with-maria.yaml`]: `title: "Call with Maria"\ntype: call\ndate: ${today}\nchannel: phone\nattendees: ["Maria Lopez"]\n`,
  [`${folder}/actions.yaml`]: `actions:
  - id: A-1
    text: "Send the revised plan"
    owner: "Sam Lindqvist"
    due: ${addDays(today, 1)}
  - id: A-2
    text: "Test with two shops"
    owner: "Sam Lindqvist"
    due: ${today}
`,
  [`${team}/feedback.yaml`]: `feedback:\n  - id: FB-1\n    text: "Nobody tells me anything"\n    date: ${addDays(today, -3)}\n    kind: complaint\n    raised: { date: ${addDays(today, -3)}, by: "Maria Lopez" }\n`,
};

const box = 'Choose, or type words, or a period';
const fact = (workbench: Workbench, text: string) =>
  workbench.page.locator('.pane', { hasText: 'Timeline' }).locator('[role="treeitem"]', { hasText: text }).first();

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`What happened, for the client, for the boss, and the end of the day (${look})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ theme, folder: makeFolder(files) });
      await workbench.sideBar('Engagements');
      await workbench.page.locator('.pane-header', { hasText: 'Timeline' }).click(); // folded at first
      await workbench.expandTo('Acme Retail', 'ERP rollout');
      await workbench.row('ERP rollout').click();
      await workbench.page.locator('.pane-header', { hasText: 'Clients' }).click(); // makes room for the timeline
    });

    after(() => workbench.close());

    it('the timeline is of the selected engagement, and a fact opens at its place', async () => {
      await fact(workbench, 'Nobody tells me anything').waitFor();
      await workbench.widenSideBar(520);
      await workbench.screenshot(`timeline, ${look}`);
      await fact(workbench, 'Cut-over on 15 January').click();
      await workbench.editor('steering-committee.yaml').waitFor();
    });

    it('one box filters it: a kind, then a word', async () => {
      await workbench.page.locator('.pane', { hasText: 'Timeline' }).locator('.pane-header').hover();
      await workbench.page.locator('.pane-header .action-label[aria-label^="Filter Timeline"]').click();
      await workbench.typeInto(box, 'deci');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Topic: “deci”' }).waitFor();
      await workbench.screenshot(`timeline, filter, ${look}`);
      await workbench.page.keyboard.press('Enter');
      await fact(workbench, 'Nobody tells me anything').waitFor({ state: 'detached' });
      await fact(workbench, 'Cut-over on 15 January').waitFor();
      await workbench.screenshot(`timeline, filtered, ${look}`);
      await workbench.page.locator('.pane', { hasText: 'Timeline' }).locator('.pane-header').hover();
      await workbench.page.locator('.pane-header .action-label[aria-label^="Clear the Filter"]').click();
      await fact(workbench, 'Nobody tells me anything').waitFor();
    });

    it('the chronology for the client is shown and written, without what is private', async () => {
      await workbench.palette('Journal: Export Chronology');
      await workbench.choose('Since when?', 'From the beginning');
      await workbench.choose('Until when', 'Until today');
      await workbench.choose('About whom?', 'Everybody');
      await workbench.accept('On which topic?');
      await workbench.choose('For whom?', 'For the client');
      await workbench.webview.locator('td', { hasText: 'Cut-over on 15 January' }).first().waitFor();
      await workbench.screenshot(`chronology for the client, ${look}`);
      await workbench.webview.locator('#saveHtml').click();
      await workbench.webview.locator('#status', { hasText: 'Written' }).waitFor();
      const [file = ''] = readdirSync(path.join(workbench.folder, folder, 'reports'));
      const text = readFileSync(path.join(workbench.folder, folder, 'reports', file), 'utf8');
      assert.deepEqual(
        [file, text.includes('For Acme Retail'), text.includes('Nobody tells me')],
        [`${today}-chronology-for-acme-retail.html`, true, false],
      );
      await workbench.palette('View: Close All Editors');
    });

    it('the page for the boss is there with one Enter, and written below private/ only', async () => {
      await workbench.palette('Journal: Brief My Boss');
      await workbench.choose('What happened since when?', 'A week ago');
      await workbench.webview.locator('h2', { hasText: 'What they will raise' }).waitFor();
      await workbench.screenshot(`brief my boss, ${look}`);
      await workbench.webview.locator('#saveMarkdown').click();
      await workbench.webview.locator('#status', { hasText: 'Written' }).waitFor();
      const [file = ''] = readdirSync(path.join(workbench.folder, team, 'reports'));
      const text = readFileSync(path.join(workbench.folder, team, 'reports', file), 'utf8');
      assert.deepEqual(
        [file, text.split('\n')[0]],
        [`TEAM-ONLY-${today}-brief.md`, '**TEAM ONLY: not for the client**'],
      );
      assert.match(text, /Complaint by Maria Lopez, not answered: Nobody tells me anything \[FB-1\]/);
      await workbench.palette('View: Close All Editors');
    });

    it('the day is closed by keyboard: done, postponed, left, and then it says so', async () => {
      const rows = workbench.page.locator('.quick-input-list .monaco-list-row');
      await workbench.palette('Journal: Close the Day');
      await rows.filter({ hasText: 'Test with two shops' }).waitFor();
      await workbench.screenshot(`close the day, ${look}`);
      await workbench.choose('What now?', 'Test with two shops');
      await workbench.choose('Test with two shops', 'It is done');
      await workbench.saved(`${folder}/actions.yaml`, new RegExp(`done: ${today}`));
      await workbench.choose('What now?', 'Send the revised plan');
      await workbench.choose('Send the revised plan', 'Postpone');
      await workbench.typeInto('Until when?', '+2w');
      await rows.filter({ hasText: '+2w' }).waitFor();
      await workbench.press('Enter');
      await workbench.accept('Why?');
      await workbench.choose('What now?', 'Confirm in writing: Call with Maria');
      await workbench.screenshot(`close the day, remedies, ${look}`);
      await workbench.choose('Call with Maria', 'Leave it for today');
      await workbench.statusItem('Done. Everything of today is seen to.').waitFor();
      assert.ok(!existsSync(path.join(workbench.folder, 'inbox')));
    });
  });
}
