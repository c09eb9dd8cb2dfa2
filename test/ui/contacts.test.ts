import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toDay } from '../../src/core/model/day';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\n',
  'clients/acme/client.yaml':
    'name: "Acme Retail"\ncontacts:\n  - name: "Ana Ruiz"\n    role: "Operations"\n    email: ana@acme.example\n    address: first-name\n  - name: "Maria Lopez"\n    role: "Buying"\n    email: maria@acme.example\n    address: first-name\n',
  'clients/acme/erp/engagement.yaml': 'title: "ERP rollout"\nstatus: active\n',
  'clients/birch/client.yaml': 'name: "Birch"\ncontacts:\n  - name: "Lea Horn"\n',
  'clients/birch/scope/engagement.yaml': 'title: "Scope"\nstatus: active\n',
};
const minutes = 'clients/acme/erp/minutes';
const settings = { 'engagementJournal.me': 'Sam Lindqvist' };

describe('A call, from the first try to the letter after it, by keyboard only', () => {
  const today = toDay(new Date());
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(files), theme: 'Default Dark Modern', settings });
    await workbench.sideBar('Engagements');
    await workbench.row('Acme Retail').waitFor();
  });

  after(() => workbench.close());

  function read(name: string): string {
    return readFileSync(path.join(workbench.folder, minutes, name), 'utf8');
  }

  it('is on file without a word where nobody answers, and nothing else moves', async () => {
    await workbench.press('Alt+Shift+T');
    await workbench.typeInto('With whom?', 'maria');
    await workbench.screenshot('contact, with whom, dark');
    await workbench.choose('With whom?', 'Maria Lopez');
    await workbench.choose('How?', 'Phone');
    await workbench.typeInto('How did it end?', 'no');
    await workbench.screenshot('contact, how did it end, dark');
    await workbench.choose('How did it end?', 'Nobody answered');
    const told = workbench.page.locator('.statusbar-item', { hasText: 'Call to Maria Lopez' });
    await told.waitFor();
    await workbench.screenshot('contact, on file, dark');
    assert.match(
      read(`${today}-call-to-maria-lopez.yaml`),
      /^title: "Call to Maria Lopez"\ntype: call\ndate: .*\nstart: ".*"\nchannel: phone\nattendees: \["Sam Lindqvist"\]\nabsent: \["Maria Lopez"\]\noutcome: no-answer\n$/,
    );
    assert.equal(await workbench.page.locator('.tab').count(), 0);
    await told.click();
    await workbench.tab(`${today}-call-to-maria-lopez.yaml`).waitFor();
  });

  it('is three Enters and the first word where somebody does, who stands on top by now', async () => {
    await workbench.press('Alt+Shift+T');
    await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Maria Lopez' }).waitFor();
    await workbench.press('Enter');
    await workbench.choose('How?', 'Phone');
    await workbench.choose('How did it end?', 'We spoke');
    const name = `${today}-call-with-maria-lopez.yaml`;
    await workbench.editor(name).waitFor();
    await workbench.cursorInLine(9);
    await workbench.type('! half sizes are part of the size grid');
    await workbench.press('Enter');
    await workbench.type('> Maria brings it to the steering committee');
    await workbench.save();
    assert.match(
      read(name),
      /outcome: reached\nnotes: \|\n {2}! half sizes are part of the size grid\n {2}> Maria brings/,
    );
  });

  it('is confirmed in writing: the letter shows what leaves, and one Enter takes it along', async () => {
    await workbench.palette('Journal: Confirm in Writing');
    const letter = workbench.webview;
    await letter.getByText('Which part would you change?').waitFor();
    await letter.getByText('Half sizes are part of the size grid.').waitFor();
    await workbench.screenshot('contact, confirmation, dark');
    await letter.locator('#copyFormatted:focus').waitFor();
    await workbench.press('Enter');
    await letter.getByText('Copied.').waitFor();
    await workbench.saved(`${minutes}/${today}-call-with-maria-lopez.yaml`, /\ndrafted: /);
    await workbench.useTheme('Default Light Modern', 'vs');
    await workbench.screenshot('contact, confirmation, light');
    await workbench.press('Escape');
  });

  it('fills in what was sent, word for word, with the next run', async () => {
    await workbench.openFile(`${today}-call-with-maria-lopez.yaml`);
    await workbench.palette('Journal: Confirm in Writing');
    await workbench.choose('The draft was made', 'It is sent: mark the minutes as sent');
    const text = await workbench.saved(`${minutes}/${today}-call-with-maria-lopez.yaml`, /\nsent:\n/);
    assert.match(text, /to: \["Maria Lopez"\]/);
    const [kept = ''] = readdirSync(path.join(workbench.folder, 'clients/acme/erp/sent'));
    assert.match(
      readFileSync(path.join(workbench.folder, 'clients/acme/erp/sent', kept), 'utf8'),
      /Which part would you/,
    );
  });

  it('is advised by three questions, with a reason, and keeps nothing of it', async () => {
    await workbench.palette('Journal: Which Channel?');
    await workbench.choose('How soon', 'This week');
    await workbench.choose('How much', 'More than that');
    await workbench.choose('What feelings', 'Somebody is upset');
    await workbench.page.getByText('sit down together, and write only afterwards').waitFor();
    await workbench.screenshot('which channel, light');
    await workbench.choose('Call now, or in an hour?', 'In an hour');
    await workbench.page.locator('.statusbar-item', { hasText: 'In an hour, then.' }).waitFor();
    assert.equal(readdirSync(path.join(workbench.folder, minutes)).length, 2);
  });

  it('is spared where a text is enough: the answer leads to a mail with one request, in the form of address of its reader', async () => {
    await workbench.palette('Journal: Which Channel?');
    await workbench.choose('How soon', 'This week');
    await workbench.choose('How much', 'A sentence or two');
    await workbench.choose('What feelings', 'None');
    await workbench.choose('Enter opens what belongs to it.', 'E-mail');
    await workbench.choose('With whom?', 'Maria Lopez');
    await workbench.choose('By when do you need it?', 'In two working days');
    await workbench.webview.getByText('Dear Maria,').waitFor();
    await workbench.webview.getByText(/one thing I need by .*: \[what\?\]/).waitFor();
    await workbench.screenshot('which channel, a request, light');
    await workbench.palette('View: Close Editor');
    assert.equal(readdirSync(path.join(workbench.folder, minutes)).length, 2);
  });

  it('has its words one key away, in full', async () => {
    await workbench.press('Alt+Shift+Y');
    await workbench.typeInto('Say it aloud', 'shout');
    await workbench.page.getByText('I want to hear this, and I cannot while you shout.').first().waitFor();
    await workbench.screenshot('help me say it, light');
    await workbench.press('Escape');
    await workbench.press('Alt+Shift+Y');
    await workbench.page.getByText('That matters. Can I note it').first().waitFor();
    await workbench.useTheme('Default Dark Modern', 'vs-dark');
    await workbench.screenshot('help me say it, dark');
    await workbench.press('Enter');
    await workbench.page.locator('.statusbar-item', { hasText: 'Copied: That matters.' }).waitFor();
  });

  it('comes before every letter of a hot moment, which then opens with it', async () => {
    await workbench.palette('Journal: Draft a Letter');
    await workbench.choose('Which one?', 'Apology');
    await workbench.choose('With whom?', 'Ana Ruiz');
    await workbench.toast('Say it first').waitFor();
    await workbench.palette('Journal: Draft a Letter');
    await workbench.choose('Which one?', 'Written from Now On');
    await workbench.choose('With whom?', 'Maria Lopez');
    await workbench.choose('Which conversation?', 'Call with Maria Lopez');
    await workbench.answer('What made it necessary?', 'Two dates for one start, 6 October.');
    await workbench.webview.getByText('I send you two lines after each of our calls').waitFor();
    await workbench.screenshot('contact, written from now on, dark');
    const kept = path.join(workbench.folder, 'clients/acme/private/erp/engagement.yaml');
    assert.ok(existsSync(kept));
    assert.match(
      readFileSync(kept, 'utf8'),
      /mode: written\n.*\n {4}reason: "Two dates for one start, 6 October\."\n {4}told:/,
    );
  });
});
