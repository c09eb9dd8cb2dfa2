import * as vscode from 'vscode';
import { pickOne } from '../base/prompts';
import { exists, mapLimited } from '../workspace/journalFiles';
import type { Services } from '../workspace/services';
import { uriOfSample } from './greetInSample';

/** Opens a copy of the sample journal, which may be changed at will. */
export async function trySampleJournal(services: Services): Promise<void> {
  const target = uriOfSample(services);
  if (!(await exists(target)) || (await askForFreshCopy())) await copySample(services.extensionUri, target);
  const isEmptyWindow = vscode.workspace.workspaceFolders === undefined;
  await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: !isEmptyWindow });
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
