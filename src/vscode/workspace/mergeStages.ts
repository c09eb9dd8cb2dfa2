import * as vscode from 'vscode';
import type { MergeStages } from '../../core/files/mergeStages';

/** The part of VS Code's own git extension that is needed here. */
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
  show(ref: string, path: string): Promise<string>;
}

/** The three texts of the merge that a file is in; undefined where there is no git, or no merge. */
export async function readMergeStages(uri: vscode.Uri): Promise<MergeStages | undefined> {
  try {
    const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
    const repository = git?.getAPI(1).getRepository(uri);
    if (!repository) return undefined;
    const [ours, theirs] = await Promise.all([2, 3].map((stage) => repository.show(`:${stage}`, uri.fsPath)));
    const base = await repository.show(':1', uri.fsPath).catch(() => ''); // both sides made the file
    return ours === undefined || theirs === undefined ? undefined : { base, ours, theirs };
  } catch {
    return undefined; // git is switched off, or has the file once only: then the marks have to do
  }
}
