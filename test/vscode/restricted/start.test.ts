import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  deWaard,
  deWaardFolder,
  findRow,
  listLabels,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
  waitForLabels,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, waitFor } from '../waiting';

const ours = ['De Waard Biscuits', 'Demand planning', 'Actions', 'Ours'];

describe('In Restricted Mode', () => {
  afterEach(restoreSample);

  it('the folder is not trusted, and the extension starts all the same', async () => {
    await activate();
    const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
    assert.deepEqual([vscode.workspace.isTrusted, extension?.isActive], [false, true]);
  });

  it('the tree is there, follows the files, and its boxes edit them', async () => {
    const { services, tree } = await activate();
    const file = `${deWaardFolder}/actions.yaml`;
    const before = readDisk(file);
    await tree.tick([[await findRow(...ours, 'Forecast for all 112 products'), vscode.TreeItemCheckboxState.Checked]]);
    assert.equal(readDisk(file), `${before}    done: ${services.today()}\n`);
    writeDisk(file, before);
    await waitForLabels(ours, ['Forecast for all 112 products']);
  });

  it('minutes are made', async () => {
    const { services } = await activate();
    await runAccepting('engagementJournal.newMinutes', await findRow('De Waard Biscuits', 'Demand planning'));
    const file = `${deWaardFolder}/minutes/${services.today()}-weekly-status.yaml`;
    assert.equal(vscode.window.activeTextEditor?.document.getText(), readDisk(file));
  });

  it('problems are shown', async () => {
    await openJournal(deWaard);
    const file = `${deWaardFolder}/risks.yaml`;
    writeDisk(file, 'risks:\n  - id: R-1\n    title: "One"\n    probability: 7\n');
    await waitFor('the problem', () => vscode.languages.getDiagnostics(toUri(file)).length === 1);
  });

  it('the words for a hot moment are there, and one Enter copies them', async () => {
    await vscode.env.clipboard.writeText('before');
    await runAccepting('engagementJournal.helpMeSayIt');
    assert.match(await vscode.env.clipboard.readText(), /^That matters\. Can I note it/);
  });

  it('what the client sees of a file is shown', async () => {
    await vscode.commands.executeCommand('engagementJournal.previewAsClient', toUri(`${deWaardFolder}/risks.yaml`));
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
    await waitFor('the page', () => tabs().includes('Preview as Client'));
  });

  it('a shared screen hides the other client', async () => {
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('De Waard Biscuits'));
    assert.deepEqual(await listLabels(), ['De Waard Biscuits']);
  });
});
