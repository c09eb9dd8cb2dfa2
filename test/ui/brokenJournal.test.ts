import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copySample } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const engagement = 'clients/kestrel-bay-hospitals/theatre-scheduling';

describe('A journal with broken files', () => {
  const folder = copySample();
  const register = path.join(folder, engagement, 'actions.yaml');
  const conflict =
    '<<<<<<< ours\n  - id: A-8\n    text: "Ours"\n=======\n  - id: A-8\n    text: "Theirs"\n>>>>>>> theirs\n';
  let workbench: Workbench;

  before(async () => {
    const text = readFileSync(register, 'utf8');
    const second = text.indexOf('  - id: A-4');
    writeFileSync(register, text.slice(0, second) + conflict + text.slice(second));
    const minutes = path.join(folder, engagement, 'minutes/2026-11-20-weekly-status.yaml');
    writeFileSync(minutes, readFileSync(minutes, 'utf8').replace('attendees: [', 'attendees: ["Who'));
    workbench = await openWorkbench({ folder, theme: 'Default High Contrast' });
    await workbench.press('Alt+Shift+J'); // at once: the view comes before the journal is found
    await workbench.row('Kestrel Bay Hospitals').waitFor();
    await workbench.widenSideBar(560);
    await workbench.expand('Kestrel Bay Hospitals');
  });

  after(() => workbench.close());

  it('shows what can be read of them, and where they cannot', async () => {
    await workbench.expand('Minutes');
    await workbench.expand('Actions');
    await workbench.expand('Risks');
    await workbench.row('Session rules for orthopaedics').waitFor();
    assert.equal(await workbench.row('Training plan for theatre staff').count(), 0);
    await workbench.row('Emergency operations are kept in two places').waitFor();
    await workbench.screenshot('broken journal, high contrast');
    const minutes = await workbench.row('Weekly status').getAttribute('aria-label');
    assert.match(minutes ?? '', /^Weekly status, not read from line \d+ on/);
  });

  it('opens the file at the problem', async () => {
    const line = readFileSync(register, 'utf8')
      .slice(0, readFileSync(register, 'utf8').indexOf('<<<<<<<'))
      .split('\n').length;
    await workbench.row(`actions.yaml is not read from line ${line} on`).click();
    await workbench.editor('actions.yaml').waitFor();
    await workbench.cursorInLine(line);
  });

  it('does not edit them, says why, and sets the box back', async () => {
    const before = readFileSync(register, 'utf8');
    await workbench.checkBox('Session rules for orthopaedics').click();
    await workbench.toast('was not changed').waitFor();
    await workbench
      .checkBox('Session rules for orthopaedics')
      .and(workbench.page.locator('[aria-checked="false"]'))
      .waitFor();
    await workbench.screenshot('broken journal, edit refused');
    assert.equal(readFileSync(register, 'utf8'), before);
  });

  it('serves the five keys on what can be read', async () => {
    await workbench.press('Alt+Shift+J');
    await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await workbench.focusRow('Session rules for orthopaedics');
    await workbench.press('Alt+Shift+D');
    await workbench.toast('was not changed').waitFor();
    await workbench.press('Alt+Shift+N');
    await workbench.choose('What is new?', 'Risk');
    await workbench.inputMessage.filter({ hasText: 'What may happen?' }).waitFor();
    await workbench.press('Escape');
    await workbench.press('Alt+Shift+J');
    await workbench.press('Alt+Shift+M');
    await workbench.choose('What kind of meeting?', 'Call');
    await workbench.tabStops();
    await workbench.press('Alt+Shift+P');
    await workbench.statusItem('Shared: Kestrel Bay Hospitals').waitFor();
    await workbench.screenshot('broken journal, shared');
    await workbench.press('Alt+Shift+P');
    await workbench.pick('My screen is no longer shared');
    await workbench.row('De Waard Biscuits').waitFor();
  });

  it('is whole again when the file is mended', async () => {
    writeFileSync(register, readFileSync(register, 'utf8').replace(conflict, ''));
    await workbench.row('Training plan for theatre staff').waitFor();
  });
});

describe('Without a folder', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: '' });
  });

  after(() => workbench.close());

  it('the sample journal opens as a copy that may be changed', async () => {
    await workbench.sideBar('Engagements');
    await workbench.button('Open a Folder').waitFor();
    await workbench.button('Try the Sample Journal').click();
    await workbench.row('Kestrel Bay Hospitals').waitFor();
    await workbench.tab('Preview README.md').waitFor();
    await workbench.screenshot('sample journal');
  });
});
