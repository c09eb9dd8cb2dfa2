import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Document } from '../../../src/core/report/document';
import type { TimelineShell } from '../../../src/vscode/views/timelineShell';
import { TimelineTree } from '../../../src/vscode/views/timelineTree';
import type { PageSource } from '../../../src/vscode/workspace/pages';
import { showReportPage } from '../../../src/vscode/workspace/reportPage';
import { listVisibleEngagements, type Services } from '../../../src/vscode/workspace/services';
import {
  activate,
  deWaardFolder,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  restoreSample,
  settle,
  toFile,
  writeDisk,
  readDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

interface Shown {
  readonly tree: TimelineTree;
  readonly view: { description?: string; message?: string };
  readonly refreshes: () => number;
  readonly end: () => void;
}

/** A timeline like the one of the side bar, on a view of its own. */
async function showTimeline(): Promise<Shown> {
  const { services } = await activate();
  let refreshes = 0;
  const view = {};
  const listening: vscode.Disposable[] = [];
  const shell = { view, refresh: () => (refreshes += 1), listening } as unknown as TimelineShell;
  const tree = new TimelineTree(services, shell);
  return { tree, view, refreshes: () => refreshes, end: () => vscode.Disposable.from(...listening).dispose() };
}

async function listFacts(tree: TimelineTree): Promise<readonly string[]> {
  const months = await tree.list(undefined);
  const rows = await Promise.all(months.map((month) => tree.list(month)));
  return rows.flat().map(({ label }) => label as string);
}

describe('The timeline', () => {
  let shown: Shown;

  beforeEach(async () => {
    await openJournal(kestrel);
    await openEditor(`${kestrelFolder}/risks.yaml`);
    shown = await showTimeline();
  });

  afterEach(async () => {
    const { services } = await activate();
    services.timeline.filter = {};
    shown.end();
    await restoreSample();
  });

  it('shows what happened in the engagement of the open file, by month, the newest first', async () => {
    const months = await shown.tree.list(undefined);
    const rows = await shown.tree.list(months[0]);
    const row = rows.find(({ label }) => (label as string).includes('real sessions for orthopaedics'));
    assert.deepEqual(
      [shown.view.description, months[0]?.label, row?.label, row?.command?.command],
      [
        'Theatre scheduling',
        'November 2026',
        'Fri 20  The training has no real sessions for orthopaedics',
        'engagementJournal.openRow',
      ],
    );
  });

  it('follows the editor into another engagement, and what other programs write', async () => {
    await openEditor(`${deWaardFolder}/risks.yaml`);
    await waitFor('the refresh', () => shown.refreshes() > 0);
    await shown.tree.list(undefined);
    assert.equal(shown.view.description, 'Demand planning');
    await settle();
    const before = shown.refreshes();
    writeDisk(
      `${deWaardFolder}/issues.yaml`,
      'issues:\n  - id: I-1\n    title: "A new one"\n    resolved: 2026-11-21\n',
    );
    await waitFor('the new fact', async () => (await listFacts(shown.tree)).includes('Sat 21  A new one'));
    assert.ok(shown.refreshes() > before);
  });

  it('shows what the filter lets through, and says which it is', async () => {
    const { services } = await activate();
    services.timeline.filter = { kinds: ['decision'], person: 'Orla Kinsella', topic: 'read-only' };
    assert.deepEqual(
      [new Set(await listFacts(shown.tree)).size, shown.view.description],
      [2, 'Theatre scheduling · Decisions · Orla Kinsella · “read-only”'],
    );
    services.timeline.filter = { topic: 'nobody said this' };
    assert.deepEqual([await listFacts(shown.tree), shown.view.message], [[], 'Nothing matches the filter.']);
  });

  it('shows on a shared screen only what that client may see, and no other client', async () => {
    const all = await listFacts(shown.tree);
    const complaint = all.find((label) => label.includes('I read about the view for the surgeons'));
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('Kestrel Bay Hospitals'));
    const visible = await listFacts(shown.tree);
    assert.ok(complaint && !visible.includes(complaint) && visible.length > 20);
    const { services } = await activate();
    await services.share.stop();
    await shown.tree.list(undefined);
    services.timeline.filter = { person: 'Orla Kinsella' };
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('De Waard Biscuits'));
    assert.deepEqual([shown.view.description, services.timeline.filter], ['', {}], 'before it is painted anew');
    const others = await listFacts(shown.tree);
    assert.deepEqual(
      [others.filter((label) => visible.includes(label)), shown.view.description?.includes('Theatre')],
      [[], false],
    );
  });
});

describe('A document that is looked at before it is written', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  async function show(isPrivate: boolean): Promise<{ readonly source: PageSource; readonly services: Services }> {
    const { services } = await activate();
    const engagement = listVisibleEngagements(services).find((each) => each.engagement === kestrel.engagement);
    assert.ok(engagement);
    let source: PageSource | undefined;
    const pages = { show: async (given: PageSource) => void (source = given) };
    const render = (): Document => ({ mark: 'MARK', title: 'T', blocks: [] });
    await showReportPage({ ...services, pages }, { engagement, name: 'Chronology', isPrivate, render });
    assert.ok(source);
    return { source, services };
  }

  it('is written where nothing is written over, the team’s below private/', async () => {
    const { source } = await show(true);
    const first = await source.buttons?.press('saveMarkdown');
    const second = await source.buttons?.press('saveMarkdown');
    const page = await source.buttons?.press('saveHtml');
    const paths = [first, second, page].map((said) => (said ?? '').replace('Written: ', ''));
    const folder = 'clients/kestrel-bay-hospitals/private/theatre-scheduling/reports/TEAM-ONLY-';
    assert.deepEqual(
      paths.map((path) => [path.startsWith(folder), existsSync(toFile(path)), path.replace(/.*chronology/, '')]),
      [
        [true, true, '.md'],
        [true, true, '-2.md'],
        [true, true, '.html'],
      ],
    );
    assert.deepEqual(
      [readDisk(paths[0] ?? ''), readFileSync(toFile(paths[2] ?? ''), 'utf8').includes('<td>MARK</td>')],
      ['**MARK**\n\n# T\n', true],
    );
  });

  it('is written for the client among the reports', async () => {
    const { source } = await show(false);
    const said = (await source.buttons?.press('saveMarkdown')) ?? '';
    assert.match(
      said,
      /^Written: clients\/kestrel-bay-hospitals\/theatre-scheduling\/reports\/\d{4}-\d\d-\d\d-chronology-for-kestrel-bay-hospitals\.md$/,
    );
  });

  it('of the team is neither written nor copied while the screen is shared', async () => {
    const { source, services } = await show(true);
    await services.share.start();
    await assert.rejects(async () => source.buttons?.press('saveMarkdown'));
    await assert.rejects(async () => source.buttons?.press('copyMarkdown'));
  });
});
