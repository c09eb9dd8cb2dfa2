import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import { codeOf } from '../../../src/vscode/base/convert';
import {
  activate,
  deWaard,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  toUri,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

const minutes = `${kestrelFolder}/minutes/2026-11-10-conversation-with-declan-moore.yaml`;
const said = 'Training: Declan wants to see the plan before it goes to anybody else.';
const meant = 'Training: Declan sees the plan first.';

async function findAddendum(): Promise<vscode.CodeAction> {
  const problem = await waitFor('the problem', () =>
    vscode.languages.getDiagnostics(toUri(minutes)).find((each) => codeOf(each) === 'sent-minutes-edited'),
  );
  // the editor may still show what another program wrote over
  return waitFor('the remedy', async () => {
    const fixes = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      toUri(minutes),
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return fixes.find(({ title }) => title === 'Make an Addendum');
  });
}

async function run({ command }: vscode.CodeAction): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

async function makeName(): Promise<string> {
  const { services } = await activate();
  return `${kestrelFolder}/minutes/${services.today()}-addendum-to-conversation-with-declan.yaml`;
}

const findOpen = (file: string) =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === toUri(file).toString());
const textOf = (file: string) => findOpen(file)?.getText();

describe('Make an Addendum', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('takes what was typed into sent minutes, puts back what the disk has, and is undone in one step', async () => {
    const [sent, addendum] = [readDisk(minutes), await makeName()];
    await typeInto(minutes, said, meant);
    const edited = textOf(minutes);
    await run(await findAddendum());
    assert.deepEqual([textOf(minutes), readDisk(minutes), findOpen(minutes)?.isDirty], [sent, sent, false]);
    assert.match(readDisk(addendum), new RegExp(`it says "${said}"; it is to say "${meant}"`));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), toUri(addendum).toString());
    const before = editor.document.getText(new vscode.Range(new vscode.Position(0, 0), editor.selection.active));
    assert.equal(before, readDisk(addendum).trimEnd()); // where more would be typed
    await waitFor('no problem', () => vscode.languages.getDiagnostics(toUri(minutes)).length === 0);
    await openEditor(minutes);
    await vscode.commands.executeCommand('undo');
    await waitFor('the undone edit', () => textOf(minutes) === edited && !existsSync(toFile(addendum)));
  });

  it('leaves the minutes as they are where nobody has the text that was sent', async () => {
    const addendum = await makeName();
    const edited = readDisk(minutes).replace(said, meant);
    writeDisk(minutes, edited);
    await run(await findAddendum());
    assert.equal(readDisk(minutes), edited);
    assert.match(readDisk(addendum), /\[What does it say, and what is it to say\?\]\n$/);
  });

  it('does nothing to what is hidden while the screen is shared', async () => {
    const { services } = await activate();
    await typeInto(minutes, said, meant);
    const fix = await findAddendum();
    await services.share.start({ journal: await openJournal(), client: deWaard.client });
    await run(fix);
    assert.equal(existsSync(toFile(await makeName())), false);
  });
});
