import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf } from '../../../src/vscode/base/convert';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  toUri,
  writeDisk,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';
import { openRepository } from './repository';

const minutes = `${kestrelFolder}/minutes/2026-10-20-call-declan-moore.yaml`;
const answer = '  - by: "Orla Kinsella"\n    says: comment\n';

describe('Where git has what was sent', () => {
  it('Make an Addendum puts it back, keeps an answer that came since, and says what was changed', async () => {
    const { services } = await activate();
    await openJournal(kestrel);
    await openRepository(minutes);
    const sent = readDisk(minutes);
    const [later, edited] = [sent.replace(/(?=fingerprint:)/, answer), sent.replace('30 November', '1 December')];
    writeDisk(minutes, edited.replace(/(?=fingerprint:)/, answer));
    await openEditor(minutes);
    const problem = await waitFor('the problem', () =>
      vscode.languages.getDiagnostics(toUri(minutes)).find((each) => codeOf(each) === 'sent-minutes-edited'),
    );
    const fixes = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      toUri(minutes),
      problem.range,
    );
    const fix = fixes.find(({ title }) => title === 'Make an Addendum')?.command ?? assert.fail();
    await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? []));
    assert.equal(readDisk(minutes), later);
    const addendum = `${kestrelFolder}/minutes/${services.today()}-addendum-to-call-with-declan-moore.yaml`;
    assert.match(readDisk(addendum), /it says "Declan remembers 30 .*"; it is to say "Declan remembers 1 December/);
  });
});
