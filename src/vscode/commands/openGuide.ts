import * as vscode from 'vscode';
import type { Services } from '../workspace/services';

/** Opens the first page of the user guide; its links lead on. */
export async function openGuide({ extensionUri }: Services): Promise<void> {
  const guide = vscode.Uri.joinPath(extensionUri, 'media', 'guide', 'README.md');
  await vscode.commands.executeCommand('markdown.showPreview', guide);
}
