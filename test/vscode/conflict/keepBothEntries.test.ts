import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { codeOf } from '../../../src/vscode/base/convert';
import { kestrel, kestrelFolder, openEditor, openJournal, readDisk, toFile, toUri } from '../sampleWorkspace';
import { waitFor } from '../waiting';
import { openRepository } from './repository';

const risks = `${kestrelFolder}/risks.yaml`;

describe('Where a merge of git stopped', () => {
  it('Keep Both Entries is a quick fix, asks nothing that git knows, and is undone in one step', async () => {
    await openJournal(kestrel);
    await openRepository(risks);
    const { document } = await openEditor(risks);
    const uri = toUri(risks);
    const marked = readDisk(risks);
    const problem = await waitFor('the problem', () =>
      vscode.languages.getDiagnostics(uri).find((each) => codeOf(each) === 'merge-conflict'),
    );
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title === 'Keep Both Entries')?.command;
    assert.equal(fix?.command, 'engagementJournal.keepBothEntries');
    await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? []));
    const merged = readDisk(risks);
    const [, number = ''] = /- id: (R-\d+)\n    title: "Theirs"/.exec(merged) ?? [];
    assert.notEqual(number, 'R-20');
    const before = marked.slice(0, marked.indexOf('  - id: R-20'));
    assert.equal(merged, `${before}  - id: R-20\n    title: "Ours"\n  - id: ${number}\n    title: "Theirs"\n`);
    assert.match(execFileSync('git', ['status', '--porcelain'], { cwd: toFile(''), encoding: 'utf8' }), /^UU .*risks/m);
    await vscode.commands.executeCommand('undo');
    await waitFor('the marks', () => document.getText() === marked);
  });
});
