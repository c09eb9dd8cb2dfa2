import * as vscode from 'vscode';
import { runSafely } from '../base/runSafely';
import { isHiddenFile, type Services } from './services';

/** Closes what must not be seen as long as the screen is shared: also tabs that come back, and at a reload. */
export function registerHiddenTabs(services: Services): vscode.Disposable {
  const { log, share, store } = services;
  const close = () => {
    if (share.isOn) void runSafely(log, vscode.l10n.t('Screen Is Shared'), () => closeHiddenTabs(services));
  };
  void store.ready.then(close);
  return vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
    if (opened.length + changed.length > 0) close(); // one that was unsaved can be closed once it is saved
  });
}

/** Closes the saved files of others; unsaved ones stay, because closing would ask. Comes back with their number. */
export async function closeHiddenTabs(services: Services): Promise<number> {
  const hidden = listTabs().filter((tab) => urisOf(tab.input).some((uri) => isHiddenFile(services, uri)));
  await vscode.window.tabGroups.close(
    hidden.filter(({ isDirty }) => !isDirty),
    true, // the focus stays in the tree
  );
  return hidden.filter(({ isDirty }) => isDirty).length;
}

/** Closes rendered Markdown: which file it shows cannot be known. */
export async function closePreviews(): Promise<void> {
  const isPreview = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputWebview && input.viewType.endsWith('markdown.preview');
  await vscode.window.tabGroups.close(listTabs().filter(isPreview), true);
}

function listTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

/** The files of a tab; a side of a comparison with an earlier version counts as the file itself. */
function urisOf(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return [];
}
