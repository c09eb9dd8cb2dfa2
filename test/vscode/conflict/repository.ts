import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { toUri } from '../sampleWorkspace';
import { waitFor } from '../waiting';

interface Git {
  openRepository(root: vscode.Uri): Promise<unknown>;
  getRepository(uri: vscode.Uri): unknown;
}

/** Waits until VS Code knows the repository of the workspace, with that file in it. */
export async function openRepository(file: string): Promise<void> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git');
  const api = (await extension?.activate())?.getAPI(1);
  assert.ok(api);
  await waitFor('the repository', async () => {
    await api.openRepository(toUri(''));
    return api.getRepository(toUri(file)) !== null;
  });
}
