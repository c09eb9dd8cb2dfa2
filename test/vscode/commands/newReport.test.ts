import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { renderMarkdown } from '../../../src/core/report/document';
import { showWhereWeStand } from '../../../src/vscode/commands/newReport';
import type { PageSource } from '../../../src/vscode/workspace/pages';
import { listVisibleEngagements, type Services } from '../../../src/vscode/workspace/services';
import {
  activate,
  findRow,
  kestrel,
  kestrelFolder,
  openJournal,
  readDisk,
  restoreSample,
  writeDisk,
} from '../sampleWorkspace';

/** The page that is shown, as long as `before` leaves its engagement in sight. */
async function makePage(before?: () => Promise<unknown>): Promise<PageSource | undefined> {
  const { services } = await activate();
  const engagement = listVisibleEngagements(services).find((each) => each.engagement === kestrel.engagement);
  assert.ok(engagement);
  await before?.();
  let source: PageSource | undefined;
  const pages: Services['pages'] = { show: async (given) => void (source = given) };
  await showWhereWeStand({ ...services, pages }, engagement);
  return source;
}

async function share(client: string): Promise<void> {
  await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow(client));
}

describe('Where We Stand', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('is a page of its client that looks ahead, and is written among the shared reports when that is said', async () => {
    const page = (await makePage()) ?? assert.fail('no page');
    const document = (await page.render()) ?? assert.fail('no document');
    const text = renderMarkdown(document);
    assert.equal(page.client, kestrel.client);
    assert.match(text, /^\*\*For Kestrel Bay Hospitals\*\*\n\n# Where we stand: Theatre scheduling\n/);
    assert.match(text, /\n- Printed day list for the recovery ward: two working days and EUR 2,600\.\n/);
    const [, path = ''] = /^Written: (.*)$/.exec((await page.buttons?.press('saveMarkdown')) ?? '') ?? [];
    assert.match(
      path,
      /^clients\/kestrel-bay-hospitals\/theatre-scheduling\/reports\/[\d-]+-where-we-stand-for-kestrel-[a-z-]+\.md$/,
    );
    assert.equal(readDisk(path), text);
  });

  it('is not made while a file that it is made from cannot be read to its end', async () => {
    const risks = `${kestrelFolder}/risks.yaml`;
    const broken = async () => {
      writeDisk(risks, 'risks:\n  - id: R-1\n    title: "One\n');
      await (await openJournal(kestrel)).read(risks);
    };
    await assert.rejects(makePage(broken), /Mend that first/);
  });

  it('may be shown to its own client while the screen is shared, and to nobody else', async () => {
    const others = makePage(() => share('De Waard Biscuits'));
    await assert.rejects(others, vscode.CancellationError);
    await (await activate()).services.share.stop();
    assert.ok(await makePage(() => share('Kestrel Bay Hospitals')));
  });
});
