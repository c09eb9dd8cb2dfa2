import * as vscode from 'vscode';

/** The part of VS Code's own git extension that is needed here. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

export interface GitRepository {
  show(ref: string, path: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly { readonly hash: string }[]>;
}

/** The repository that a file lies in, as far as VS Code knows it. Throws where git is switched off. */
export async function findGitRepository(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
  return git?.getAPI(1).getRepository(uri) ?? undefined;
}
