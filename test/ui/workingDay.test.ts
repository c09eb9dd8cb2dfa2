import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySample } from '../host/workspaces';
import { openBox } from './quickInput';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const kestrel = 'clients/kestrel-bay-hospitals/theatre-scheduling/minutes';
const review = 'clients/de-waard-biscuits/demand-planning/minutes/2026-11-18-first-forecast-review.yaml';

const answer = [
  'From: Joost Hendriks <joost.hendriks@dewaard.example>',
  'To: Tomasz Wilk <tomasz.wilk@larkhill.example>',
  'Cc: Nadia Ferrante <nadia.ferrante@larkhill.example>',
  'Subject: Re: First forecast, 18 November: 34 of 40 products within 10 percent',
  'Date: Mon, 23 Nov 2026 08:05:00 +0100',
  'Message-ID: <j.3301@dewaard.example>',
  'In-Reply-To: <20261119-0933.t2@larkhill.example>',
  '',
  'That is how I heard it. The bakery plans with it from Tuesday.',
  '',
].join('\r\n');

describe('A working day, from the briefing of the boss to its end, by keyboard only', () => {
  let workbench: Workbench;
  const rows = () => workbench.page.locator('.quick-input-list .monaco-list-row');

  const focused = (text: string) =>
    workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
  /** Waits until the keys go to the box, and that row is under its cursor: a letter beside it may have had them. */
  const inBox = async (text: string) => {
    await focused(text).waitFor();
    await workbench.page.locator('.quick-input-box input:focus').waitFor();
  };

  before(async () => {
    const folder = copySample();
    mkdirSync(path.join(folder, 'inbox'));
    writeFileSync(path.join(folder, 'inbox', 'Re First forecast.eml'), answer);
    workbench = await openWorkbench({
      folder,
      theme: 'Default Dark Modern',
      settings: { 'engagementJournal.me': 'Nadia Ferrante' },
      clock: '2026-11-23T08:30',
    });
    await workbench.sideBar('Engagements');
    await workbench.row('Inbox').waitFor();
    await workbench.openFile('theatre-scheduling/engagement.yaml');
  });

  after(() => workbench.close());

  it('the boss calls: one page says how it stands', async () => {
    await workbench.palette('Journal: Brief My Boss');
    await workbench.choose('What happened since when?', 'A week ago');
    await workbench.webview.locator('h2', { hasText: 'What they will raise' }).waitFor();
    await workbench.webview.locator('header button:focus').waitFor();
    await workbench.screenshot('story, day, brief my boss');
    await workbench.press('ControlOrMeta+W');
  });

  it('a call is on file while it is held, and confirmed in writing', async () => {
    await workbench.press('Alt+Shift+T');
    await workbench.typeInto('With whom?', 'ferg');
    await workbench.screenshot('story, day, with whom');
    await workbench.choose('With whom?', 'Fergal Byrne');
    await workbench.choose('How?', 'Phone');
    await workbench.choose('How did it end?', 'We spoke');
    const call = '2026-11-23-call-with-fergal-byrne.yaml';
    await workbench.editor(call).waitFor();
    await workbench.type('> Fergal sends the session rules for orthopaedics by Wednesday');
    await workbench.press('Enter');
    await workbench.type('? Does trauma come with them, or with the January rota?');
    await workbench.save();
    await workbench.palette('Journal: Confirm in Writing');
    await workbench.webview.getByText('Which part would you change?').waitFor();
    await workbench.webview.locator('#copyFormatted:focus').waitFor();
    await workbench.screenshot('story, day, confirmation');
    await workbench.press('Enter');
    await workbench.webview.getByText('Copied.').waitFor();
    for (const button of ['mail', 'mailto', 'markdown', 'html', 'afterwards']) {
      await workbench.press('Tab');
      await workbench.webview.locator(`#${button}:focus`).waitFor();
    }
    await workbench.press('Enter');
    await workbench.webview.getByText('Marked as sent.').waitFor();
    await workbench.saved(`${kestrel}/${call}`, /\nsent:\n {2}date: 2026-11-23\n/);
    await workbench.press('Escape');
  });

  it('the channel of the next one is advised, and an attempt is on file without a word', async () => {
    await workbench.palette('Journal: Which Channel?');
    await workbench.choose('How soon', 'Today');
    await workbench.choose('How much', 'More than that');
    await workbench.choose('What feelings', 'It may be taken amiss');
    await rows().filter({ hasText: 'Call now' }).waitFor();
    await workbench.screenshot('story, day, which channel');
    await workbench.press('Enter');
    await workbench.choose('With whom?', 'Astrid Holm');
    await workbench.choose('How did it end?', 'Nobody answered');
    await workbench.statusItem('Call to Astrid Holm').waitFor();
  });

  it('the screen is shared with one client: nothing of another one, nothing of the team', async () => {
    await workbench.press('Alt+Shift+P');
    await workbench.sharedWith('Kestrel Bay Hospitals');
    await workbench.row('De Waard Biscuits').waitFor({ state: 'detached' });
    await workbench.row('Inbox').waitFor({ state: 'detached' });
    await workbench.expandTo('Kestrel Bay Hospitals', 'Theatre scheduling');
    await workbench.expand('Minutes');
    await workbench.screenshot('story, day, screen is shared');
    const shown = await workbench.page.locator('.monaco-workbench').innerText();
    assert.doesNotMatch(shown, /waard|joost|sundholm|astrid|forecast/i);
    assert.doesNotMatch(shown, /unsent|overdue|objected|recovering|complaint|\bFB-|brief/i);
    const box = await openBox(workbench.page, 'F1');
    await box.fill('>Journal: Close the Day');
    await rows().filter({ hasText: 'Journal: Close Action' }).waitFor(); // the most similar one that is there
    assert.equal(await rows().filter({ hasText: 'Close the Day' }).count(), 0);
    await workbench.press('Escape');
    await workbench.press('Alt+Shift+P');
    await focused('My screen is no longer shared').waitFor();
    await workbench.press('Enter');
    await workbench.row('De Waard Biscuits').waitFor();
  });

  it('what came by mail is filed to where it belongs', async () => {
    await workbench.press('Alt+Shift+J');
    await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await workbench.expandTo('Inbox', 'Re First forecast.eml');
    await workbench.focusRow('Re First forecast.eml');
    await workbench.press('Alt+Shift+B');
    await rows().filter({ hasText: 'Answer, it is right' }).waitFor();
    await workbench.screenshot('story, day, from the inbox');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await workbench.saved(review, /by: "Joost Hendriks"\n {4}says: confirmed\n {4}date: 2026-11-23\n/);
    await workbench.row('Inbox').waitFor({ state: 'detached' });
  });

  it('the day is closed, one thing after the other, until it says done', async () => {
    workbench.setClock('2026-11-23T17:40');
    await workbench.palette('Journal: Close the Day');
    await rows().filter({ hasText: 'Weekly status' }).waitFor();
    await workbench.screenshot('story, day, close the day');
    await workbench.choose('What now?', 'Confirm in writing: Call with Declan Moore');
    await workbench.choose('Call with Declan Moore', 'Confirm in Writing');
    await workbench.webview.getByText('Which part would you change?').waitFor();
    await workbench.webview.locator('#copyFormatted:focus').waitFor();
    await workbench.press('Enter');
    await workbench.choose('What now?', 'Confirm in writing: Call with Declan Moore');
    await inBox('It is sent already'); // because a draft was made
    await workbench.press('Enter');
    await workbench.saved(`${kestrel}/2026-11-18-call-with-declan-moore.yaml`, /\nsent:\n {2}date: 2026-11-23\n/);
    await workbench.choose('What now?', 'Send: Weekly status');
    await workbench.choose('Weekly status', 'Send');
    await workbench.choose('Declan Moore would read of something overdue before', 'Leave it out of this letter');
    await workbench.webview.getByText('Dear Declan, dear Sunita,').waitFor();
    await workbench.webview.locator('#copyFormatted:focus').waitFor();
    await workbench.screenshot('story, day, the minutes to send');
    await workbench.press('Enter');
    await workbench.choose('What now?', 'Send: Weekly status');
    await inBox('It is sent already');
    await workbench.press('Enter');
    await rows().filter({ hasText: 'No answer yet: First forecast review' }).waitFor();
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2); // the letters share a column
    await workbench.screenshot('story, day, what is left');
    await workbench.choose('What now?', 'No answer yet: First forecast review');
    await workbench.choose('First forecast review', 'Leave it for today');
    await workbench.statusItem('Done. Everything of today is seen to.').waitFor();
    await workbench.screenshot('story, day, done');
  });
});
