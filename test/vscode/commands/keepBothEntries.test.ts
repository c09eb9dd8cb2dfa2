import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import * as vscode from 'vscode';
import {
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
import { runAccepting, waitFor } from '../waiting';

interface Git {
  openRepository(root: vscode.Uri): Promise<unknown>;
  getRepository(uri: vscode.Uri): unknown;
}

const issues = `${kestrelFolder}/issues.yaml`;
const risks = `${kestrelFolder}/risks.yaml`;
const command = 'engagementJournal.keepBothEntries';
const before = 'risks:\n  - id: R-1\n    title: "One"\n    owner: "Ana"\n';
const added = (title: string) => `${before}  - id: R-2\n    title: "${title}"\n`;

function git(...args: readonly string[]): string {
  const settings = ['user.name=A', 'user.email=a@b.invalid', 'core.autocrlf=false', 'merge.conflictStyle=merge'];
  return execFileSync('git', [...settings.flatMap((each) => ['-c', each]), ...args], {
    cwd: toFile(''),
    encoding: 'utf8',
  });
}

/** Makes the workspace a repository in which two sides gave the same number to different risks. */
async function makeConflict(): Promise<void> {
  const commit = (text: string) => {
    writeDisk(risks, text);
    git('add', '-A');
    git('commit', '-q', '-m', 'x');
  };
  git('init', '-q', '-b', 'ours');
  commit(before);
  git('branch', 'theirs');
  commit(added('Ours'));
  git('checkout', '-q', 'theirs');
  commit(added('Theirs'));
  git('checkout', '-q', 'ours');
  assert.throws(() => git('merge', '-q', 'theirs'));
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  const api = (await extension?.activate())?.getAPI(1);
  assert.ok(api);
  await waitFor('the repository', async () => {
    await api.openRepository(toUri(''));
    return api.getRepository(toUri(risks)) !== null;
  });
}

describe('Keep Both Entries', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(async () => {
    rmSync(toFile('.git'), { recursive: true, force: true });
    await restoreSample();
  });

  it('is a quick fix where a merge of git stopped, asks nothing that git knows, and is undone in one step', async () => {
    await makeConflict();
    const { document } = await openEditor(risks);
    const uri = toUri(risks);
    const marked = readDisk(risks);
    const problem = await waitFor('the problem', () =>
      vscode.languages.getDiagnostics(uri).find(({ code }) => code === 'merge-conflict'),
    );
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title === 'Keep Both Entries')?.command;
    assert.equal(fix?.command, command);
    await vscode.commands.executeCommand(command, ...(fix.arguments ?? []));
    const [, number = ''] = /- id: (R-\d+)\n    title: "Theirs"/.exec(readDisk(risks)) ?? [];
    assert.notEqual(number, 'R-2');
    assert.equal(readDisk(risks), `${added('Ours')}  - id: ${number}\n    title: "Theirs"\n`);
    assert.match(git('status', '--porcelain', '--', risks), /^UU /);
    await vscode.commands.executeCommand('undo');
    await waitFor('the marks', () => document.getText() === marked);
  });

  it('goes by the text in the editor, asks what both sides changed, and leaves the file unsaved', async () => {
    const journal = await openJournal(kestrel);
    const disk = readDisk(risks);
    const editor = await openEditor(risks);
    const owners = '<<<<<<< HEAD\n    owner: "Bob"\n=======\n    owner: "Carl"\n    due: 2026-11-20\n>>>>>>> theirs\n';
    const text = before.replace('    owner: "Ana"\n', owners);
    const whole = new vscode.Range(editor.document.positionAt(0), editor.document.positionAt(disk.length));
    await editor.edit((edit) => edit.replace(whole, text));
    await runAccepting(command);
    const expected = before.replace('"Ana"', '"Bob"') + '    due: 2026-11-20\n';
    assert.deepEqual([editor.document.getText(), editor.document.isDirty, readDisk(risks)], [expected, true, disk]);
    await waitFor('the reading', () => journal.index.get('risks', risks)?.reading.record.risks[0]?.owner === 'Bob');
  });

  it('changes nothing where there is no conflict, or its marks do not fit', async () => {
    const disk = readDisk(risks);
    await openEditor(risks);
    await vscode.commands.executeCommand(command);
    assert.equal(readDisk(risks), disk);
    const odd = `${before}<<<<<<< HEAD\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n`;
    writeDisk(issues, odd);
    await openEditor(issues);
    await vscode.commands.executeCommand(command);
    assert.equal(readDisk(issues), odd);
  });
});
