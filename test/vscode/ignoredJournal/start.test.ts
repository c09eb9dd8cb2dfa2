import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('In a repository that ignores its journal', () => {
  it('the extension starts when it is asked to', async () => {
    const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
    await extension?.activate();
    assert.equal(extension?.isActive, true);
  });
});
