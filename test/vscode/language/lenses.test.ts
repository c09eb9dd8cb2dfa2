import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findLenses } from '../../../src/vscode/language/provideLenses.later';
import { JournalStore } from '../../../src/vscode/workspace/journalStore';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const risks = `${kestrelFolder}/risks.yaml`;
const actions = `${kestrelFolder}/actions.yaml`;
const own = `clients/${kestrel.client}/private/${kestrel.engagement}/risks.yaml`;
const steering = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;
const status = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
const setting = 'engagementJournal.codeLens';

const token = new vscode.CancellationTokenSource().token;

async function listLenses(file: string): Promise<readonly vscode.CodeLens[]> {
  const { document } = await openEditor(file);
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 100);
}

const titlesIn = async (file: string) => (await listLenses(file)).map(({ command }) => command?.title ?? '');

/** What is drawn at the ends of lines: VS Code tells nobody, so the answer that it is drawn from is asked for. */
async function listAsides(file: string): Promise<readonly string[]> {
  const { services } = await activate();
  const { document } = await openEditor(file);
  const { asides } = await findLenses(services, document, token);
  return asides.map(({ renderOptions }) => renderOptions?.after?.contentText ?? '');
}

describe('Lenses', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(async () => {
    await vscode.workspace.getConfiguration().update(setting, undefined, vscode.ConfigurationTarget.Global);
    await restoreSample();
  });

  it('tell the band of a risk and when it is looked at, and to whom minutes were sent', async () => {
    const [bands, sent] = [await titlesIn(risks), await titlesIn(steering)];
    assert.deepEqual(
      bands.map((title) => title.replace(/,.*/, '')),
      ['9 amber · review Fri 4 Dec', '16 red · review Fri 4 Dec'],
    );
    assert.deepEqual(sent, ['sent Fri 6 Nov to four people, frozen', 'Answer …']);
  });

  it('follow text that is not saved and half typed, and what other programs write', async () => {
    await typeInto(risks, 'probability: 4\n    impact: 4', 'probability: 5\n    impact: 5\n    plan: "half');
    assert.match((await titlesIn(risks)).join(), /25 red/);
    await restoreSample();
    await openJournal(kestrel);
    const { document } = await openEditor(risks);
    const text = readDisk(risks).replace('probability: 4', 'probability: 3');
    writeDisk(risks, text);
    await waitFor('the text on disk', () => document.getText() === text);
    assert.match((await titlesIn(risks)).join(), /12 amber/);
  });

  it('say what is the team’s at the ends of lines, and on a shared screen nothing of it', async () => {
    const { services } = await activate();
    const before = [
      await listAsides(steering),
      await listAsides(actions),
      await titlesIn(actions),
      await titlesIn(own),
    ];
    assert.match(before.join('\n'), /comment by Fergal Byrne · confirmed by Orla Kinsella and Declan Moore/);
    assert.match(before.join('\n'), /3 open: 2 theirs, 1 ours/);
    assert.match(before.join('\n'), /12 amber/);
    const [shown] = [await titlesIn(risks)];
    await services.share.start({ journal: await openJournal(kestrel), client: kestrel.client });
    assert.deepEqual(
      [await listAsides(steering), await listAsides(actions), await titlesIn(own), await titlesIn(risks)],
      [[], [], [], shown],
    );
  });

  it('can be switched off for each kind of file, at once', async () => {
    const configuration = vscode.workspace.getConfiguration();
    await configuration.update(
      setting,
      { minutes: true, risks: false, actions: true },
      vscode.ConfigurationTarget.Global,
    );
    assert.deepEqual(
      [await titlesIn(risks), await titlesIn(steering)].map(({ length }) => length),
      [0, 2],
    );
    await configuration.update(setting, { minutes: false, risks: true }, vscode.ConfigurationTarget.Global);
    assert.deepEqual(
      [await titlesIn(risks), await titlesIn(steering)].map(({ length }) => length),
      [2, 0],
    );
    assert.deepEqual([await listAsides(steering), (await listAsides(actions)).length], [[], 1]);
  });

  it('offer to send minutes that nobody has yet', async () => {
    const found = (await listLenses(status)).map(({ command }) => [command?.title, command?.command]);
    assert.deepEqual(found, [['Send', 'engagementJournal.send']]);
  });

  it('lead to the list of what can be done with the entry below them', async () => {
    const lens = (await listLenses(risks)).find(({ command }) => command?.title.startsWith('16 red'));
    assert.ok(lens?.command);
    await vscode.window.showTextDocument(toUri(actions));
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), toUri(risks).toString());
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /id: R-3/);
  });

  it('make an addendum of minutes that are no longer what was sent', async () => {
    await typeInto(steering, 'Orla asked which date', 'Orla asked again which date');
    const lens = await waitFor('the lens', async () =>
      (await listLenses(steering)).find(({ command }) => command?.command === 'engagementJournal.makeAddendum'),
    );
    assert.equal(lens.command?.title, 'Make an Addendum');
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    const shown = await waitFor('the addendum', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.path.includes('-addendum-to-') ? editor : undefined;
    });
    assert.match(shown.document.getText(), /Orla asked again which date/);
  });

  it('wait for the journals that are still looked for when VS Code has just started', async () => {
    const { services } = await activate();
    const { document } = await openEditor(risks);
    const store = new JournalStore(services.log, services.store.copies);
    try {
      const { lenses } = await findLenses({ ...services, store }, document, token);
      assert.equal(lenses.length, 2);
    } finally {
      store.dispose();
    }
  });
});
