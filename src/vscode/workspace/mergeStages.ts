import type * as vscode from 'vscode';
import type { MergeStages } from '../../core/files/mergeStages';
import { findGitRepository } from './gitRepository';

/** The three texts of the merge that a file is in; undefined where there is no git, or no merge. */
export async function readMergeStages(uri: vscode.Uri): Promise<MergeStages | undefined> {
  try {
    const repository = await findGitRepository(uri);
    if (!repository) return undefined;
    const [ours, theirs] = await Promise.all([2, 3].map((stage) => repository.show(`:${stage}`, uri.fsPath)));
    const base = await repository.show(':1', uri.fsPath).catch(() => ''); // both sides made the file
    return ours === undefined || theirs === undefined ? undefined : { base, ours, theirs };
  } catch {
    return undefined; // git is switched off, or has the file once only: then the marks have to do
  }
}
