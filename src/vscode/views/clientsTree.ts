import * as vscode from 'vscode';
import { renderRows, type TreeSource } from '../../core/report/clientsTree';
import { makeRowId, type RowColor, type TreeRow } from '../../core/report/treeRow';
import { commandIds, viewIds } from '../base/ids';
import { runSafely } from '../base/runSafely';
import { setActionDone } from '../workspace/setActionDone.later';
import type { OpenJournal } from '../workspace/openJournal';
import type { StoreChange } from '../workspace/journalStore';
import type { Services } from '../workspace/services';
import { TreeElement } from '../workspace/treeElement';

const colors: Readonly<Record<RowColor, string>> = {
  red: 'charts.red',
  amber: 'charts.yellow',
  green: 'charts.green',
  grey: 'disabledForeground',
};

const collapsible: Readonly<Record<TreeRow['children'], vscode.TreeItemCollapsibleState>> = {
  none: vscode.TreeItemCollapsibleState.None,
  folded: vscode.TreeItemCollapsibleState.Collapsed,
  open: vscode.TreeItemCollapsibleState.Expanded,
};

/** Shows the Clients tree. */
export function registerClientsTree(services: Services, tree: ClientsTree): vscode.Disposable {
  const view = vscode.window.createTreeView(viewIds.clients, {
    treeDataProvider: tree,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  const describe = () => {
    view.description = services.share.isOn ? vscode.l10n.t('shared') : '';
  };
  describe();
  return vscode.Disposable.from(
    tree,
    view,
    services.share.onDidChange(describe),
    view.onDidChangeSelection(() => services.selection.set(() => view.selection[0])),
    view.onDidChangeCheckboxState(({ items }) => void tree.tick(items)),
  );
}

/** Paints the rows that the core makes; knows nothing about records itself. */
export class ClientsTree implements vscode.TreeDataProvider<TreeElement>, vscode.Disposable {
  readonly #refreshed = new vscode.EventEmitter<TreeElement | undefined>();
  readonly onDidChangeTreeData = this.#refreshed.event;
  readonly #services: Services;
  readonly #elements = new Map<string, TreeElement>();
  readonly #disposables: vscode.Disposable;
  #paintedOn: string;

  constructor(services: Services) {
    this.#services = services;
    this.#paintedOn = services.today();
    this.#disposables = vscode.Disposable.from(
      this.#refreshed,
      services.store.onDidChange((change) => this.#refresh(change)),
      services.share.onDidChange(() => this.#refresh({})),
      vscode.window.onDidChangeWindowState(() => this.#refreshOnNewDay()),
    );
  }

  async getChildren(element?: TreeElement): Promise<TreeElement[]> {
    await this.#services.store.shown;
    if (element) return this.#rowsBelow(element.journal, element.row);
    const journals = this.#visibleJournals();
    const [only] = journals;
    if (journals.length === 1 && only) return this.#rowsBelow(only);
    return journals.map((journal) => this.#elementOf(journal, journalRow(journal)));
  }

  getTreeItem({ journal, row }: TreeElement): vscode.TreeItem {
    const item = new vscode.TreeItem(row.label, collapsible[row.children]);
    item.id = nameOf(journal, row.id);
    item.contextValue = row.kind;
    if (row.icon) item.iconPath = new vscode.ThemeIcon(row.icon, row.color && new vscode.ThemeColor(colors[row.color]));
    item.tooltip = describeFacts(row);
    item.accessibilityInformation = { label: [row.label, row.description].filter(Boolean).join(', ') };
    if (row.description) item.description = row.description;
    if (row.opens) {
      item.command = {
        command: commandIds.openRow,
        title: vscode.l10n.t('Open'),
        arguments: [this.#elements.get(item.id)],
      };
    }
    if (row.isChecked !== undefined) item.checkboxState = toCheckbox(row.isChecked);
    return item;
  }

  /** Edits the register for each box that was ticked or cleared; a box whose edit failed is set back. */
  async tick(items: readonly (readonly [TreeElement, vscode.TreeItemCheckboxState])[]): Promise<void> {
    for (const [element, state] of items) {
      const isDone = state === vscode.TreeItemCheckboxState.Checked;
      const what = isDone ? vscode.l10n.t('Close Action') : vscode.l10n.t('Reopen Action');
      const { client, engagement, entryId } = element.row;
      if (client === undefined || engagement === undefined || entryId === undefined) continue;
      const target = { journal: element.journal, client, engagement, entryId };
      const worked = await runSafely(this.#services.log, what, () => setActionDone(this.#services, target, isDone));
      if (!worked) this.#refreshed.fire(element);
    }
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #rowsBelow(journal: OpenJournal, parent?: TreeRow): Promise<TreeElement[]> {
    const { client, engagement } = parent ?? {};
    if (client !== undefined && engagement !== undefined) await journal.load({ client, engagement });
    return renderRows(this.#sourceOf(journal), parent).map((row) => this.#elementOf(journal, row));
  }

  #sourceOf(journal: OpenJournal): TreeSource {
    const onlyClient = this.#services.share.onlyClientOf(journal);
    return {
      index: journal.index,
      inbox: journal.inbox.paths,
      today: this.#services.today(),
      ...(onlyClient !== undefined && { onlyClient }),
    };
  }

  #visibleJournals(): readonly OpenJournal[] {
    const { store, share } = this.#services;
    return store.journals.filter((journal) => share.shows(journal));
  }

  #elementOf(journal: OpenJournal, row: TreeRow): TreeElement {
    const id = nameOf(journal, row.id);
    const known = this.#elements.get(id);
    const element = known?.journal === journal ? known : new TreeElement(journal, row);
    element.row = row;
    this.#elements.set(id, element);
    return element;
  }

  /** Paints only the branch that changed; nothing for an engagement that nobody has looked at yet. */
  #refresh({ journal, client, engagement }: StoreChange): void {
    const key = { ...(client !== undefined && { client }), ...(engagement !== undefined && { engagement }) };
    const id = makeRowId(engagement === undefined ? 'client' : 'engagement', key);
    const element = journal && client !== undefined ? this.#elements.get(nameOf(journal, id)) : undefined;
    if (element || engagement === undefined) this.#refreshed.fire(element);
  }

  /** What is overdue today was not yesterday. */
  #refreshOnNewDay(): void {
    const today = this.#services.today();
    if (today !== this.#paintedOn) this.#refreshed.fire(undefined);
    this.#paintedOn = today;
  }
}

function journalRow(journal: OpenJournal): TreeRow {
  return { id: makeRowId('journal', {}), kind: 'journal', label: journal.label, icon: 'book', children: 'open' };
}

function nameOf(journal: OpenJournal, id: string): string {
  return `${journal.root.toString()} ${id}`;
}

function describeFacts({ label, description, facts }: TreeRow): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  if (!facts || facts.length === 0) return text.appendText([label, description].filter(Boolean).join('\n'));
  for (const [name, value] of facts) text.appendMarkdown(`**${name}**: `).appendText(value).appendMarkdown('\n\n');
  return text;
}

function toCheckbox(isChecked: boolean): vscode.TreeItem['checkboxState'] {
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const label = isChecked ? vscode.l10n.t('Done. Clear to open the action again') : vscode.l10n.t('Close this action');
  return { state: isChecked ? Checked : Unchecked, tooltip: label, accessibilityInformation: { label } };
}
