import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
  typeInto,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const actions = `${kestrelFolder}/actions.yaml`;
const status = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
const steering = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;
const call = `${kestrelFolder}/minutes/2026-11-18-call-with-declan-moore.yaml`;
const remarks =
  'clients/kestrel-bay-hospitals/private/theatre-scheduling/remarks/2026-11-17-meeting-with-orla-kinsella.yaml';
const command = 'engagementJournal.fileNotes';
const theirs = 'Sunita sends the results of the last three test cases';
const action = `  - id: A-6\n    text: "${theirs}"\n    owner: "Sunita Rao"\n    due: 2026-11-25\n`;
const decision =
  'decisions:\n  - id: D-5\n    text: "The weekend theatres are looked at on 4 December, at Harbour"\n    by: "Declan Moore"\n';
const tree = ['Kestrel Bay Hospitals', 'Theatre scheduling', 'Minutes', 'November 2026'];

/** What stands behind the lines of a file, with the line. */
async function listMarks(file: string): Promise<readonly string[]> {
  const { document } = await openEditor(file);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return hints.map(
    ({ label, position }) => `${document.lineAt(position.line).text.trim().slice(0, 12)}… ${label as string}`,
  );
}

/** Minutes that end with a marked line of their notes, and the cursor behind it: where the register will be put. */
async function openAtEndOfNotes(): Promise<vscode.TextEditor> {
  const editor = await openEditor(call);
  const { document } = editor;
  const notes = 'title: "Call"\ntype: call\ndate: 2026-11-18\nnotes: |\n  ! Declan: the shelves are counted first';
  await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), notes));
  await document.save();
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

describe('File My Notes', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('files all lines that are not on file yet, by one Enter and in one undo step', async () => {
    await openEditor(status);
    const before = [readDisk(status), readDisk(actions)];
    await runAccepting(command);
    const after = [readDisk(status).replace(/D-\d+/, 'D-5'), readDisk(actions)];
    assert.deepEqual(after, [
      before[0]
        ?.replace('due: 2026-12-02\n', `due: 2026-12-02\n${action}`)
        .replace('# To send', `${decision}# To send`),
      `${before[1]}\n${action}    from: 2026-11-20-weekly-status\n`,
    ]);
    await vscode.commands.executeCommand('undo');
    await waitFor('the undone text', () => vscode.window.activeTextEditor?.document.getText() === before[0]);
  });

  it('leaves everything as it is after Escape', async () => {
    await openEditor(status);
    const before = [readDisk(status), readDisk(actions)];
    await runEscaping(command);
    assert.deepEqual([readDisk(status), readDisk(actions)], before);
  });

  it('files what was typed and not saved, and leaves it unsaved', async () => {
    const document = await typeInto(status, `${theirs} by Wednesday`, 'Tomek counts the shelves +2w');
    await runAccepting(command);
    const filed = '    text: "Tomek counts the shelves"\n    owner: "Tomasz Wilk"\n    due: 2026-12-04\n';
    assert.deepEqual([document.getText().includes(filed), document.isDirty], [true, true]);
  });

  it('opens the minutes of the row that it was called on', async () => {
    await runAccepting(command, await findRow(...tree, 'Weekly status'));
    assert.ok(vscode.window.activeTextEditor?.document.getText().includes(action));
  });

  it('leaves the cursor at the end of the notes, before what is filed there', async () => {
    const editor = await openAtEndOfNotes();
    const at = editor.selection;
    await runAccepting(command);
    assert.match(readDisk(call), /counted first\ndecisions:\n/);
    assert.deepEqual(editor.selection, at);
  });

  it('leaves the cursor where it was moved to while the file is saved', async () => {
    const editor = await openAtEndOfNotes();
    const moved = new vscode.Selection(1, 2, 1, 2);
    const listening = vscode.workspace.onDidSaveTextDocument(() => (editor.selection = moved));
    await runAccepting(command);
    listening.dispose();
    assert.match(readDisk(call), /\ndecisions:\n/);
    assert.deepEqual(editor.selection, moved);
  });

  it('leaves minutes that were sent alone', async () => {
    await openEditor(steering);
    const before = readDisk(steering);
    await vscode.commands.executeCommand(command);
    assert.equal(readDisk(steering), before);
  });

  it('keeps what stands in remarks of the team with the team', async () => {
    const { services } = await activate();
    const before = readDisk(actions);
    const document = await typeInto(remarks, 'remarks: |\n', 'remarks: |\n  > Nadia calls Ruth tomorrow\n');
    await runAccepting(command);
    const register = 'clients/kestrel-bay-hospitals/private/theatre-scheduling/actions.yaml';
    const filed = /- id: pA-\d+\n    text: "Nadia calls Ruth"\n    owner: "Nadia Ferrante"\n    due: 2026-11-18\n/;
    const journal = await openJournal();
    await waitFor('the private register', () => journal.index.get('actions', register));
    assert.match(readDisk(register), filed);
    assert.equal(readDisk(actions), before);
    await services.share.start({ journal, client: kestrel.client });
    const shared = document.getText();
    await vscode.commands.executeCommand(command);
    assert.equal(document.getText(), shared);
  });
});

describe('Marked lines of notes', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('say quietly what they become, or which entry they are', async () => {
    assert.deepEqual(await listMarks(status), [
      '> Declan nam… ✓ A-5',
      '? Who covers… ✓ question',
      '! Declan: th… decision · Declan Moore',
      '> Sunita sen… action · Sunita Rao · Wed 25 Nov',
    ]);
  });

  it('say nothing in minutes that were sent, in registers, and where they must not be seen', async () => {
    const { services } = await activate();
    await typeInto(remarks, 'remarks: |\n', 'remarks: |\n  > Nadia calls Ruth tomorrow\n');
    const before = await listMarks(remarks);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    assert.deepEqual(
      [before.length, await listMarks(remarks), await listMarks(steering), await listMarks(actions)],
      [1, [], [], []],
    );
  });

  it('offer to be filed at the light bulb, and only those that are not', async () => {
    const { document } = await openEditor(status);
    const titlesAt = async (text: string) => {
      const at = document.positionAt(document.getText().indexOf(text));
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        toUri(status),
        new vscode.Range(at, at),
      );
      return found.map(({ title }) => title).filter((title) => title === 'File My Notes');
    };
    assert.deepEqual(
      [await titlesAt('Sunita sends'), await titlesAt('Declan names'), await titlesAt('Weekend theatres:')],
      [['File My Notes'], [], []],
    );
  });
});
