import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { captureRecord } from '../../../src/core/capture/newRecord';
import { applyChanges } from '../../../src/vscode/workspace/applyChanges';
import type { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import {
  activate,
  deWaardFolder,
  findRow,
  listLabels,
  readDisk,
  restoreSample,
  sampleClients,
  waitForLabels,
} from '../sampleWorkspace';
import { runAccepting, waitFor } from '../waiting';
import { faults, FaultyFiles } from '../workspace/faultyFiles';

const shop = 'clients/acme/shop';

function toOther(file: string): string {
  return path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', file);
}

function writeOther(file: string, text: string): void {
  mkdirSync(path.dirname(toOther(file)), { recursive: true });
  writeFileSync(toOther(file), text);
}

/** Makes the other folder a journal. */
function writeSecondJournal(): void {
  writeOther('clients/acme/client.yaml', 'name: "Acme"\n');
  writeOther(`${shop}/engagement.yaml`, 'title: "Shop"\nstatus: active\n');
  writeOther('journal.yaml', 'journal: 1\n');
}

/** Makes the other folder a journal, and has it looked for. */
async function startSecondJournal(): Promise<OpenJournal> {
  const { services } = await activate();
  writeSecondJournal();
  await services.store.refresh();
  const journal = services.store.journals.find(({ label }) => label === 'other');
  assert.ok(journal);
  return journal;
}

/** Does something while there is a third folder, on a file system that tells of no change. */
async function withThird(
  seeds: Readonly<Record<string, string>>,
  prepare: (files: FaultyFiles) => void,
  run: (files: FaultyFiles) => Promise<void>,
): Promise<void> {
  const { services } = await activate();
  const files = new FaultyFiles((path) => vscode.Uri.from({ scheme: 'faulty', path }));
  const registration = vscode.workspace.registerFileSystemProvider('faulty', files);
  files.seed(seeds);
  prepare(files);
  vscode.workspace.updateWorkspaceFolders(2, 0, { uri: files.uriOf('/third'), name: 'third' });
  try {
    await run(files);
  } finally {
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await waitFor('the end of the third', () => services.store.journals.length === 1);
    registration.dispose();
  }
}

describe('In a workspace with two folders', () => {
  afterEach(async () => {
    const { services } = await activate();
    rmSync(toOther('journal.yaml'), { force: true });
    rmSync(toOther('clients'), { recursive: true, force: true });
    await restoreSample();
    assert.equal(services.store.journals.length, 1);
  });

  it('both are there, and the only journal shows its clients at the top of the tree', async () => {
    await activate();
    assert.deepEqual(
      [vscode.workspace.workspaceFolders?.map(({ name }) => name), await listLabels()],
      [['other', 'sample'], sampleClients],
    );
  });

  it('two journals stand side by side as soon as the second has its marker, and go with it', async () => {
    const { services } = await activate();
    writeSecondJournal();
    await waitFor('the second journal', () => services.store.journals.some(({ label }) => label === 'other'));
    await services.store.ready;
    assert.deepEqual(
      [await listLabels(), await listLabels('other'), await listLabels('sample')],
      [['other', 'sample'], ['Acme'], sampleClients],
    );
    rmSync(toOther('journal.yaml'));
    await waitForLabels([], sampleClients);
  });

  it('a client’s folder that cannot be read hides no other client, and no other journal', async () => {
    const seeds = {
      '/third/journal.yaml': 'journal: 1\n',
      '/third/clients/acme/client.yaml': 'name: "Acme"\n',
      '/third/clients/brix/client.yaml': 'name: "Brix"\n',
      '/third/clients/brix/till/engagement.yaml': 'title: "Tills"\nstatus: active\n',
    };
    const fail = (files: FaultyFiles) => files.fail('readDirectory', '/third/clients/acme', faults.noPermissions);
    await withThird(seeds, fail, async () => {
      await waitForLabels([], ['sample', 'third']);
      assert.deepEqual([await listLabels('sample'), await listLabels('third')], [sampleClients, ['Acme', 'Brix']]);
      assert.deepEqual(await listLabels('third', 'Brix'), ['Tills']);
    });
  });

  it('a journal that came without an event is there when the window is looked at again', async () => {
    const { services } = await activate();
    const added = new Promise((resolve) => vscode.workspace.onDidChangeWorkspaceFolders(resolve));
    const nothing = () => undefined;
    await withThird({ '/third/clients/brix/client.yaml': 'name: "Brix"\n' }, nothing, async (files) => {
      await added;
      await services.store.refresh();
      assert.deepEqual(await listLabels(), sampleClients);
      files.seed({ '/third/journal.yaml': 'journal: 1\n' });
      await services.store.heal();
      assert.deepEqual([await listLabels('sample'), await listLabels('third')], [sampleClients, ['Brix']]);
    });
  });

  it('changes go to the journal that is meant', async () => {
    const { services } = await activate();
    const journal = await startSecondJournal();
    const before = readDisk(`${deWaardFolder}/risks.yaml`);
    const key = { client: 'acme', engagement: 'shop' };
    const answers = new Map([['title', 'Late']]);
    const { changes } = captureRecord(
      journal.index,
      key,
      { kind: 'risk', isPrivate: false, answers },
      services.today(),
    );
    await applyChanges(services.store, journal, () => ({ changes }));
    assert.equal(
      readFileSync(toOther(`${shop}/risks.yaml`), 'utf8'),
      `risks:\n  - id: R-1\n    title: "Late"\n    raised:\n      date: ${services.today()}\n`,
    );
    assert.equal(readDisk(`${deWaardFolder}/risks.yaml`), before);
    await waitForLabels(['other', 'Acme', 'Shop', 'Risks'], ['Late']);
  });

  it('a command on a row of one journal works in that journal', async () => {
    const { services } = await activate();
    await startSecondJournal();
    await runAccepting('engagementJournal.newMinutes', await findRow('other', 'Acme', 'Shop'));
    assert.equal(existsSync(toOther(`${shop}/minutes/${services.today()}-weekly-status.yaml`)), true);
  });

  it('a shared screen shows one client of one journal, and hides the other journal', async () => {
    await startSecondJournal();
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('other', 'Acme'));
    assert.deepEqual(await listLabels(), ['Acme']);
    await vscode.commands.executeCommand('engagementJournal.refresh');
    assert.deepEqual(await listLabels(), ['Acme']);
  });
});
