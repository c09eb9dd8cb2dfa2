import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const steering = '2026-11-05-steering-committee.yaml';
const folder = 'clients/kestrel-bay-hospitals/theatre-scheduling/minutes';
const team = 'clients/kestrel-bay-hospitals/private/theatre-scheduling/engagement.yaml';
const remembered = 'It was 11 January for the first two theatres.';

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`An objection, from the answer to the addendum (${look})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ theme, settings: { 'engagementJournal.me': 'Nadia Ferrante' } });
      await workbench.sideBar('Engagements');
      await workbench.expandTo('Kestrel Bay Hospitals', 'Theatre scheduling');
      await workbench.openFile(steering);
    });

    after(() => workbench.close());

    it('is put on file with four keys and their words', async () => {
      await workbench.palette('Journal: Answer …');
      await workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Sunita Rao' }).waitFor();
      await workbench.screenshot(`answer, who, ${look}`);
      await workbench.choose('Who has answered?', 'Sunita Rao');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'objected' }).waitFor();
      await workbench.screenshot(`answer, what it says, ${look}`);
      await workbench.choose('What does it say?', 'objected');
      await workbench.answer('What is remembered differently?', remembered);
      const text = await workbench.saved(`${folder}/${steering}`, /Sunita Rao"\n {4}says: objected\n/);
      assert.match(text, /text: "It was 11 January for the first two theatres\."\nfingerprint: "855d5008eefe6cc8"/);
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Make an Addendum' }).waitFor();
      await workbench.screenshot(`answer, what comes next, ${look}`);
    });

    it('becomes an addendum in which both versions stand', async () => {
      await workbench.choose('What comes next?', 'Make an Addendum');
      const addendum = workbench.tab('addendum-to-steering-committee');
      await addendum.waitFor();
      await workbench.page.locator('.view-line', { hasText: 'Sunita Rao remembers it differently' }).first().waitFor();
      await workbench.cursorInLine(11);
      await workbench.screenshot(`answer, the addendum, ${look}`);
    });

    it('is answered with a letter that asks for a call, and goes to that person alone', async () => {
      await workbench.palette('Journal: Answer an Objection');
      await workbench.choose('Which minutes?', 'Steering committee');
      await workbench.choose('What comes next?', 'Write the Answer');
      await workbench.webview.getByText('may I call you [when?]').waitFor();
      await workbench.webview.getByText('Sunita Rao <sunita.rao@kestrelbay.example>').waitFor();
      assert.equal(await workbench.webview.getByText('Orla').count(), 0);
      await workbench.screenshot(`answer to an objection, ${look}`);
      await workbench.press('ControlOrMeta+W');
    });

    it('what is overdue is asked for with a letter first, and with a call the second time', async () => {
      await workbench.openFile('kestrel-bay-hospitals/theatre-scheduling/engagement.yaml');
      await workbench.palette('Journal: Chase');
      await workbench.page.locator('.quick-input-title', { hasText: 'Fergal Byrne' }).waitFor(); // the only one who owes
      await workbench.screenshot(`chase, by when, ${look}`);
      await workbench.choose('By when do you need it?', 'In two working days');
      await workbench.webview.getByText('one thing I need by').waitFor();
      await workbench.screenshot(`chase, the letter, ${look}`);
      await workbench.webview.getByRole('button', { name: 'Copy Text and Recipients' }).press('Enter');
      await workbench.saved(team, /reminders:\n {2}- date: \S+\n {4}to: "Fergal Byrne"\n {4}about: "A-3 /);
      await workbench.press('ControlOrMeta+W'); // the page of the letter
      await workbench.openFile('kestrel-bay-hospitals/theatre-scheduling/engagement.yaml');
      await workbench.palette('Journal: Chase');
      await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Call Fergal Byrne' }).waitFor();
      await workbench.screenshot(`chase, the call, ${look}`);
      await workbench.press('Enter');
      await workbench.tab('call-with-fergal-byrne').waitFor();
      await workbench.cursorInLine(9); // in the notes
    });

    it('the fingerprints of all that was sent are compared, and what that shows is said', async () => {
      await workbench.palette('Journal: Verify Fingerprints');
      await workbench.webview.getByText('What this shows, and what not').waitFor();
      await workbench.webview.getByText('As they were sent').first().waitFor();
      await workbench.screenshot(`verify fingerprints, ${look}`);
    });
  });
}
