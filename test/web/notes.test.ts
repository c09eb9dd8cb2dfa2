import * as vscode from 'vscode';
import type { activate } from '../../src/extension';
import { runAccepting, waitFor } from '../vscode/waiting';

const type = async (document: vscode.TextDocument, at: number, text: string) => {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(at), text);
  await vscode.workspace.applyEdit(edit);
};

describe('Notes in a browser', () => {
  it('are marked with their date in words, and filed', async () => {
    const extension = vscode.extensions.getExtension<ReturnType<typeof activate>>(
      'engagement-journal.engagement-journal',
    );
    if (!extension) throw new Error('the extension is not there');
    const { tree, services } = await extension.activate();
    await services.reading.done;
    const [client] = await tree.getChildren();
    const [engagement] = await tree.getChildren(client);
    await runAccepting('engagementJournal.newMinutes', engagement);
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error('no minutes are open');
    const notes = 'notes: |\n  ';
    await type(document, document.getText().indexOf(notes) + notes.length, '> Somebody counts the stock in two weeks');
    await waitFor('the mark', async () => {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        all,
      );
      return hints.some(({ label }) => typeof label === 'string' && label.startsWith('action · '));
    });
    await runAccepting('engagementJournal.fileNotes');
    if (!/text: "Somebody counts the stock"\n {4}due: \d/.test(document.getText())) {
      throw new Error(`found ${document.getText()}`);
    }
  });
});
