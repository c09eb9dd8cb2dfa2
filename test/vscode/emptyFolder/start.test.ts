import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('In a folder without a journal', () => {
  it('the extension does not start', () => {
    const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
    assert.equal(extension?.isActive, false);
  });
});
