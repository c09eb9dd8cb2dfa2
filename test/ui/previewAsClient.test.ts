import assert from 'node:assert/strict';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const eye = '.editor-actions .action-label[aria-label^="Preview as Client"]';

describe('Preview as Client, beside the file', () => {
  let workbench: Workbench;
  const main = () => workbench.webview.locator('main');
  const notice = () => workbench.webview.locator('#notice');
  /** What a row of the tree shows; the page before is replaced. */
  const previewRow = async (label: string, words: string) => {
    await workbench.contextMenu(label, 'Preview as Client');
    await workbench.webview.locator('main', { hasText: words }).waitFor();
    return main().innerText();
  };

  before(async () => {
    workbench = await openWorkbench({
      theme: 'Default Dark Modern',
      settings: { 'engagementJournal.me': 'Nadia Ferrante' },
    });
    await workbench.sideBar('Engagements');
    await workbench.row('Kestrel Bay Hospitals').waitFor();
    await workbench.openFile('theatre-scheduling/risks.yaml');
  });

  after(() => workbench.close());

  it('shows at the button of the editor what the client sees of a register', async () => {
    await workbench.page.locator(eye).click();
    await workbench.webview.getByRole('heading', { name: 'Risks: Theatre scheduling' }).waitFor();
    const text = await main().innerText();
    assert.match(text, /^For Kestrel Bay Hospitals\n/);
    assert.match(text, /Interface to the patient record arrives late\nCause: The supplier delivers/);
    assert.doesNotMatch(text, /\bp?[A-Z]{1,3}-\d|Looked at every second Friday|it came on 2 November/);
    await workbench.screenshot('preview, risks, dark');
  });

  it('follows what is typed, while the keyboard stays in the file', async () => {
    await workbench.editor('risks.yaml').locator('.view-lines').click();
    await workbench.press('ControlOrMeta+Home');
    for (let line = 1; line < 4; line++) await workbench.press('ArrowDown');
    await workbench.press('End');
    await workbench.press('ArrowLeft');
    await workbench.type(' again');
    await main().getByText('Interface to the patient record arrives late again').waitFor();
  });

  it('stays as it was while the file is half typed, and says where', async () => {
    await workbench.press('Delete');
    await notice().getByText('From line 4 on the file cannot be read').waitFor();
    await workbench.webview.getByText('The record cannot be read just now. This is what it said before.').waitFor();
    assert.match(await main().innerText(), /Theatre staff are not trained by 18 January/);
    await workbench.screenshot('preview, half typed, dark');
    await workbench.type('"');
    await notice().waitFor({ state: 'hidden' });
  });

  it('can be read in a light theme', async () => {
    await workbench.useTheme('Default Light Modern', 'vs');
    await workbench.webview.locator('body.vscode-light').waitFor();
    await workbench.screenshot('preview, risks, light');
  });

  it('shows of minutes the letter, at their row', async () => {
    await workbench.expand('Kestrel Bay Hospitals');
    await workbench.expandTo('Minutes', 'Weekly status');
    const text = await previewRow('Weekly status', 'Dear Declan, dear Sunita,');
    assert.match(text, /^To: Declan Moore </);
    await notice().getByText('Declan Moore would read of something overdue before Fergal Byrne has').waitFor();
    await notice().getByText('Marked lines of the notes that are not filed').waitFor();
    await workbench.screenshot('preview, letter, light');
  });

  it('shows a report as its readers see it, and what does not show', async () => {
    await workbench.expandTo('Reports', 'Weekly brief');
    await previewRow('Weekly brief', 'We have one date, and a plan for it');
    await main().locator('strong', { hasText: 'Theatre scheduling, week of 9 November.' }).waitFor();
    await notice().waitFor({ state: 'hidden' });
    await workbench.screenshot('preview, report, light');
    await workbench.row('Weekly brief').click();
    await workbench.editor('2026-11-13-weekly-brief.md').locator('.view-lines').click();
    await workbench.press('ControlOrMeta+End');
    await workbench.type('\n<!-- Orla is slow -->\n\n[//]: # (Hidden)\n');
    await main().getByText('<!-- Orla is slow -->').waitFor();
    await notice().getByText('holds words that do not show').waitFor();
  });

  it('says that the client sees nothing of what is the team’s', async () => {
    const text = await previewRow('Proposals', 'The client sees nothing of clients/');
    assert.equal(
      text.trim(),
      'The client sees nothing of clients/kestrel-bay-hospitals/private/client.yaml. It lies below private/, and is your team’s alone.',
    );
    await workbench.screenshot('preview, private, light');
  });
});
