import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ScreenShare } from '../../../src/vscode/workspace/screenShare';
import { endIfHidden } from '../../../src/vscode/workspace/chooseEngagement';
import { listVisibleClients, listVisibleEngagements } from '../../../src/vscode/workspace/services';
import { showRecord } from '../../../src/vscode/workspace/showRecord';
import {
  activate,
  deWaard,
  deWaardFolder,
  findRow,
  kestrel,
  kestrelFolder,
  listLabels,
  openEditor,
  openJournal,
  restoreSample,
  sampleClients,
  toUri,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const shareScreen = 'engagementJournal.shareScreen';

function listTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label)).sort();
}

describe('Screen Is Shared', () => {
  afterEach(restoreSample);

  it('on a client’s row leaves only that client in the tree and in all questions, until it is ended', async () => {
    const { services } = await activate();
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    assert.deepEqual(
      [
        await listLabels(),
        listVisibleClients(services).map(({ name }) => name),
        listVisibleEngagements(services).map(({ title }) => title),
      ],
      [['Kestrel Bay Hospitals'], ['Kestrel Bay Hospitals'], ['Theatre scheduling']],
    );
    await runEscaping(shareScreen);
    assert.deepEqual(await listLabels(), ['Kestrel Bay Hospitals']);
    await runAccepting(shareScreen);
    assert.deepEqual([await listLabels(), services.share.isOn], [sampleClients, false]);
  });

  it('shows the client of the file in the editor', async () => {
    await openEditor(`${deWaardFolder}/risks.yaml`);
    await vscode.commands.executeCommand(shareScreen);
    assert.deepEqual([await listLabels(), listTabs()], [['De Waard Biscuits'], ['risks.yaml']]);
  });

  it('shows the client of the row that has the focus, by the key of the tree', async () => {
    const { services } = await activate();
    const selected = await findRow('Kestrel Bay Hospitals', 'Theatre scheduling', 'Risks');
    services.selection.set(() => selected);
    await vscode.commands.executeCommand(shareScreen, 'selection');
    services.selection.set(() => undefined);
    assert.deepEqual(await listLabels(), ['Kestrel Bay Hospitals']);
  });

  it('shows nobody before a client is chosen, and stays so after Escape', async () => {
    const { services } = await activate();
    let shown: readonly string[] | undefined;
    const listening = services.share.onDidChange(async () => {
      shown = await listLabels();
    });
    await runEscaping(shareScreen);
    listening.dispose();
    assert.deepEqual([shown, await listLabels(), services.share.isOn], [[], [], true]);
  });

  it('closes what is private, of others or of nobody, and keeps the client’s own files and the marker', async () => {
    writeDisk('clients/kestrel-bay-hospitals/private/client.yaml', 'contacts: []\n');
    writeDisk('inbox/mail.eml', 'Subject: from anybody\n');
    for (const file of [
      `${deWaardFolder}/engagement.yaml`,
      `${kestrelFolder}/risks.yaml`,
      'clients/kestrel-bay-hospitals/private/client.yaml',
      'journal.yaml',
      'inbox/mail.eml',
    ]) {
      await openEditor(file);
    }
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    assert.deepEqual(listTabs(), ['journal.yaml', 'risks.yaml']);
  });

  it('ends what was begun before: what a command has made stays closed, and no box may name another client', async () => {
    const { services } = await activate();
    const journal = await openJournal(deWaard);
    const engagement = listVisibleEngagements(services).find(({ client }) => client === deWaard.client);
    assert.ok(engagement);
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    const path = `${deWaardFolder}/risks.yaml`;
    await assert.rejects(showRecord(services, journal, { path }), vscode.CancellationError);
    assert.throws(() => endIfHidden(services, engagement), vscode.CancellationError);
    assert.deepEqual(listTabs(), []);
  });

  it('closes a file that was unsaved when it is saved', async () => {
    const document = await typeInto(`${deWaardFolder}/engagement.yaml`, 'Demand planning', 'Saved later');
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    assert.deepEqual(listTabs(), ['engagement.yaml']);
    await document.save();
    await waitFor('the tab to be closed', () => listTabs().length === 0);
  });

  it('says in Problems nothing of what is private in the client’s own files', async () => {
    const file = `${kestrelFolder}/risks.yaml`;
    const codes = () =>
      vscode.languages.getDiagnostics(toUri(file)).map(({ code }) => (typeof code === 'object' ? code.value : code));
    await openJournal(kestrel);
    writeDisk(file, 'risks:\n  - id: R-1\n    title: "One"\n    became: pI-1\n    probability: 9\n');
    await waitFor('both problems', () => codes().length === 2);
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    assert.deepEqual(codes(), ['not-a-number']);
  });

  it('closes no file that has unsaved text', async () => {
    const document = await typeInto(`${deWaardFolder}/engagement.yaml`, 'Demand planning', 'Not saved');
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    assert.deepEqual([listTabs(), document.isDirty], [['engagement.yaml'], true]);
  });

  it('outlives a reload of the window, and so does its end', async () => {
    const { services } = await activate();
    const journal = await openJournal();
    const reload = () => {
      const share = new ScreenShare(services.memory);
      const state = [share.isOn, share.onlyClientOf(journal)];
      share.dispose();
      return state;
    };
    await services.share.start({ journal, client: deWaard.client });
    const chosen = reload();
    await services.share.start();
    const nobody = reload();
    await services.share.stop();
    assert.deepEqual(
      [chosen, nobody, reload()],
      [
        [true, deWaard.client],
        [true, '/'],
        [false, undefined],
      ],
    );
  });

  it('goes on when everything is read anew', async () => {
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    await vscode.commands.executeCommand('engagementJournal.refresh');
    assert.deepEqual(await listLabels(), ['Kestrel Bay Hospitals']);
  });

  it('shows a client’s records without what we make of them', async () => {
    const way = ['Kestrel Bay Hospitals', 'Theatre scheduling'];
    const describeRows = async () => {
      const { tree } = await activate();
      const rows = await tree.getChildren(await findRow(...way));
      return rows.map(({ row }) => `${row.label}: ${row.description}`).join('\n');
    };
    assert.match(await describeRows(), /unsent[^]*overdue/);
    await vscode.commands.executeCommand(shareScreen, await findRow('Kestrel Bay Hospitals'));
    assert.doesNotMatch(await describeRows(), /unsent|overdue/);
  });
});
