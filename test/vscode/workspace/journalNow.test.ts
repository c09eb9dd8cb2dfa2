import assert from 'node:assert/strict';
import { listMinutes } from '../../../src/core/journal/entries';
import { renderMarkdown } from '../../../src/core/report/document';
import { verifyFingerprints } from '../../../src/vscode/commands/verifyFingerprints';
import { applyChanges } from '../../../src/vscode/workspace/applyChanges';
import type { PageSource } from '../../../src/vscode/workspace/pages';
import { showReportPage } from '../../../src/vscode/workspace/reportPage';
import { listVisibleEngagements, type Services } from '../../../src/vscode/workspace/services';
import { activate, kestrel, kestrelFolder, openJournal, readDisk, restoreSample, writeDisk } from '../sampleWorkspace';

const path = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
const renamed = () => readDisk(path).replace(/^title: .*$/m, 'title: "Read anew"');

/** The page that a command shows, kept here instead of being shown. */
async function capturePage(show: (services: Services) => Promise<void>): Promise<PageSource> {
  const { services } = await activate();
  const shown: PageSource[] = [];
  const pages = { show: (source: PageSource) => Promise.resolve(void shown.push(source)) };
  await show({ ...services, pages });
  return shown[0] ?? assert.fail('no page');
}

async function findKestrel() {
  const { services } = await activate();
  const all = listVisibleEngagements(services);
  return all.find(({ engagement }) => engagement === kestrel.engagement) ?? assert.fail();
}

describe('A journal that Refresh has read anew', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('is what a command has written, for the command that began before', async () => {
    const { services } = await activate();
    const before = await openJournal(kestrel);
    await services.store.refresh();
    assert.ok(!services.store.journals.includes(before));
    const file = `${kestrelFolder}/minutes/2026-11-23-new.yaml`;
    const change = { path: file, create: 'title: "New"\ntype: call\ndate: 2026-11-23\nsent: {date: 2026-11-23}\n' };
    await applyChanges(services.store, before, () => ({ changes: [change] }));
    for (const { index } of [before, await openJournal(kestrel)]) {
      assert.equal(listMinutes(index, kestrel).find((each) => each.path === file)?.record.sent?.date, '2026-11-23');
    }
  });

  it('is what the page of the fingerprints goes by', async () => {
    const { services } = await activate();
    const { journal } = await findKestrel();
    const row = { uri: journal.uriOf(path).toString(), entryKind: 'action' };
    const page = await capturePage((given) => verifyFingerprints(given, row));
    const render = async () => renderMarkdown((await page.render()) ?? assert.fail());
    const before = await render();
    writeDisk(path, `${renamed()}sent: {date: 2026-11-20}\n`);
    await services.store.refresh();
    assert.notEqual(await render(), before);
    assert.match(await render(), /Read anew/);
  });

  it('is what a report on the screen goes by', async () => {
    const { services } = await activate();
    const engagement = await findKestrel();
    const titleOf = (index: typeof engagement.journal.index) =>
      listMinutes(index, kestrel).find((each) => each.path === path)?.record.title ?? '';
    const page = await capturePage((given) =>
      showReportPage(given, {
        ...{ engagement, name: 'Brief', isPrivate: false },
        render: ({ index }) => ({ blocks: [{ type: 'paragraph', lines: [[titleOf(index)]] }] }),
      }),
    );
    writeDisk(path, renamed());
    await services.store.refresh();
    assert.equal(renderMarkdown((await page.render()) ?? assert.fail()).trim(), 'Read anew');
    assert.equal(await page.buttons?.press('copyFormatted'), 'Copied.');
  });
});
