import * as vscode from 'vscode';
import { viewIds } from '../base/ids';
import type { Services } from '../workspace/services';

const greetedKey = 'sampleJournalShown';

/** Where the copy of the sample journal is kept. */
export function uriOfSample({ storageUri }: Services): vscode.Uri {
  return vscode.Uri.joinPath(storageUri, 'sample-journal');
}

/** In the window that *Try the Sample Journal* opened: shows the journal, and what to try, the first time. */
export async function greetInSample(services: Services): Promise<void> {
  const { memory } = services;
  const sample = uriOfSample(services).toString();
  const isSample = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === sample);
  if (!isSample || memory.get<boolean>(greetedKey)) return;
  await memory.update(greetedKey, true);
  await vscode.commands.executeCommand(`${viewIds.clients}.focus`);
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(`${sample}/README.md`));
}
