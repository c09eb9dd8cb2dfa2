import * as vscode from 'vscode';
import { commandIds } from '../base/ids';
import { listVisibleClients, type Services } from '../workspace/services';

/** Stands in the status bar as long as the screen is shared: who is shown, and the way out. */
export function registerScreenShareItem(services: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'engagementJournal.screenShare',
    vscode.StatusBarAlignment.Left,
    1_000,
  );
  item.name = vscode.l10n.t('Screen Is Shared');
  item.command = commandIds.shareScreen;
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
  const paint = () => {
    if (!services.share.isOn) return item.hide();
    const names = listVisibleClients(services).map(({ name }) => name);
    item.text = `$(eye) ${vscode.l10n.t('Shared: {0}', names[0] ?? vscode.l10n.t('nothing is shown'))}`;
    item.tooltip = vscode.l10n.t('Screen Is Shared: the journal shows this client only. Click to end it.');
    item.show();
  };
  paint();
  return vscode.Disposable.from(item, services.share.onDidChange(paint), services.store.onDidChange(paint));
}
