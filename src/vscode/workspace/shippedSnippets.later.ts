import * as vscode from 'vscode';
import type { Snippet } from '../../core/assist/suggestSnippets';
import type { Services } from './services';

let shipped: Promise<readonly Snippet[]> | undefined;

/** The snippets that come with the extension, read once; none where they cannot be read, because nobody waits for them. */
export async function readShippedSnippets({ extensionUri, log }: Services): Promise<readonly Snippet[]> {
  shipped ??= read(vscode.Uri.joinPath(extensionUri, 'media', 'snippets', 'records.json'));
  try {
    return await shipped;
  } catch (error) {
    log.error(`The snippets cannot be read: ${String(error)}`);
    return [];
  }
}

async function read(uri: vscode.Uri): Promise<readonly Snippet[]> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return Object.values(JSON.parse(text) as Readonly<Record<string, Snippet>>);
}
