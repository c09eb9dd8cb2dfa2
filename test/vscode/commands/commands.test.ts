import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  activate,
  deWaardFolder,
  findRow,
  kestrelFolder,
  listLabels,
  openEditor,
  readDisk,
  restoreSample,
  sampleClients,
  toFile,
  toUri,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const actions = `${kestrelFolder}/actions.yaml`;
const openActions = ['Kestrel Bay Hospitals', 'Theatre scheduling', 'Actions'];
const deWaardPath = ['De Waard Biscuits', 'Demand planning'];
const run = (name: string, ...args: unknown[]) => vscode.commands.executeCommand(`engagementJournal.${name}`, ...args);

function listMinutesFiles(): readonly string[] {
  return readdirSync(toFile(`${deWaardFolder}/minutes`)).sort();
}

/** The file in the editor: a name, because a failed comparison would print the whole of VS Code behind an editor. */
function findActiveFile(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.fsPath;
}

/** Places the cursor into the line that holds a text. */
async function putCursor(file: string, text: string): Promise<void> {
  const editor = await openEditor(file);
  const at = editor.document.positionAt(editor.document.getText().indexOf(text));
  editor.selection = new vscode.Selection(at, at);
}

describe('New Minutes', () => {
  afterEach(restoreSample);

  it('makes minutes of the row’s engagement, saved, with the cursor in the purpose', async () => {
    const { services } = await activate();
    const before = listMinutesFiles();
    await runAccepting('engagementJournal.newMinutes', await findRow(...deWaardPath));
    const [made, ...more] = listMinutesFiles().filter((name) => !before.includes(name));
    assert.deepEqual([made, more], [`${services.today()}-weekly-status.yaml`, []]);
    const file = `${deWaardFolder}/minutes/${made}`;
    const text = readDisk(file);
    assert.equal(
      text.replace(/^start: "\d\d:\d\d"$/m, 'start: "…"'),
      `title: "Weekly status"
type: status
date: ${services.today()}
start: "…"
channel: video
attendees: ["Marijke de Waard", "Joost Hendriks", "Zoë Willems", "Tomasz Wilk", "Nadia Ferrante"]
purpose: ""
notes: |
  
carried:
  - "A-2 Sales history of the discount customers"
  - "A-3 Forecast for all 112 products"
`,
    );
    const editor = vscode.window.activeTextEditor;
    assert.deepEqual(
      [editor?.document.uri.fsPath, editor?.document.isDirty, editor?.document.offsetAt(editor.selection.active)],
      [toFile(file), false, text.indexOf('purpose: "') + 'purpose: "'.length],
    );
  });

  it('leads with Tab from the purpose to the notes', async () => {
    await runAccepting('engagementJournal.newMinutes', await findRow(...deWaardPath));
    await vscode.commands.executeCommand('type', { text: 'Plan' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'Joost: fine' });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /purpose: "Plan"\nnotes: \|\n {2}Joost: fine\ncarried:/);
  });

  it('asked twice on one day makes two files', async () => {
    const before = listMinutesFiles().length;
    await runAccepting('engagementJournal.newMinutes', await findRow(...deWaardPath));
    await runAccepting('engagementJournal.newMinutes', await findRow(...deWaardPath));
    assert.equal(listMinutesFiles().length, before + 2);
  });

  it('belongs to the engagement of the file in the editor', async () => {
    await openEditor(`${deWaardFolder}/risks.yaml`);
    const before = listMinutesFiles().length;
    await runAccepting('engagementJournal.newMinutes');
    assert.equal(listMinutesFiles().length, before + 1);
  });

  it('offers the engagement used last first, and Escape leaves no trace', async () => {
    await runAccepting('engagementJournal.newMinutes', await findRow(...deWaardPath));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const before = listMinutesFiles();
    await runEscaping('engagementJournal.newMinutes');
    assert.deepEqual([listMinutesFiles(), findActiveFile()], [before, undefined]);
    await runAccepting('engagementJournal.newMinutes');
    assert.equal(listMinutesFiles().length, before.length + 1);
  });
});

describe('Commands that ask for a text', () => {
  afterEach(restoreSample);

  for (const name of [
    'newClient',
    'newEngagement',
    'newAction',
    'newDecision',
    'newRisk',
    'newRecord',
    'newIssue',
    'newChange',
    'newMilestone',
    'newWorkingAgreement',
    'newResult',
  ]) {
    it(`change nothing after Escape: ${name}`, async () => {
      const snapshot = () => readdirSync(toFile('clients'), { recursive: true, encoding: 'utf8' }).sort();
      const before = snapshot();
      await runEscaping(`engagementJournal.${name}`, await findRow(...deWaardPath));
      assert.deepEqual([snapshot(), findActiveFile()], [before, undefined]);
    });
  }
});

describe('Close Action', () => {
  afterEach(restoreSample);

  it('closes the action of the row, and Reopen Action opens it again', async () => {
    const { services } = await activate();
    const before = readDisk(actions);
    await run('closeAction', await findRow(...openActions, 'Theirs', 'Session rules for orthopaedics'));
    assert.equal(readDisk(actions).includes(`    done: ${services.today()}\n`), true);
    await run('reopenAction', await findRow(...openActions, 'Done', 'Session rules for orthopaedics'));
    assert.equal(readDisk(actions), before);
  });

  it('closes an action that the team keeps to itself, in its own file', async () => {
    const { services } = await activate();
    const file = 'clients/sundholm-ferries/private/ticket-shop/actions.yaml';
    const before = readDisk(file);
    const label = 'Settle with the partners how many of the six lost weeks we carry ourselves';
    await run('closeAction', await findRow('Sundholm Ferries', 'Ticket shop', 'Actions', 'Ours', label));
    assert.match(readDisk(file), new RegExp(`\n {4}done: ${services.today()}\n`));
    await run('reopenAction', await findRow('Sundholm Ferries', 'Ticket shop', 'Actions', 'Done', label));
    assert.equal(readDisk(file), before);
  });

  it('closes the action at the cursor, in the register and in minutes', async () => {
    const { services } = await activate();
    await putCursor(actions, 'Session rules');
    await run('closeAction');
    await putCursor(`${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`, 'Name one training nurse');
    await run('closeAction');
    const done = readDisk(actions).split(`done: ${services.today()}\n`).length - 1;
    assert.deepEqual([done, await listLabels(...openActions)], [2, ['Ours', 'Done']]);
  });

  it('closes the row that is selected when it comes from the key of the tree, which is just painted anew', async () => {
    const { services } = await activate();
    const selected = await findRow(...openActions, 'Ours', 'Training plan for theatre staff');
    let asked = 0;
    services.selection.set(() => (asked++ < 3 ? undefined : selected));
    await run('closeAction', 'selection');
    const isDone = readDisk(actions).includes(`    done: ${services.today()}\n`);
    assert.deepEqual([isDone, await listLabels(...openActions)], [true, ['Theirs', 'Done']]);
    services.selection.set(() => undefined);
  });

  it('offers the open actions of the engagement when none is meant', async () => {
    await runAccepting('engagementJournal.closeAction', await findRow(...deWaardPath));
    assert.deepEqual(await listLabels(...deWaardPath, 'Actions'), ['Ours', 'Done']);
  });

  it('gives an action that stands in minutes only its entry in the register', async () => {
    const { services } = await activate();
    writeDisk(
      `${deWaardFolder}/minutes/2026-11-25-call.yaml`,
      'title: "Call"\ndate: 2026-11-25\nactions:\n  - id: A-7\n    text: "Only here"\n',
    );
    await waitFor('the action', async () => (await listLabels(...deWaardPath, 'Actions')).includes('Nobody’s'));
    await run('closeAction', await findRow(...deWaardPath, 'Actions', 'Nobody’s', 'Only here'));
    const text = readDisk(`${deWaardFolder}/actions.yaml`);
    assert.ok(
      text.endsWith(`  - id: A-7\n    text: "Only here"\n    from: 2026-11-25-call\n    done: ${services.today()}\n`),
      text,
    );
  });
});

describe('Other commands', () => {
  afterEach(restoreSample);

  it('open a row at the place of its record', async () => {
    await run('openRow', await findRow(...openActions, 'Theirs', 'Session rules for orthopaedics'));
    const editor = vscode.window.activeTextEditor;
    const line = editor?.document.lineAt(editor.selection.active.line).text;
    assert.deepEqual([editor?.document.uri.fsPath, line], [toFile(actions), '  - id: A-3']);
  });

  it('open nothing where a row has no file, and nothing without a row', async () => {
    await run('openRow', await findRow(...openActions));
    await run('openRow');
    assert.equal(findActiveFile(), undefined);
  });

  it('open the guide', async () => {
    await run('openGuide');
    const tab = await waitFor('the guide', () => vscode.window.tabGroups.activeTabGroup.activeTab);
    assert.match(tab.label, /README/);
  });

  it('read everything anew', async () => {
    const { services } = await activate();
    const [before] = services.store.journals;
    await run('refresh');
    const [after] = services.store.journals;
    assert.deepEqual(
      [before === after, before?.root.toString() === after?.root.toString(), await listLabels()],
      [false, true, sampleClients],
    );
  });

  it('refuse to start a journal where there is one', async () => {
    const before = readDisk('journal.yaml');
    await run('startJournal');
    assert.deepEqual([readDisk('journal.yaml'), existsSync(toUri('journal').fsPath)], [before, false]);
  });
});
