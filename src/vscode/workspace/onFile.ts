import * as vscode from 'vscode';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** Long enough to be read and clicked. */
const shownMs = 12_000;

let shown: vscode.Disposable | undefined;

/**
 * Says in the status bar what is on file, and opens it with a click: nothing else moves. What it names is gone as soon
 * as the screen is shared.
 */
export function tellOnFile({ share }: Services, journal: OpenJournal, path: string, message: string): void {
  shown?.dispose();
  const item = vscode.window.createStatusBarItem('engagementJournal.onFile', vscode.StatusBarAlignment.Left, 900);
  item.name = vscode.l10n.t('What Is on File');
  item.text = `$(check) ${message} · ${vscode.l10n.t('Open')}`;
  item.tooltip = vscode.l10n.t('Open what was filed.');
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [journal.uriOf(path)] };
  item.show();
  const end = setTimeout(() => all.dispose(), shownMs);
  const all = vscode.Disposable.from(
    item,
    share.onDidChange(() => all.dispose()),
    { dispose: () => clearTimeout(end) },
  );
  shown = all;
}
