import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TreeElement } from '../../../src/vscode/workspace/treeElement';
import {
  activate,
  deWaardFolder,
  findRow,
  kestrelFolder,
  listLabels,
  listRows,
  readDisk,
  restoreSample,
  sampleClients,
  settle,
  waitForLabels,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const actions = `${kestrelFolder}/actions.yaml`;
const theirs = ['Kestrel Bay Hospitals', 'Theatre scheduling', 'Actions', 'Theirs'];
const rules = 'Session rules for orthopaedics';

async function draw(parent?: TreeElement, depth = 0): Promise<string> {
  const { tree } = await activate();
  const rows = await tree.getChildren(parent);
  const texts = rows.map(async (row) => {
    const { label, contextValue, collapsibleState } = tree.getTreeItem(row);
    const isLeaf = collapsibleState === vscode.TreeItemCollapsibleState.None;
    return `${'  '.repeat(depth)}${label as string} (${contextValue})\n${isLeaf ? '' : await draw(row, depth + 1)}`;
  });
  return (await Promise.all(texts)).join('');
}

/** What the tree asks VS Code to paint anew while something is done, until `isEnough`. */
async function collectRefreshed(
  run: () => unknown,
  isEnough: (ids: readonly string[]) => boolean | Promise<boolean>,
): Promise<readonly string[]> {
  const { tree } = await activate();
  const refreshed: string[] = [];
  const listening = tree.onDidChangeTreeData((element) => refreshed.push(element?.row.id ?? 'everything'));
  await run();
  await waitFor('the refresh', async () => refreshed.length > 0 && isEnough(refreshed));
  listening.dispose();
  return [...new Set(refreshed)].filter((id) => id !== 'de-waard-biscuits/demand-planning'); // see settle
}

describe('The Clients tree', () => {
  afterEach(restoreSample);

  it('shows every record of the journal below its client and its engagement', async () => {
    assert.equal(
      await draw(await findRow('De Waard Biscuits')),
      `Demand planning (engagement)
  Minutes (minutes-group)
    November 2026 (month)
      First forecast review (minutes)
    October 2026 (month)
      Kickoff (minutes)
  Actions (actions-group)
    Ours (action-side)
      Forecast for all 112 products (action)
    Theirs (action-side)
      Sales history of the discount customers (action)
    Done (done-actions)
      First forecast for the 40 products (done-action)
  Decisions (entries-group)
    The pilot covers the 40 best-selling products (fixed-decision)
  Risks (entries-group)
    Christmas orders distort the first forecasts (risk)
    Sales history before 2024 cannot be read (entry)
  Milestones (entries-group)
    Zoë makes the forecast without us (fixed-open-entry)
    First forecast (fixed-entry)
  More (more)
    Working agreements (entries-group)
      Each forecast is compared with the sales before anybody talks about the next one. (fixed-entry)
    Record, pricing, health, recovery (team-file)
Closed engagements (closed-engagements)
  Range review (engagement)
    Minutes (minutes-group)
      May 2025 (month)
        Closing (minutes)
    Milestones (entries-group)
      Advice on all 151 products (fixed-entry)
    Results (entries-group)
      39 of 151 products are left out, and the turnover is the same after six months (entry)
    Reports (reports-group)
      Closing report (report)
    More (more)
      Deliverables (entries-group)
        Margin of every product, with packaging and lorries (entry)
      Feedback (entries-group)
        For the first time somebody told me what to leave out. (fixed-entry)
      Lessons (entries-group)
        Margins per product were wrong for three weeks, because packaging was booked elsewhere. (fixed-entry)
      Record, pricing, health, recovery (team-file)
Proposals (entries-group)
  Demand planning (fixed-entry)
People, referrals, protocol (team-file)
`,
    );
    assert.deepEqual(await listLabels(), sampleClients);
  });

  it('paints an action with its box, its command and its record', async () => {
    const { tree } = await activate();
    const element = await findRow(...theirs, rules);
    const item = tree.getTreeItem(element);
    const box = item.checkboxState as { state: vscode.TreeItemCheckboxState };
    assert.deepEqual(
      [item.label, item.contextValue, item.collapsibleState, box.state, item.command?.command],
      [
        rules,
        'action',
        vscode.TreeItemCollapsibleState.None,
        vscode.TreeItemCheckboxState.Unchecked,
        'engagementJournal.openRow',
      ],
    );
    assert.ok(item.command?.arguments?.[0] === element);
    assert.match((item.tooltip as vscode.MarkdownString).value, /\*\*Owner\*\*: Fergal(&nbsp;| )Byrne/);
  });

  it('keeps the object and the ID of a row when its record changes', async () => {
    const { tree } = await activate();
    const before = await findRow(...theirs, rules);
    const id = tree.getTreeItem(before).id;
    writeDisk(actions, readDisk(actions).replace(rules, 'Rules'));
    await waitForLabels(theirs, ['Rules', 'Name one training nurse per hospital']);
    const after = await findRow(...theirs, 'Rules');
    assert.deepEqual([after === before, tree.getTreeItem(after).id], [true, id]);
  });

  it('asks for no more than the engagement whose record changed', async () => {
    await settle();
    await listLabels(...theirs);
    const refreshed = await collectRefreshed(
      () => writeDisk(actions, readDisk(actions).replace(rules, 'Rules')),
      async () => (await listLabels(...theirs)).includes('Rules'),
    );
    assert.deepEqual(refreshed, ['engagement:kestrel-bay-hospitals/theatre-scheduling']);
  });

  it('asks for the client whose engagement changed its title', async () => {
    await settle();
    await listLabels('De Waard Biscuits');
    const file = `${deWaardFolder}/engagement.yaml`;
    const refreshed = await collectRefreshed(
      () => writeDisk(file, readDisk(file).replace('Demand planning', 'Forecasts')),
      async () => (await listLabels('De Waard Biscuits')).includes('Forecasts'),
    );
    assert.deepEqual(refreshed, ['client:de-waard-biscuits']);
  });

  it('asks for everything when a client changes its name, which is its place in the list', async () => {
    await settle();
    const file = 'clients/de-waard-biscuits/client.yaml';
    const refreshed = await collectRefreshed(
      () => writeDisk(file, readDisk(file).replace('De Waard Biscuits', 'Waard Biscuits')),
      async () => (await listLabels()).includes('Waard Biscuits'),
    );
    assert.deepEqual(
      [refreshed, await listLabels()],
      [['everything'], ['Kestrel Bay Hospitals', 'Sundholm Ferries', 'Waard Biscuits']],
    );
  });
});

describe('The box of an action', () => {
  afterEach(restoreSample);
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;

  it('writes the day into actions.yaml when it is ticked, and takes it out when it is cleared', async () => {
    const { services, tree } = await activate();
    const before = readDisk(actions);
    const element = await findRow(...theirs, rules);
    await tree.tick([[element, Checked]]);
    const note = 'note: "Needed by 27 November for the training material."\n';
    const expected = before.replace(note, `${note}    done: ${services.today()}\n`);
    assert.deepEqual(
      [readDisk(actions), await listLabels(...theirs)],
      [expected, ['Name one training nurse per hospital']],
    );
    await tree.tick([[element, Unchecked]]);
    assert.deepEqual(
      [readDisk(actions), await listLabels(...theirs)],
      [before, [rules, 'Name one training nurse per hospital']],
    );
  });

  it('is set back when the file cannot be edited, and the file stays as it is', async () => {
    const { tree } = await activate();
    const broken = `${readDisk(actions)}<<<<<<< HEAD\n`;
    writeDisk(actions, broken);
    await waitFor('the problem', async () =>
      (await listRows(...theirs.slice(0, 3))).some(({ row }) => row.kind === 'unreadable'),
    );
    const element = await findRow(...theirs, rules);
    const refreshed = await collectRefreshed(
      () => tree.tick([[element, Checked]]),
      (ids) => ids.includes(element.row.id),
    );
    assert.deepEqual(
      [refreshed.includes(element.row.id), readDisk(actions), element.row.isChecked],
      [true, broken, false],
    );
  });

  it('closes several actions at once, each in its own file', async () => {
    const { services, tree } = await activate();
    const first = await findRow(...theirs, rules);
    const second = await findRow(
      'De Waard Biscuits',
      'Demand planning',
      'Actions',
      'Ours',
      'Forecast for all 112 products',
    );
    await tree.tick([
      [first, Checked],
      [second, Checked],
    ]);
    const done = `done: ${services.today()}`;
    assert.deepEqual(
      [readDisk(actions).includes(done), readDisk(`${deWaardFolder}/actions.yaml`).includes(done)],
      [true, true],
    );
  });
});
