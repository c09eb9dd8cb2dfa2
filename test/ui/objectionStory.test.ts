import assert from 'node:assert/strict';
import { readCopied } from './clipboard';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const minutes = '2026-11-05-steering-committee.yaml';
const folder = 'clients/kestrel-bay-hospitals/theatre-scheduling/minutes';
const addendum = '2026-11-24-addendum-to-steering-committee.yaml';
const disputed = 'Weekend theatres are part of the first release';
const remembered = 'I remember weekend theatres for Harbour only.';

describe('An objection, its citation and its correction', () => {
  let workbench: Workbench;
  const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');
  const focused = (text: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });

  before(async () => {
    workbench = await openWorkbench({
      theme: 'Default Dark Modern',
      settings: { 'engagementJournal.me': 'Nadia Ferrante' },
      clock: '2026-11-24T10:00',
    });
    await workbench.sideBar('Engagements');
    await workbench.row('Kestrel Bay Hospitals').waitFor(); // from then on the keys are there
    await workbench.openFile(`theatre-scheduling/minutes/${minutes}`);
  });

  after(() => workbench.close());

  /** Copies the disputed decision for executives, and answers the words. */
  async function citeForExecutives(): Promise<string> {
    await workbench.press('Alt+Shift+G');
    await workbench.page.locator('.quick-input-box input[placeholder^="What was agreed?"]').fill('weekend release eur');
    await focused(disputed).waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await workbench.page.locator('.tab.active', { hasText: minutes }).waitFor(); // no longer what was previewed before
    await workbench.palette('Journal: Copy as Citation');
    await rows().filter({ hasText: 'For executives' }).waitFor();
    await workbench.screenshot('story, objection, copy as citation');
    await workbench.choose('For whom?', 'For executives');
    await workbench.statusItem('Copied.').waitFor();
    return readCopied(workbench.page);
  }

  it('until then the decision is cited as decided', async () => {
    assert.match(await citeForExecutives(), /^On 5 November Orla Kinsella decided: “Weekend theatres/);
  });

  it('the objection is put on file in their own words', async () => {
    await workbench.openFile(`theatre-scheduling/minutes/${minutes}`);
    await workbench.palette('Journal: Answer …');
    await workbench.choose('Who has answered?', 'Fergal Byrne');
    await workbench.choose('What does it say?', 'objected');
    await workbench.answer('What is remembered differently?', remembered);
    await workbench.saved(`${folder}/${minutes}`, /by: "Fergal Byrne"\n {4}says: objected\n {4}date: 2026-11-24\n/);
    await rows().filter({ hasText: 'Write the Answer' }).waitFor();
    await workbench.screenshot('story, objection, what comes next');
    await workbench.press('Escape');
  });

  it('from then on it is cited as noted', async () => {
    const words = await citeForExecutives();
    assert.match(words, /^On 5 November we noted: “Weekend theatres/);
    assert.doesNotMatch(words, /decided|Fergal|objected/);
  });

  it('it is answered with a draft that asks for a call, to that person alone', async () => {
    await workbench.palette('Journal: Answer an Objection');
    await workbench.choose('What comes next?', 'Write the Answer');
    await workbench.webview.getByText('may I call you [when?]').waitFor();
    await workbench.webview.getByText('Fergal Byrne <fergal.byrne@kestrelbay.example>').waitFor();
    assert.doesNotMatch(await workbench.webview.locator('main').innerText(), /Orla|Declan/);
    await workbench.webview.locator('#copyFormatted:focus').waitFor();
    await workbench.screenshot('story, objection, the answer');
    await workbench.press('Enter');
    await workbench.webview.getByText('Copied.').waitFor();
    await workbench.press('Escape');
  });

  it('after the call an addendum holds both versions, and what was decided instead', async () => {
    await workbench.openFile(`theatre-scheduling/minutes/${minutes}`);
    await workbench.palette('Journal: Answer an Objection');
    await workbench.choose('What comes next?', 'Make an Addendum');
    await workbench.editor(addendum).waitFor();
    await workbench.page.locator('.view-line', { hasText: 'Both versions stay in the notes.' }).first().waitFor();
    await workbench.screenshot('story, objection, the addendum');
    await workbench.press('Enter');
    await workbench.type('! Orla: weekend theatres at Harbour only in the first release');
    await workbench.press('Alt+Shift+E');
    await rows().filter({ hasText: 'eekend theatres at Harbour only' }).waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.view-line', { hasText: 'id: D-7' }).first().waitFor();
    await workbench.statusItem('One line is on file.').waitFor();
    await workbench.press('ControlOrMeta+End');
    await workbench.press('ArrowUp');
    await workbench.press('End');
    await workbench.press('Enter');
    await workbench.type('supersedes: D-4');
    await workbench.screenshot('story, objection, what it replaces');
    await workbench.save();
    await workbench.saved(`${folder}/${addendum}`, /- id: D-7\n[^]*\n {4}supersedes: D-4\n/);
  });

  it('it is sent like any minutes, and that person confirms it', async () => {
    await workbench.press('Alt+Shift+S');
    const letter = workbench.webview;
    await letter.getByText('Weekend theatres at Harbour only in the first release (Orla Kinsella).').waitFor();
    await letter.getByText('this adds to our notes of 5 November.').waitFor();
    await letter.getByText('Sunita Rao <sunita.rao@kestrelbay.example>').waitFor(); // who could not come, and got them
    await letter.locator('#copyFormatted:focus').waitFor();
    await workbench.screenshot('story, objection, the letter');
    await workbench.press('Enter');
    await letter.getByText('Copied.').waitFor();
    await letter.locator('#afterwards').focus();
    await workbench.press('Enter');
    await letter.getByText('Marked as sent.').waitFor();
    await workbench.press('Escape');
    workbench.setClock('2026-11-25T09:00');
    await workbench.openFile(addendum);
    await workbench.palette('Journal: Answer …');
    await workbench.choose('Who has answered?', 'Fergal Byrne');
    await workbench.choose('What does it say?', 'confirmed');
    await workbench.accept('In which words?');
    await workbench.statusItem('The answer of Fergal Byrne is on file.').waitFor();
    await workbench.saved(`${folder}/${addendum}`, /by: "Fergal Byrne"\n {4}says: confirmed\n {4}date: 2026-11-25\n/);
  });

  it('the history and the timeline tell it, and the citation names what holds now', async () => {
    assert.match(
      await citeForExecutives(),
      /^On 5 November we noted: “Weekend theatres[^]*It has since been replaced: on 24 November we noted: “/,
    );
    await workbench.expandTo('Kestrel Bay Hospitals', 'Theatre scheduling');
    await workbench.expand('Decisions');
    await workbench.contextMenu(`${disputed}: about 12 working days and EUR 15,600`, 'Show History');
    await rows().filter({ hasText: 'D-7' }).filter({ hasText: 'replaced by' }).waitFor();
    await workbench.screenshot('story, objection, the history');
    await workbench.press('Escape');
    await workbench.press('Alt+Shift+J');
    await workbench.focusRow('Theatre scheduling');
    await workbench.palette('Engagements: Focus on Timeline View');
    await workbench.page.locator('.pane-header', { hasText: 'Clients' }).click(); // makes room for it
    await workbench.widenSideBar(620);
    const facts = workbench.page.locator('.pane', { hasText: 'Timeline' }).locator('[role="treeitem"]');
    await facts.filter({ hasText: 'Addendum to Steering committee' }).first().waitFor();
    await facts.filter({ hasText: 'objected · by Fergal Byrne' }).waitFor();
    await workbench.screenshot('story, objection, the timeline');
  });
});
