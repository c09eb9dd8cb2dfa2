import * as vscode from 'vscode';
import { viewIds } from '../base/ids';
import { pickOne } from '../base/prompts';
import { exists, mapLimited } from '../workspace/journalFiles';
import type { Services } from '../workspace/services';

const folderName = 'sample-journal';

/** Opens a copy of the sample journal, which may be changed at will. */
export async function trySampleJournal({ extensionUri, storageUri }: Services): Promise<void> {
  const target = vscode.Uri.joinPath(storageUri, folderName);
  if (!(await exists(target)) || (await askForFreshCopy())) await copySample(extensionUri, target);
  const isEmptyWindow = vscode.workspace.workspaceFolders === undefined;
  await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: !isEmptyWindow });
}

const greetedKey = 'sampleJournalShown';

/** In the window that *Try the Sample Journal* opened: shows the journal, and what to try, the first time. */
export async function greetInSample({ storageUri, memory }: Services): Promise<void> {
  const sample = vscode.Uri.joinPath(storageUri, folderName).toString();
  const isSample = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === sample);
  if (!isSample || memory.get<boolean>(greetedKey)) return;
  await memory.update(greetedKey, true);
  await vscode.commands.executeCommand(`${viewIds.clients}.focus`);
  await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(`${sample}/README.md`));
}

function askForFreshCopy(): Promise<boolean> {
  return pickOne(vscode.l10n.t('Try the Sample Journal'), vscode.l10n.t('You have tried it before.'), [
    { label: vscode.l10n.t('Go on with my copy'), value: false },
    {
      label: vscode.l10n.t('Start with a fresh copy'),
      detail: vscode.l10n.t('What you changed in it is lost.'),
      value: true,
    },
  ]);
}

async function copySample(extensionUri: vscode.Uri, target: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  // made by the build, because a folder of a web extension cannot be listed
  const list = await fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'sampleFiles.json'));
  const files = JSON.parse(new TextDecoder().decode(list)) as readonly string[];
  if (await exists(target)) await fs.delete(target, { recursive: true, useTrash: false });
  await mapLimited(files, async (file) => {
    const content = await fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', 'sample', file));
    await fs.writeFile(vscode.Uri.joinPath(target, file), content);
  });
}
