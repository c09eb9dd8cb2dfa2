import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('In a workspace with two folders', () => {
  it('both are there, and the extension starts', async () => {
    await vscode.extensions.getExtension('engagement-journal.engagement-journal')?.activate();
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['other', 'sample'],
    );
  });
});
