import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

/** Wide enough for the tree's texts, small enough to be read in the README. */
const pictureSize = { width: 1180, height: 640 };

describe('The pictures of the README', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ theme: 'Default Dark Modern' });
    await workbench.page.setViewportSize(pictureSize);
    await workbench.sideBar('Engagements');
    await workbench.widenSideBar(440);
    await workbench.expand('Kestrel Bay Hospitals');
  });

  after(() => workbench.close());

  it('show the sample journal beside minutes, dark', async () => {
    for (const group of ['Risks', 'Actions', 'Minutes']) await workbench.expand(group); // from below: all are in sight
    await workbench.row('Weekly status').click();
    await workbench.editor('2026-11-20-weekly-status.yaml').waitFor();
    await workbench.page.locator('.view-line [class^="mtk"]:not(.mtk1)').first().waitFor(); // the colours come last
    await workbench.picture('clients-dark');
    const label = await workbench.row('Session rules for orthopaedics').getAttribute('aria-label');
    assert.equal(label, 'Session rules for orthopaedics, overdue since Fri 13 Nov · Fergal Byrne · A-3');
  });

  it('show the band of a new risk while it is chosen, light', async () => {
    await workbench.useTheme('Default Light Modern', 'vs');
    await workbench.row('Actions').locator('.monaco-tl-twistie').click();
    await workbench.row('Minutes').locator('.monaco-tl-twistie').click();
    await workbench.row('Theatre staff are not trained by 18 January').click();
    await workbench.editor('risks.yaml').waitFor();
    await workbench.palette('Journal: New Risk');
    await workbench.answer('What may happen?', 'The January shifts are not known in time');
    await workbench.choose('How likely is it?', '4 likely');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'score 20: red' }).waitFor();
    await workbench.picture('new-risk-light');
    await workbench.press('Escape');
    await workbench.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await workbench.page.locator('.tab.dirty').count(), 0);
  });

  it('show the agenda of a reset-point kickoff beside its record, high contrast', async () => {
    await workbench.useTheme('Default High Contrast', 'hc-black');
    await workbench.palette('View: Close All Editors');
    await workbench.palette('Journal: New Reset-Point Kickoff');
    await workbench.choose('Which engagement?', 'Theatre scheduling');
    await workbench.choose('Which day?', 'In two weeks');
    await workbench.accept('When does it begin?');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'decides in the end' }).waitFor();
    await workbench.press('Enter');
    await workbench.page.locator('.monaco-editor .snippet-placeholder').first().waitFor({ state: 'attached' });
    await workbench.type('The weekly brief, one page, every Friday');
    await workbench.save();
    await workbench.palette('View: Toggle Primary Side Bar Visibility');
    await workbench.palette('Journal: Agenda to Send');
    const heading = workbench.webview.getByRole('heading', { name: 'Reset-point kickoff: Theatre scheduling' });
    await heading.waitFor();
    await workbench.picture('reset-point-high-contrast');
    assert.equal(await heading.count(), 1);
  });
});
