import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('In Restricted Mode', () => {
  it('the folder is not trusted, and the extension starts all the same', async () => {
    const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
    await extension?.activate();
    assert.deepEqual([vscode.workspace.isTrusted, extension?.isActive], [false, true]);
  });
});
