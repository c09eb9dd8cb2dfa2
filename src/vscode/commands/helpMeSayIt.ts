import * as vscode from 'vscode';
import { listSpokenLines } from '../../core/report/sayAloud';
import { tellDone } from '../base/prompts';

/** Offers lines to say aloud in a hot moment, in full, and copies one. It knows no journal and names nobody. */
export async function helpMeSayIt(): Promise<void> {
  const lines = listSpokenLines(vscode.env.language);
  const choices = lines.map(({ moment, line, practice }) => ({ label: moment, description: practice, detail: line }));
  const choice = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Help Me Say It'),
    placeHolder: vscode.l10n.t('Say it aloud, as it stands. Enter copies it.'),
    matchOnDetail: true,
  });
  if (!choice) return;
  await vscode.env.clipboard.writeText(choice.detail);
  tellDone(vscode.l10n.t('Copied: {0}', choice.detail));
}
