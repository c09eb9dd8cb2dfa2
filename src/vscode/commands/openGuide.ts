import * as vscode from 'vscode';
import { listProblemTemplates } from '../../core/model/problemTemplates.later';
import type { Services } from '../workspace/services';

/** Opens the first page of the user guide, whose links lead on; or what it says about the problem with this code. */
export async function openGuide({ extensionUri }: Services, argument?: unknown): Promise<void> {
  const isProblem = typeof argument === 'string' && Object.hasOwn(listProblemTemplates(), argument);
  const guide = vscode.Uri.joinPath(extensionUri, 'media', 'guide', isProblem ? 'problems.md' : 'README.md');
  await vscode.commands.executeCommand('markdown.showPreview', isProblem ? guide.with({ fragment: argument }) : guide);
}
