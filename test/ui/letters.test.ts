import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toDay } from '../../src/core/model/day';
import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const today = toDay(new Date());
const engagement = 'clients/acme/erp';
const status = `${today}-weekly-status.yaml`;
const steering = '2026-11-05-steering-committee.yaml';

const files = {
  'journal.yaml': 'journal: 1\nteam:\n  - name: "Sam Lindqvist"\n    email: sam@northlight.example\n',
  'clients/acme/client.yaml': `name: "Acme"
language: de
contacts:
  - name: "Petra Keller"
    email: petra@acme.example
    address: formal
    salutation: "Frau Keller"
    tone: reserved
  - name: "Jan Brandt"
    email: jan@acme.example
    address: formal
    salutation: "Herr Brandt"
`,
  [`${engagement}/engagement.yaml`]: `title: "ERP"
status: active
stakeholders:
  - name: "Jan Brandt"
    accountable: true
  - name: "Petra Keller"
`,
  'clients/acme/private/erp/engagement.yaml': 'fingerprints: mail\n',
  'clients/acme/private/erp/claims.yaml': `claims:
  - id: CLM-1
    text: "Nobody told us of the freeze."
    by: "Petra Keller"
    date: 2026-11-05
    evidence: [2026-11-05-steering-committee]
`,
  [`${engagement}/minutes/${status}`]: `title: "Wochenstatus"
type: status
date: ${today}
channel: video
attendees: ["Petra Keller", "Sam Lindqvist"]
absent: ["Jan Brandt"]
decisions:
  - id: D-1
    text: "Die Filialen zählen am 8. Januar nicht"
    by: "Petra Keller"
actions:
  - id: A-1
    text: "Größenraster der Schuhe schicken"
    owner: "Petra Keller"
    due: 2099-11-26
  - id: A-2
    text: "Terminplan überarbeiten"
    owner: "Sam Lindqvist"
`,
  [`${engagement}/minutes/${today}-call-with-jan-brandt.yaml`]: `title: "Call with Jan Brandt"
type: call
date: ${today}
channel: phone
attendees: ["Jan Brandt", "Sam Lindqvist"]
outcome: reached
`,
  [`${engagement}/minutes/${today}-workshop.yaml`]: `title: "Workshop"
type: workshop
date: ${today}
attendees: ["Petra Keller", "Jan Brandt", "Sam Lindqvist"]
`,
  [`${engagement}/minutes/${steering}`]: `title: "Steering committee"
type: steering
date: 2026-11-05
attendees: ["Petra Keller", "Jan Brandt", "Sam Lindqvist"]
notes: "The freeze starts on 8 January."
sent:
  date: 2026-11-06
  to: ["Petra Keller", "Jan Brandt"]
  via: email
answers:
  - by: "Petra Keller"
    says: objected
    date: 2026-11-06
    via: phone
    text: "It was 11 January."
`,
};

describe('A letter to somebody to whom we write in German, and in the reserved tone', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      folder: makeFolder(files),
      theme: 'Default Dark Modern',
      settings: { 'engagementJournal.me': 'Sam Lindqvist' },
    });
    await workbench.sideBar('Engagements');
    await workbench.row('Acme').waitFor(); // from then on the keys are there
  });

  after(() => workbench.close());

  it('is German as a whole, asks which part to change, and says who gets no copy, and why', async () => {
    await workbench.openFile(status);
    await workbench.press('Alt+Shift+S');
    const page = workbench.webview;
    await page.getByText('Sehr geehrte Frau Keller,').waitFor();
    await page.getByText('Welchen Teil würden Sie ändern?').waitFor();
    await page.getByText('No copy goes to Jan Brandt, who stands above Petra Keller').waitFor();
    await page.getByText('SHA-256 des Textes darüber:').waitFor();
    assert.doesNotMatch(await page.locator('main').innerText(), /Jan Brandt|Subject|Copy|Please|Danach/);
    await workbench.screenshot('letter in German, reserved, dark');
    await workbench.useTheme('Default Light Modern', 'vs');
    await workbench.screenshot('letter in German, reserved, light');
  });

  it('is kept word for word, and the number at its foot is that of the file', async () => {
    await workbench.webview.locator('#afterwards').focus();
    await workbench.press('Enter');
    await workbench.webview.getByText('Marked as sent.').waitFor();
    const text = await workbench.saved(`${engagement}/minutes/${status}`, /\nsent:\n[^]*\nfingerprint: /);
    const [, number = ''] = /\n  sha256: "?(\w{64})"?\n/.exec(text) ?? [];
    const [kept = ''] = readdirSync(path.join(workbench.folder, engagement, 'sent'));
    const letter = readFileSync(path.join(workbench.folder, engagement, 'sent', kept), 'utf8');
    assert.match(letter, /^An: Petra Keller <petra@acme\.example>\nBetreff: Wochenstatus, /);
    assert.ok(letter.endsWith(`\nSHA-256 des Textes darüber:\n${number}\n`), letter);
    await workbench.press('ControlOrMeta+W');
  });

  it('is compared with its fingerprint, and the line at its foot is said to be no part of it', async () => {
    await workbench.openFile(status);
    await workbench.palette('Journal: Verify Fingerprints');
    await workbench.webview
      .getByText('The number at the foot of a mail is the SHA-256 of the text above it.')
      .waitFor();
    await workbench.webview.getByText('Kept texts as they were sent').waitFor();
    await workbench.screenshot('verify fingerprints of mails, light');
    await workbench.press('ControlOrMeta+W');
  });

  it('sets the record straight after a talk with nobody else in it', async () => {
    await workbench.palette('Journal: Draft a Letter');
    await workbench.choose('Which one?', 'Set the Record Straight');
    await workbench.choose('With whom?', 'Petra Keller');
    await workbench.page.locator('.quick-input-box input[placeholder^="Which conversation?"]').waitFor();
    assert.deepEqual(await workbench.picks(), ['Wochenstatus', 'We have not spoken about it yet']);
    await workbench.choose('Which conversation?', 'We have not spoken about it yet');
    await workbench.toast('Say it first, to Petra Keller alone').waitFor();
  });

  it('keeps an objection between two people: the addendum is for that person alone', async () => {
    await workbench.openFile(steering);
    await workbench.palette('Journal: Answer an Objection');
    await workbench.choose('What comes next?', 'Make an Addendum');
    await workbench.tab('addendum-to-steering-committee').waitFor();
    const addendum = `${engagement}/minutes/${today}-addendum-to-steering-committee.yaml`;
    await workbench.saved(addendum, /\nattendees: \["Petra Keller", "Sam Lindqvist"\]\n/);
    await workbench.page
      .locator('.statusbar-item', { hasText: 'The addendum is there, for Petra Keller alone' })
      .waitFor();
  });

  it('refuses to set the record straight before anybody else', async () => {
    await workbench.palette('Journal: Draft a Letter');
    await workbench.choose('Which one?', 'Set the Record Straight');
    await workbench.choose('With whom?', 'Jan Brandt');
    await workbench.choose('Which conversation?', 'Call with Jan Brandt');
    await workbench.choose('Which claim?', 'CLM-1 Nobody told us of the freeze.');
    const refusal = workbench.toast('This is between you and Petra Keller alone');
    await refusal.waitFor();
    await workbench.screenshot('refused before anybody else, light');
  });
});
