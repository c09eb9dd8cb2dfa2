import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { isHiddenFile } from '../../../src/vscode/workspace/services';
import {
  activate,
  deWaard,
  deWaardFolder,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  toUri,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const listMinutes = (folder: string) => readdirSync(toFile(`${folder}/minutes`)).sort();

function findTab(label: string): vscode.Tab | undefined {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find((tab) => tab.label === label);
}

describe('Log a Contact', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('files a call with somebody of the row’s engagement, and typing starts in the notes', async () => {
    const { services } = await activate();
    const before = listMinutes(deWaardFolder);
    await runAccepting('engagementJournal.logContact', await findRow('De Waard Biscuits', 'Demand planning'));
    const [made = ''] = listMinutes(deWaardFolder).filter((name) => !before.includes(name));
    assert.ok(made.startsWith(`${services.today()}-call-with-`), made);
    await vscode.commands.executeCommand('type', { text: 'Two weeks more' });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /^title: "Call with .*"\ntype: call\n[^]*outcome: reached\nnotes: \|\n {2}Two weeks more\n$/);
  });

  it('takes the person whose name the mouse was on', async () => {
    const { services } = await activate();
    const target = { uri: toUri(`${kestrelFolder}/engagement.yaml`).toString(), person: 'Declan Moore' };
    await runAccepting('engagementJournal.logContact', target);
    const file = `${kestrelFolder}/minutes/${services.today()}-call-with-declan-moore.yaml`;
    assert.match(readDisk(file), /attendees: \["Declan Moore"\]/);
  });

  it('is offered where the mouse rests on somebody of the client, and not on one of us', async () => {
    const file = `${kestrelFolder}/minutes/2026-10-20-call-declan-moore.yaml`;
    const { document } = await openEditor(file);
    const at = (name: string) => document.positionAt(document.getText().indexOf(name) + 2);
    const hover = async (name: string) => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(name),
      );
      return found.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join('\n');
    };
    assert.match(await hover('Declan Moore'), /\[Log a Contact\]\(command:engagementJournal\.logContact\?/);
    assert.doesNotMatch(await hover('Nadia Ferrante'), /Log a Contact/);
  });

  it('leaves no trace after Escape', async () => {
    const before = listMinutes(deWaardFolder);
    await runEscaping('engagementJournal.logContact', await findRow('De Waard Biscuits', 'Demand planning'));
    assert.deepEqual(listMinutes(deWaardFolder), before);
  });
});

describe('Confirm in Writing', () => {
  afterEach(restoreSample);

  const name = '2026-11-21-call-with-declan-moore.yaml';
  const file = `${kestrelFolder}/minutes/${name}`;
  const call = (attendee: string) =>
    `title: "Call"\ntype: call\ndate: 2026-11-21\nchannel: phone\nattendees: ["${attendee}"]\nnotes: |\n  ! two theatres\n`;

  async function openCall(attendee: string): Promise<void> {
    const journal = await openJournal(kestrel);
    writeDisk(file, call(attendee));
    await waitFor('the call to be known', () => journal.index.get('minutes', file) !== undefined);
    await vscode.workspace
      .getConfiguration()
      .update('engagementJournal.me', 'Nadia Ferrante', vscode.ConfigurationTarget.Global);
    await openEditor(file);
  }

  it('shows the letter, and leaves no trace where its page is closed', async () => {
    await openCall('Declan Moore');
    const running = vscode.commands.executeCommand('engagementJournal.confirmInWriting');
    const tab = await waitFor('the letter', () => findTab('Confirmation'));
    await vscode.window.tabGroups.close(tab);
    await running;
    assert.equal(readDisk(file), call('Declan Moore'));
  });

  it('closes the letter when the screen is shared with somebody else', async () => {
    const { services } = await activate();
    await openCall('Declan Moore');
    const running = vscode.commands.executeCommand('engagementJournal.confirmInWriting');
    await waitFor('the letter', () => findTab('Confirmation'));
    await services.share.start({ journal: await openJournal(), client: deWaard.client });
    await waitFor('the letter to be gone', () => findTab('Confirmation') === undefined);
    assert.ok(isHiddenFile(services, toUri(file)));
    await running;
  });

  it('makes no letter to somebody who is no contact of this client', async () => {
    await openCall('Hanneke Nobody');
    await vscode.commands.executeCommand('engagementJournal.confirmInWriting');
    assert.equal(findTab('Confirmation'), undefined);
    assert.ok(existsSync(toFile(file)));
  });
});
