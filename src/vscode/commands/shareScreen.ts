import * as vscode from 'vscode';
import { hideBoxes, showBox } from '../base/boxes';
import { viewIds } from '../base/ids';
import { hideDone, pickOne } from '../base/prompts';
import { warn } from '../base/tell';
import { findInEditor } from '../workspace/chooseEngagement';
import { closeHiddenTabs, closePreviews } from '../workspace/hiddenTabs';
import { listAllClients, listVisibleClients, type Services, type VisibleClient } from '../workspace/services';
import { toRowTarget } from '../workspace/rowTarget';

/** Switches *Screen Is Shared* on for the client at hand; once it is on, changes the client or ends it. */
export async function shareScreen(services: Services, argument: unknown): Promise<void> {
  // a box that is open may name another client; the key itself may have been pressed in it
  hideBoxes();
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  const { share } = services;
  if (!share.isOn) return startSharing(services, argument);
  if (!share.hasClient || (await isForAnotherClient())) return showTypedClient(services);
  await share.stop();
}

/**
 * Hides first and asks afterwards: the screen may be seen already. The client of the row that has the focus, or else of
 * the file in the editor, is shown at once; without one, nobody is until a name is typed.
 */
async function startSharing(services: Services, argument: unknown): Promise<void> {
  const given = toRowTarget(services, argument) ?? findInEditor(services);
  const chosen = listVisibleClients(services).find(
    ({ journal, client }) => journal === given?.journal && client === given.client,
  );
  await hideAllBut(services, chosen);
  await services.store.ready;
  if (!chosen) await showTypedClient(services);
}

async function isForAnotherClient(): Promise<boolean> {
  const title = vscode.l10n.t('Screen Is Shared');
  return pickOne(title, vscode.l10n.t('What now?'), [
    {
      label: vscode.l10n.t('My screen is no longer shared'),
      detail: vscode.l10n.t('All clients are shown again.'),
      value: false,
    },
    { label: vscode.l10n.t('Show another client'), detail: vscode.l10n.t('Nobody is shown in between.'), value: true },
  ]);
}

/** Shows nobody until the name of a client is typed. */
async function showTypedClient(services: Services): Promise<void> {
  await hideAllBut(services);
  await services.share.start(await typeClient(listAllClients(services.store)));
}

async function hideAllBut(services: Services, shown?: VisibleClient): Promise<void> {
  await services.share.start(shown);
  await vscode.commands.executeCommand(`${viewIds.clients}.focus`); // soon, because it would close a box opened later
  await vscode.commands.executeCommand('notifications.clearAll'); // any of them may quote a record
  hideDone();
  await closePreviews();
  tellUnsaved(await closeHiddenTabs(services));
}

/**
 * A box that names a client only when exactly this one can be meant: a list, or a wrong guess, would show the name of
 * one client to another.
 */
function typeClient(clients: readonly VisibleClient[]): Promise<VisibleClient> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { value?: VisibleClient }>();
  pick.title = vscode.l10n.t('Screen Is Shared');
  pick.ignoreFocusOut = true;
  pick.placeholder = vscode.l10n.t('Nobody is shown. Type the name of the client who may be');
  return showBox<VisibleClient>(pick, (end) => [
    pick.onDidChangeValue((typed) => {
      const value = findMeant(clients, typed);
      const goOn = { label: vscode.l10n.t('Go on typing: the whole first word of the name'), alwaysShow: true };
      pick.items = value ? [{ label: value.name, value, alwaysShow: true }] : typed.trim() === '' ? [] : [goOn];
    }),
    pick.onDidAccept(() => {
      const value = pick.selectedItems[0]?.value;
      if (value) end(value);
    }),
  ]);
}

/** The client of that name, or the only one whose first words are typed. */
function findMeant(clients: readonly VisibleClient[], typed: string): VisibleClient | undefined {
  const start = typed.trim().toLowerCase();
  const exact = clients.filter(({ name }) => name.toLowerCase() === start);
  const begun = clients.filter(({ name }) => `${name.toLowerCase()} `.startsWith(`${start} `));
  const [only, ...others] = exact.length > 0 ? exact : begun;
  return others.length === 0 ? only : undefined;
}

function tellUnsaved(files: number): void {
  if (files === 0) return;
  warn(
    files === 1
      ? vscode.l10n.t('One file that should be hidden is unsaved, so it is still open. Save it and close it.')
      : vscode.l10n.t(
          '{0} files that should be hidden are unsaved, so they are still open. Save and close them.',
          files,
        ),
  );
}
