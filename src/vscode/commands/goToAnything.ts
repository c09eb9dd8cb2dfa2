import * as vscode from 'vscode';
import { formatUnitName } from '../../core/journal/digestUnits';
import { showBox } from '../base/boxes';
import { runSafely } from '../base/runSafely';
import { listNamedHits, type NamedHit } from '../workspace/namedHits';
import type { Services } from '../workspace/services';
import { showHit } from '../workspace/showHit';

interface Row extends vscode.QuickPickItem {
  readonly found?: NamedHit;
}

/**
 * Goes to anything that has a name, by all the words that are typed: `acme erp r7`. Of these, VS Code gives its own *Go to
 * Symbol in Workspace* the first one only.
 */
export async function goToAnything(services: Services): Promise<void> {
  await services.store.ready;
  await showHit(services, await askFor(services), { isPreview: false });
}

/** Comes back with what was chosen; Escape, and a screen that is shared meanwhile, throw a CancellationError. */
function askFor(services: Services): Promise<NamedHit> {
  const { log, reading, share } = services;
  const pick = vscode.window.createQuickPick<Row>();
  const title = vscode.l10n.t('Go to Anything');
  const placeholder = vscode.l10n.t('A number, words of a title, a name; of which client: acme erp r7');
  // what was found stands in its own order, not in that of the place where a label has what was typed
  Object.assign(pick, { title, placeholder, ignoreFocusOut: true, sortByLabel: false });
  let [asked, isOpen] = [0, true];
  const search = async () => {
    asked += 1;
    const own = asked;
    const isWanted = () => isOpen && own === asked; // an answer to anything but the last is thrown away
    const query = pick.value;
    pick.busy = true;
    const found = await listNamedHits(services, query, isWanted);
    if (!isWanted()) return;
    const label = reading.isWhole
      ? vscode.l10n.t('Nothing on file is called so.')
      : vscode.l10n.t('Nothing that was read so far is called so.');
    const none = { label, alwaysShow: true };
    pick.items = found.length === 0 && query.trim() !== '' ? [none] : found.map(toRow);
    pick.busy = false;
  };
  const safely = (run: () => Promise<void>) => void runSafely(log, title, run);
  safely(async () => {
    await reading.done;
    if (isOpen) await search(); // more is known now
  });
  return showBox<NamedHit>(pick, (end, cancel) => [
    pick.onDidChangeValue(() => safely(search)),
    share.onDidChange(cancel),
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      if (row?.found) end(row.found);
    }),
  ]).finally(() => (isOpen = false));
}

function toRow(found: NamedHit): Row {
  const { hit, container } = found;
  const icon = hit.isPrivate
    ? 'lock'
    : hit.kind === 'person'
      ? 'person'
      : hit.kind === 'document'
        ? 'notebook'
        : 'note';
  return {
    label: formatUnitName(hit),
    description: container,
    iconPath: new vscode.ThemeIcon(icon),
    alwaysShow: true,
    found,
  };
}
