import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toDay } from '../../src/core/model/day';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const files = {
  'journal.yaml': 'journal: 1\ncurrency: EUR\nteam:\n  - name: "Ada Berg"\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - name: "Jo Park"\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
};

describe('Every kind of record, by keyboard', () => {
  const today = toDay(new Date());
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(files), theme: 'Default Light Modern' });
    await workbench.sideBar('Engagements');
    await workbench.row('Shop').waitFor();
  });

  after(() => workbench.close());

  function read(file: string): string {
    return readFileSync(path.join(workbench.folder, file), 'utf8');
  }

  it('is in one list, with what it is for', async () => {
    await workbench.palette('Journal: New…');
    await workbench.typeInto('What is new?', 'issue');
    await workbench.screenshot('new, every kind');
    await workbench.choose('What is new?', 'Issue');
    await workbench.answer('What is wrong?', 'The tills lose the connection');
    await workbench.choose('How much does it matter?', 'high');
    await workbench.choose('Who sees to it?', 'Ada Berg');
    await workbench.editor('issues.yaml').waitFor();
    await workbench.cursorInLine(7);
    assert.equal(
      read('clients/acme/shop/issues.yaml'),
      `issues:\n  - id: I-1\n    title: "The tills lose the connection"\n    priority: high\n    owner: "Ada Berg"\n    raised:\n      date: ${today}\n`,
    );
    await workbench.row('Issues').waitFor();
  });

  it('that is often needed has a command of its own', async () => {
    await workbench.palette('Journal: New Change');
    await workbench.answer('What is to be different?', 'Half sizes');
    await workbench.choose('What kind of change is it?', 'new requirement');
    await workbench.choose('Who asked for it?', 'Jo Park');
    await workbench.editor('changes.yaml').waitFor();
    await workbench.cursorInLine(7);
    assert.match(
      read('clients/acme/shop/changes.yaml'),
      /kind: new-requirement\n {4}requested:\n {6}date: .*\n {6}by: "Jo Park"\n$/,
    );
  });

  it('that both sides hold to goes into the file of the engagement', async () => {
    await workbench.palette('Journal: New Milestone');
    await workbench.answer('What is reached?', 'Dry run');
    await workbench.choose('By which day?', 'In two weeks');
    await workbench.choose('Who sees to it?', 'Ada Berg');
    await workbench.editor('engagement.yaml').waitFor();
    await workbench.cursorInLine(7);
    assert.match(
      read('clients/acme/shop/engagement.yaml'),
      /status: active\nmilestones:\n {2}- id: M-1\n {4}title: "Dry run"\n/,
    );
    await workbench.row('Milestones').waitFor();
  });

  it('that is a report is a file of its own, with room for two sentences of the author first', async () => {
    const name = `${today}-weekly-brief.md`;
    await workbench.palette('Journal: New Report');
    await workbench.choose('Which report?', 'Weekly brief');
    await workbench.editor(name).getByText('[engagement]').waitFor();
    await workbench.cursorInLine(1);
    await workbench.screenshot('new, report');
    await workbench.type('The tills work again. The dry run can begin.');
    await workbench.save();
    assert.match(
      read(`clients/acme/shop/reports/${name}`),
      /^The tills work again\. The dry run can begin\. \n\n\*\*\[engagement\], week of /,
    );
    await workbench.row('Reports').waitFor();
  });

  it('that is a report of where both sides stand is a page, to be read before it is copied', async () => {
    await workbench.palette('Journal: New Report');
    await workbench.choose('Which report?', 'Where We Stand');
    await workbench.webview.locator('li', { hasText: 'Half sizes: [what does it cost?]' }).waitFor();
    await workbench.webview.locator('li', { hasText: 'The tills lose the connection' }).waitFor();
    await workbench.screenshot('where we stand');
    await workbench.palette('View: Close All Editors');
  });

  it('is kept from the client where that is chosen', async () => {
    await workbench.palette('Journal: New…');
    await workbench.choose('What is new?', 'Risk, Private');
    await workbench.answer('What may happen?', 'Jo leaves in spring');
    await workbench.choose('How likely is it?', '3 possible');
    await workbench.choose('How bad would it be?', '4 major');
    await workbench.choose('Who sees to it?', 'Ada Berg');
    await workbench.cursorInLine(8);
    assert.match(read('clients/acme/private/shop/risks.yaml'), /^risks:\n {2}- id: pR-1\n/);
    await workbench.row('Risks').waitFor();
    await workbench.palette('Journal: New…');
    await workbench.choose('What is new?', 'Action, Private');
    await workbench.answer('What is to be done?', 'Ask Jo about the spring');
    await workbench.choose('Who does it?', 'Ada Berg');
    await workbench.choose('Until when?', 'In one week');
    await workbench.editor('actions.yaml').waitFor();
    await workbench.cursorInLine(5);
    assert.match(read('clients/acme/private/shop/actions.yaml'), /^actions:\n {2}- id: pA-1\n/);
  });

  it('of money is asked for in the currency of the journal', async () => {
    await workbench.palette('Journal: New…');
    await workbench.choose('What is new?', 'Proposal');
    await workbench.answer('What is offered?', 'Second shop');
    await workbench.answer('What is it worth? In EUR', 'much');
    await workbench.inputMessage.filter({ hasText: 'Write an amount, such as 26000.' }).waitFor();
    await workbench.answer('Write an amount', '26,000');
    await workbench.editor('client.yaml').waitFor();
    await workbench.cursorInLine(5);
    assert.match(read('clients/acme/private/client.yaml'), /id: PRO-1\n.*\n {4}date: .*\n {4}value: 26000\n$/);
  });

  it('says what it is for before the first incident is written, and Escape leaves no trace', async () => {
    await workbench.palette('Journal: New…');
    await workbench.choose('What is new?', 'Incident');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.getByText('Review, fault and advice').waitFor();
    await workbench.screenshot('new, before the first incident');
    await workbench.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.throws(() => read('clients/acme/private/shop/incidents.yaml'), /ENOENT/);
  });

  it('of the team is neither offered nor shown while the screen is shared', async () => {
    await workbench.palette('Focus on Clients View');
    await workbench.focusRow('Risks');
    await workbench.press('ArrowRight');
    await workbench.row('Jo leaves in spring').waitFor();
    await workbench.screenshot('every kind, the team');
    await workbench.press('Alt+Shift+P');
    await workbench.sharedWith('Acme');
    await workbench.row('Risks').waitFor({ state: 'detached' });
    await workbench.tab('client.yaml').waitFor({ state: 'detached' });
    await workbench.palette('Journal: New…');
    await workbench.typeInto('What is new?', 'private');
    await workbench.page.locator('.quick-input-list .monaco-list-row').first().waitFor({ state: 'detached' });
    await workbench.press('Escape');
    await workbench.palette('Journal: Close Action');
    await workbench.toast('No action is open here.').waitFor();
    await workbench.screenshot('every kind, screen is shared');
    const shown = await workbench.page.locator('.monaco-workbench').innerText();
    assert.doesNotMatch(shown, /spring|Proposal|Second shop/);
  });
});
