import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../../../src/vscode/base/ids';
import { listFiles } from '../../host/sourceFiles';
import {
  activate,
  findRow,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  sampleClients,
  toFile,
  toUri,
  waitForLabels,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

/** All that write; *New…* asks what is new first, and is one of these then. */
const writing: readonly CommandName[] = [
  ...(['newClient', 'newEngagement', 'newMinutes', 'newAction', 'newDecision', 'newRisk', 'newIssue'] as const),
  ...(['newChange', 'newMilestone', 'newWorkingAgreement', 'newResult', 'newReport', 'newResetKickoff'] as const),
  ...(['closeAction', 'reopenAction'] as const),
];
const notice = 'This journal can only be read';

async function writeFormat(format: string): Promise<void> {
  const { store } = (await activate()).services;
  writeDisk('journal.yaml', readDisk('journal.yaml').replace(/^journal: .*$/m, format));
  await store.reread([toUri('journal.yaml')]);
}

const readAll = () => listFiles(toFile('clients')).map((file) => readFileSync(file, 'utf8'));

describe('In a journal of a newer format', () => {
  beforeEach(() => writeFormat('journal: 2'));
  afterEach(restoreSample);

  it('everything is shown, with one line that says why nothing can be changed', async () => {
    await waitForLabels([], [notice, ...sampleClients]);
    const { row } = await findRow(notice);
    assert.equal(row.description, 'it was written by a newer version: update the extension to change it');
  });

  it('that is the only problem: the rules of its files are not known here', async () => {
    const risks = `${kestrelFolder}/risks.yaml`;
    const codesOf = (file: string) =>
      vscode.languages.getDiagnostics(toUri(file)).map(({ code }) => (code as { readonly value: string }).value);
    await openJournal({ client: 'kestrel-bay-hospitals', engagement: 'theatre-scheduling' });
    writeDisk(risks, 'risks:\n  - id: R-1\n    title: "One"\n    probability: 7\n');
    await writeFormat('journal: 1');
    await waitFor('the problem of the file', () => codesOf(risks).join() === 'not-a-number');
    await writeFormat('journal: 2');
    await waitFor('the problem of the journal', () => codesOf('journal.yaml').join() === 'newer-format');
    assert.deepEqual(codesOf(risks), []);
    await writeFormat('journal: 1');
    await waitFor('the problem of the file', () => codesOf(risks).join() === 'not-a-number');
    assert.deepEqual(codesOf('journal.yaml'), []);
  });

  it('every command that writes ends before it asks anything, and changes nothing', async () => {
    const before = readAll();
    await openEditor(`${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`);
    for (const name of writing) await vscode.commands.executeCommand(commandIds[name]); // a box would never end
    assert.deepEqual(readAll(), before);
  });

  it('a box that is ticked changes nothing', async () => {
    const before = readAll();
    const { tree } = await activate();
    const journal = await openJournal({ client: 'kestrel-bay-hospitals', engagement: 'theatre-scheduling' });
    assert.ok(journal.index.journal);
    const [group] = await tree.getChildren(await findRow('Kestrel Bay Hospitals', 'Theatre scheduling', 'Actions'));
    const [action] = await tree.getChildren(group);
    assert.ok(action);
    await tree.tick([[action, vscode.TreeItemCheckboxState.Checked]]);
    assert.deepEqual(readAll(), before);
  });

  it('an entry stays on its side', async () => {
    const before = readAll();
    const row = await findRow('Kestrel Bay Hospitals', 'Theatre scheduling', 'Decisions');
    const { tree } = await activate();
    const [decision] = await tree.getChildren(row);
    await vscode.commands.executeCommand(commandIds.keepPrivate, decision);
    assert.deepEqual(readAll(), before);
  });
});

describe('A journal that does not say its format', () => {
  afterEach(restoreSample);

  for (const format of ['# nothing', 'journal: soon', 'journal:']) {
    it(`is taken for one of ours (${format})`, async () => {
      await writeFormat(format);
      await waitForLabels([], sampleClients);
      const { services, tree } = await activate();
      const group = await findRow('Kestrel Bay Hospitals', 'Theatre scheduling', 'Actions', 'Ours');
      const [action] = await tree.getChildren(group);
      assert.ok(action);
      await tree.tick([[action, vscode.TreeItemCheckboxState.Checked]]);
      assert.match(readDisk(`${kestrelFolder}/actions.yaml`), new RegExp(`done: ${services.today()}`));
    });
  }
});
