import * as vscode from 'vscode';
import { listSpokenLines } from '../../core/report/sayAloud';
import { showBox } from '../base/boxes';
import { tellDone } from '../base/prompts';

/** Offers lines to say aloud in a hot moment, in full, and copies one. It knows no journal and names nobody. */
export async function helpMeSayIt(): Promise<void> {
  const lines = listSpokenLines(vscode.env.language);
  const items = lines.map(({ moment, line, practice }) => ({ label: moment, description: practice, detail: line }));
  const pick = vscode.window.createQuickPick<(typeof items)[number]>();
  const title = vscode.l10n.t('Help Me Say It');
  const placeholder = vscode.l10n.t('Say it aloud, as it stands. Enter copies it.');
  Object.assign(pick, { title, placeholder, items, matchOnDetail: true, ignoreFocusOut: true });
  const said = await showBox<string>(pick, (end) => [
    pick.onDidAccept(() => {
      const [choice] = pick.selectedItems;
      if (choice) end(choice.detail);
    }),
  ]);
  await vscode.env.clipboard.writeText(said);
  tellDone(vscode.l10n.t('Copied: {0}', said));
}
