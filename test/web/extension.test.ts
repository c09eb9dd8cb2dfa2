import * as vscode from 'vscode';

describe('The extension in a browser', () => {
  it('activates in a worker and shows its view', async () => {
    const extension = vscode.extensions.getExtension('engagement-journal.engagement-journal');
    await extension?.activate();
    await vscode.commands.executeCommand('engagementJournal.clients.focus');
    if (!extension?.isActive || typeof process !== 'undefined') throw new Error('not active, or not in a worker');
  });

  it('reads a journal from a virtual file system', async () => {
    const found = await vscode.workspace.findFiles('**/*.yaml');
    const schemes = new Set(found.map(({ scheme }) => scheme));
    if (schemes.size !== 1 || !schemes.has('ejmem')) throw new Error(`found ${found.join(', ') || 'nothing'}`);
  });
});
