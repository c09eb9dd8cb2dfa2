import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

describe('The side bar', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  it('opens from the activity bar and from the palette', async () => {
    await workbench.sideBar('Engagements');
    await workbench.palette('View: Show Explorer');
    await workbench.page.locator('.part.sidebar .explorer-viewlet').waitFor();
    await workbench.sideBar('Engagements');
    await workbench.screenshot('side bar');
    assert.equal(await workbench.page.locator('.monaco-dialog-box').count(), 0);
  });
});
