import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('activates and contributes its view', async () => {
    const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
    assert.ok(extension);
    await extension.activate();
    await vscode.commands.executeCommand('engagementJournal.clients.focus');
    assert.equal(extension.isActive, true);
  });
});
