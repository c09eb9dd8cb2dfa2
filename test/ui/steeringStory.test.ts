import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../host/workspaces';
import { copyText } from './clipboard';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const engagement = 'clients/acme-retail/erp-rollout';
const minutes = '2026-11-19-steering-committee.yaml';
const file = `${engagement}/minutes/${minutes}`;
const team = 'clients/acme-retail/private/erp-rollout/engagement.yaml';

const files: Readonly<Record<string, string>> = {
  'journal.yaml':
    'journal: 1\norganisation: "Larch Advisory"\ncurrency: EUR\nteam:\n  - name: "Sam Lindqvist"\n    email: sam@larch.example\n',
  'clients/acme-retail/client.yaml': `name: "Acme Retail"
contacts:
  - { name: "Ana Ruiz", role: "Chief operating officer", email: ana.ruiz@acme.example, address: first-name }
  - { name: "Maria Lopez", role: "Head of buying", email: maria.lopez@acme.example, address: first-name }
  - { name: "Pablo Gil", role: "Head of shops", email: pablo.gil@acme.example, address: first-name }
`,
  [`${engagement}/engagement.yaml`]: `title: "ERP rollout"
status: active
start: 2026-09-01
lead: "Sam Lindqvist"
team: ["Sam Lindqvist"]
stakeholders:
  - { name: "Ana Ruiz", accountable: true }
  - { name: "Maria Lopez" }
  - { name: "Pablo Gil" }
milestones:
  - { id: M-1, title: "Cut-over of the 140 shops", baseline: 2026-12-04, forecast: 2027-01-15, owner: "Maria Lopez" }
`,
  [team]:
    'record:\n  - mode: written\n    since: 2026-10-05\n    told: { date: 2026-10-05, by: "Sam Lindqvist", via: phone }\n',
  [`${engagement}/changes.yaml`]: `changes:
  - id: C-1
    title: "Half sizes in the size grid"
    kind: new-requirement
    requested: { date: 2026-10-30, by: "Maria Lopez", via: phone }
    effort-days: 20
    price: 26000
`,
};

const mail = [
  'From: Ana Ruiz <ana.ruiz@acme.example>',
  'To: Sam Lindqvist <sam@larch.example>',
  'Subject: Re: Steering committee, 19 November: what we decided',
  'Date: Fri, 20 Nov 2026 08:12:00 +0000',
  'Message-ID: <a1@acme.example>',
  '',
  'Right as it stands. Thank you, Sam.',
  '',
].join('\n');

describe('A steering committee, from its preparation to the last answer, by keyboard only', () => {
  let workbench: Workbench;
  const line = (text: string) => workbench.page.locator('.view-line', { hasText: text }).first();
  const focused = (text: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });

  before(async () => {
    workbench = await openWorkbench({
      folder: makeFolder(files),
      theme: 'Default Dark Modern',
      settings: { 'engagementJournal.me': 'Sam Lindqvist' },
      clock: '2026-11-10T09:00',
    });
    await workbench.sideBar('Engagements');
    await workbench.row('Acme Retail').waitFor(); // from then on the keys are there
    await workbench.openFile('erp-rollout/engagement.yaml');
  });

  after(() => workbench.close());

  it('nine days before, its points are there, and what both sides say is typed from one to the next', async () => {
    await workbench.palette('Journal: Prepare Steering Committee');
    await workbench.choose('When does the committee meet?', '2026-11-19');
    await workbench.choose('When do you prepare it', 'Two working days before');
    for (const each of ['Ana Ruiz', 'Maria Lopez', 'Pablo Gil', 'Sam Lindqvist'])
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: each }).waitFor();
    await workbench.screenshot('story, steering, who prepares');
    await workbench.press('Enter');
    await line('Go into the steering committee of 19 November').waitFor();
    await workbench.tabStops();
    await workbench.type('Both of us are for it, if it is built before the dry run.');
    await workbench.press('Tab');
    await workbench.type('15 January: the sale is over by then.');
    await workbench.screenshot('story, steering, the points');
    await workbench.save();
  });

  it('the day before, its agenda is made of them, and goes out', async () => {
    workbench.setClock('2026-11-18T09:00');
    await workbench.palette('Journal: Prepare Steering Committee');
    await workbench.choose('What comes next?', 'Make the committee’s agenda from the preparation');
    await focused('19 Nov').waitFor();
    await workbench.screenshot('story, steering, when it meets');
    await workbench.press('Enter');
    await line('What we decided, read aloud').waitFor();
    await workbench.tabStops();
    await workbench.type('One date, and a yes or no to the half sizes.');
    await workbench.save();
    await workbench.palette('Journal: Agenda to Send');
    await workbench.webview.getByText('Thursday, 19 November').first().waitFor();
    await workbench.webview.locator('#copyFormatted:focus').waitFor();
    await workbench.press('Enter');
    await workbench.webview.getByText('Copied.').waitFor();
    await workbench.screenshot('story, steering, the agenda');
    await workbench.press('ControlOrMeta+W');
  });

  it('in the meeting notes are typed, and what is marked in them is filed', async () => {
    workbench.setClock('2026-11-19T11:30');
    await workbench.openFile(minutes);
    await workbench.press('ControlOrMeta+End');
    await workbench.cursorInLine((await workbench.saved(file, /\nnotes: \|\n/)).split('\n').length);
    await workbench.press('ArrowUp');
    await workbench.press('End');
    for (const each of [
      'Pablo: the shops count their stock in the second week of January.',
      '! Ana: the cut-over is on 15 January 2027',
      '! Ana: half sizes are part of the size grid, about 20 working days and EUR 26,000',
      '> Maria names one owner for the article data 26.11.',
      '> Sam sends the revised plan of the dry run by Friday',
      '? Who counts in the 20 largest shops?',
    ]) {
      await workbench.type(each);
      await workbench.press('Enter');
    }
    await workbench.press('Alt+Shift+E');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'half sizes are part' }).waitFor();
    await workbench.screenshot('story, steering, file my notes');
    await workbench.press('Enter');
    await line('decisions:').waitFor();
    await workbench.save();
    const text = await workbench.saved(file, /\nquestions:\n {2}- "Who counts in the 20 largest shops\?"/);
    assert.match(
      text,
      /decisions:\n {2}- id: D-1\n {4}text: ".*cut-over is on 15 January 2027"\n {4}by: "Ana Ruiz"\n/i,
    );
    await workbench.screenshot('story, steering, filed');
  });

  it('the same day they are sent, kept word for word, and frozen', async () => {
    await workbench.press('Alt+Shift+S');
    const letter = workbench.webview;
    await letter.getByText('Dear Ana, dear Maria, dear Pablo,').waitFor();
    await letter.locator('#copyFormatted:focus').waitFor();
    await workbench.screenshot('story, steering, the letter');
    await workbench.press('Enter');
    await letter.getByText('Copied.').waitFor();
    const buttons = ['mail', 'mailto', 'markdown', 'html', 'afterwards'];
    for (const button of buttons) {
      await workbench.press('Tab');
      await letter.locator(`#${button}:focus`).waitFor();
    }
    await workbench.press('Enter');
    await letter.getByText('Marked as sent.').waitFor();
    const text = await workbench.saved(file, /\nsent:\n {2}date: 2026-11-19\n[^]*\nfingerprint: /);
    const [, kept = ''] = /\n {2}text: "?(sent\/[^\s"]+)"?\n/.exec(text) ?? [];
    assert.match(readFileSync(path.join(workbench.folder, engagement, kept), 'utf8'), /half sizes are part/i);
    await workbench.press('Escape');
  });

  it('one answer comes by mail and is copied, one is typed by hand', async () => {
    workbench.setClock('2026-11-20T09:00');
    await workbench.openFile(minutes);
    await copyText(workbench.page, mail);
    await workbench.palette('Journal: Answer …');
    await focused('Ana Ruiz').filter({ hasText: 'the mail at hand' }).waitFor();
    await workbench.screenshot('story, steering, the copied answer');
    await workbench.press('Enter');
    await workbench.choose('What does it say?', 'confirmed');
    await workbench.saved(file, /by: "Ana Ruiz"\n {4}says: confirmed\n {4}date: 2026-11-20\n {4}via: email\n {4}ref: /);
    await workbench.statusItem('The answer of Ana Ruiz is on file.').waitFor();
    await workbench.palette('Journal: Answer …');
    await focused('Maria Lopez').waitFor();
    await workbench.screenshot('story, steering, the second answer');
    await workbench.press('Enter');
    await workbench.choose('What does it say?', 'confirmed');
    await workbench.accept('In which words?');
    await workbench.statusItem('The answer of Maria Lopez is on file.').waitFor();
    await workbench.saved(file, /by: "Maria Lopez"\n {4}says: confirmed\n {4}date: 2026-11-20\n {4}via: email\n/);
  });

  it('who stays silent is asked once in writing, then called, and then all have answered', async () => {
    workbench.setClock('2026-11-25T09:00');
    await workbench.palette('Journal: Chase');
    await workbench.page.locator('.quick-input-title', { hasText: 'Pablo Gil' }).waitFor();
    await workbench.choose('By when do you need it?', 'In two working days');
    await workbench.webview.getByText('your word on our notes of 19 November').waitFor();
    await workbench.webview.locator('#copyFormatted:focus').waitFor();
    await workbench.screenshot('story, steering, the reminder');
    await workbench.press('Enter');
    await workbench.saved(team, /reminders:\n {2}- date: 2026-11-25\n {4}to: "Pablo Gil"\n/);
    await workbench.press('Escape');
    workbench.setClock('2026-11-30T10:00');
    await workbench.openFile(minutes);
    await workbench.palette('Journal: Chase');
    await focused('Call Pablo Gil').waitFor();
    await workbench.press('Enter');
    await workbench.editor('2026-11-30-call-with-pablo-gil.yaml').waitFor();
    await workbench.cursorInLine(9);
    await workbench.type('Pablo: the notes are right as they stand.');
    await workbench.save();
    await workbench.openFile(minutes);
    await workbench.palette('Journal: Answer …');
    await focused('Pablo Gil').waitFor();
    await workbench.press('Enter');
    await workbench.choose('What does it say?', 'On another day, or by another channel …');
    await workbench.choose('On which day?', 'Today');
    await workbench.choose('By which channel?', 'phone');
    await workbench.choose('What does it say?', 'confirmed');
    await workbench.inputMessage.filter({ hasText: 'In which words?' }).waitFor();
    await workbench.screenshot('story, steering, the last answer');
    await workbench.accept('In which words?');
    await workbench.statusItem('The answer of Pablo Gil is on file.').waitFor();
    await workbench.saved(file, /by: "Pablo Gil"\n {4}says: confirmed\n {4}date: 2026-11-30\n {4}via: phone\n/);
  });

  it('the tree, the timeline and Find Agreement tell it', async () => {
    await workbench.press('Alt+Shift+J');
    await workbench.expandTo('Acme Retail', 'ERP rollout');
    await workbench.focusRow('ERP rollout');
    await workbench.palette('Engagements: Focus on Timeline View');
    await workbench.page.locator('.pane-header', { hasText: 'Clients' }).click(); // makes room for it
    await workbench.widenSideBar(620);
    const facts = workbench.page.locator('.pane', { hasText: 'Timeline' }).locator('[role="treeitem"]');
    for (const each of [
      'confirmed · by Ana Ruiz',
      'confirmed · by Maria Lopez',
      'confirmed · by Pablo Gil',
      'asked again',
    ])
      await facts.filter({ hasText: each }).waitFor();
    await facts.filter({ hasText: 'Half sizes are part of the size grid' }).filter({ hasText: 'decided' }).waitFor();
    await workbench.screenshot('story, steering, the timeline');
    await workbench.press('Alt+Shift+G');
    await workbench.typeInto('What was agreed?', 'half sizes');
    await focused('confirmed by Ana Ruiz, Maria Lopez and Pablo Gil').waitFor();
    await workbench.screenshot('story, steering, find agreement');
    await workbench.press('Escape');
  });
});
