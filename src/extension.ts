import * as vscode from 'vscode';

export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.window.registerTreeDataProvider<string>('engagementJournal.clients', {
      getChildren: () => [],
      getTreeItem: (label) => new vscode.TreeItem(label),
    }),
  );
}
