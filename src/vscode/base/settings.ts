import * as vscode from 'vscode';
import { settingKeys } from './ids';

/** The user's own name as it stands in the team; empty until it was asked once. */
export function readMe(): string {
  return vscode.workspace.getConfiguration().get<string>(settingKeys.me, '').trim();
}

/** Keeps the user's name for all journals. */
export async function writeMe(name: string): Promise<void> {
  await vscode.workspace.getConfiguration().update(settingKeys.me, name, vscode.ConfigurationTarget.Global);
}

/** Whether what was read of a journal is kept on this machine, so that the next start is quick. */
export function keepsIndex(): boolean {
  return vscode.workspace.getConfiguration().get<boolean>(settingKeys.keepIndex, true);
}

/** Whether words in texts for a client that may be taken amiss are underlined. */
export function hintsAtWording(): boolean {
  return vscode.workspace.getConfiguration().get<boolean>(settingKeys.wordingHints, true);
}
