import * as vscode from 'vscode';
import { viewIds } from '../base/ids';
import { findInEditor } from '../workspace/chooseEngagement';
import { isHiddenFile, listVisibleClients, type Services, type VisibleClient } from '../workspace/services';
import { toRowTarget } from '../workspace/treeElement';

/** Switches *Screen Is Shared* on for the client at hand, or off after one more Enter. */
export async function shareScreen(services: Services, argument: unknown): Promise<void> {
  await services.store.ready;
  if (services.share.isOn) await stopSharing(services);
  else await startSharing(services, argument);
}

/**
 * Hides first and asks afterwards: the screen may be seen already. The client of the row, of the file in the editor or
 * of the selected row is shown at once; otherwise a name appears only when it is typed.
 */
async function startSharing(services: Services, argument: unknown): Promise<void> {
  const clients = listVisibleClients(services);
  const given = toRowTarget(argument) ?? findInEditor(services) ?? toRowTarget(services.selection.get());
  const atHand = clients.find(({ journal, client }) => journal === given?.journal && client === given.client);
  const chosen = clients.length === 1 ? clients[0] : atHand;
  await services.share.start(chosen);
  await vscode.commands.executeCommand(`${viewIds.clients}.focus`);
  await closeHiddenTabs(services);
  const client = chosen ?? (await typeClient(clients));
  if (client) await services.share.start(client);
}

async function stopSharing({ share }: Services): Promise<void> {
  const title = vscode.l10n.t('Screen Is Shared');
  const stop = vscode.l10n.t('My screen is no longer shared');
  const detail = vscode.l10n.t('All clients are shown again.');
  const answer = await vscode.window.showQuickPick([{ label: stop, detail }], { title });
  if (answer) await share.stop();
}

/** A box that lists nothing until two letters are typed: a list of clients would show their names to this one. */
function typeClient(clients: readonly VisibleClient[]): Promise<VisibleClient | undefined> {
  const lettersBeforeNames = 2;
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { value: VisibleClient }>();
  pick.title = vscode.l10n.t('Screen Is Shared');
  pick.placeholder = vscode.l10n.t('Everything is hidden. Type the first letters of the client who may be shown');
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      const start = typed.trim().toLowerCase();
      const matches = clients.filter(
        ({ name }) => start.length >= lettersBeforeNames && name.toLowerCase().startsWith(start),
      );
      pick.items = matches.map((value) => ({ label: value.name, value }));
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Closes the saved files of others; unsaved ones stay, because closing would ask, and are told by number only. */
async function closeHiddenTabs(services: Services): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const hidden = tabs.filter((tab) => urisOf(tab.input).some((uri) => isHiddenFile(services, uri)));
  await vscode.window.tabGroups.close(hidden.filter(({ isDirty }) => !isDirty));
  const unsaved = hidden.filter(({ isDirty }) => isDirty).length;
  if (unsaved === 0) return;
  void vscode.window.showWarningMessage(
    unsaved === 1
      ? vscode.l10n.t('One file that should be hidden is unsaved, so it is still open. Save it and close it.')
      : vscode.l10n.t(
          '{0} files that should be hidden are unsaved, so they are still open. Save and close them.',
          unsaved,
        ),
  );
}

function urisOf(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return [];
}
