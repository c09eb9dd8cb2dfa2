import * as vscode from 'vscode';
import { listDatedFacts, type DatedFact } from '../../core/journal/datedFacts';
import { filterFacts, isEmptyFilter } from '../../core/journal/factFilter';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { describeFilter, renderFacts, renderFileTroubles, renderMonths } from '../../core/report/timelineRows';
import type { Judging } from '../../core/report/factWording';
import type { TreeRow } from '../../core/report/treeRow';
import { commandIds } from '../base/ids';
import { findAtHand, findInEditor } from '../workspace/chooseEngagement';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import {
  findVisibleRecords,
  listVisibleEngagements,
  type Services,
  type VisibleEngagement,
} from '../workspace/services';
import type { TimelineState } from '../workspace/timelineState';
import { TreeElement } from '../workspace/treeElement';
import type { TimelineShell } from './timelineShell';

/** A row as it is painted, with what it is painted from. */
class TimelineItem extends vscode.TreeItem {
  constructor(
    readonly row: TreeRow,
    state: vscode.TreeItemCollapsibleState,
  ) {
    super(row.label, state);
  }
}

interface Known extends EngagementKey {
  readonly journal: OpenJournal;
  readonly only: string | undefined;
  readonly version: number;
  readonly facts: readonly DatedFact[];
}

/** The dated facts of the engagement that was selected or opened last; paints what the core makes. */
export class TimelineTree {
  readonly #services: Services;
  readonly #shell: TimelineShell;
  /** The facts that were asked for last: nothing is made anew while its files say the same. */
  #known: Known | undefined;
  /** What this view shows since it was told last of another one. */
  #followed: TimelineState['shown'];

  constructor(services: Services, shell: TimelineShell) {
    this.#services = services;
    this.#shell = shell;
    const { store, share, selection, timeline } = services;
    shell.listening.push(
      store.onDidChange((change) => this.#refreshFor(change)),
      share.onDidChange(() => this.#hide()),
      timeline.onDidChange(shell.refresh),
      selection.onDidChange(() => this.#follow(selection.get())),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow(undefined)),
    );
    this.#choose(selection.get());
    this.#followed = timeline.shown;
  }

  async list(parent: vscode.TreeItem | undefined): Promise<vscode.TreeItem[]> {
    const { store, timeline } = this.#services;
    await store.shown;
    const engagement = this.#findShown();
    if (!engagement) return this.#tellNothing(vscode.l10n.t('Select an engagement to see what happened in it.'));
    await engagement.journal.load(engagement);
    if (!this.#findShown()) return this.#tellNothing('');
    const { journal } = engagement;
    const judging = this.#judge(engagement);
    const facts = filterFacts(judging.records, engagement.client, this.#factsOf(engagement), timeline.filter);
    const key = { client: engagement.client, engagement: engagement.engagement };
    const month = parent instanceof TimelineItem ? parent.row.month : undefined;
    if (month !== undefined) {
      return renderFacts(key, facts, month, judging).map((row) => toItem(journal, row));
    }
    this.#describe(engagement, facts.length === 0);
    const rows = [...renderFileTroubles(judging.records, key), ...renderMonths(key, facts)];
    return rows.map((row) => toItem(journal, row));
  }

  #judge({ journal, client }: VisibleEngagement): Judging {
    const { share, today } = this.#services;
    const audience = share.isOn ? 'client' : 'team';
    return { records: findVisibleRecords(this.#services, journal), client, today: today(), audience };
  }

  #factsOf(engagement: VisibleEngagement): readonly DatedFact[] {
    const { journal, client, engagement: folder } = engagement;
    const only = this.#services.share.onlyClientOf(journal);
    const version = journal.index.versionOf(engagement);
    const known = this.#known;
    const isKnown = known && isSame(known, engagement) && known.only === only && known.version === version;
    if (known && isKnown) return known.facts;
    const facts = listDatedFacts(findVisibleRecords(this.#services, journal), engagement);
    this.#known = { journal, client, engagement: folder, only, version, facts };
    return facts;
  }

  /** The engagement to show, as far as it may be named now; else the one that is at hand. */
  #findShown(): VisibleEngagement | undefined {
    const all = listVisibleEngagements(this.#services);
    const { shown } = this.#services.timeline;
    const found = shown && all.find((each) => isSame(each, shown));
    const only = all.length === 1 ? all[0] : undefined;
    const engagement = found ?? findAtHand(this.#services, all) ?? only;
    if (engagement && !this.#services.timeline.shown) this.#services.timeline.shown = engagement;
    return engagement;
  }

  #follow(row: unknown): void {
    const before = this.#followed;
    this.#choose(row);
    const after = this.#services.timeline.shown;
    this.#followed = after;
    if (!after || (before && isSame(before, after))) return;
    if (after.client !== before?.client) this.#forget();
    this.#shell.refresh();
  }

  /** At once, because the title of a folded view is not painted anew: it may name a client who must not be seen. */
  #hide(): void {
    this.#tellNothing('');
    this.#forget();
    this.#shell.refresh();
  }

  /** A filter may name people of another client. */
  #forget(): void {
    const { timeline } = this.#services;
    if (!isEmptyFilter(timeline.filter)) timeline.filter = {};
  }

  #choose(row: unknown): void {
    const place = row instanceof TreeElement ? { journal: row.journal, ...row.row } : findInEditor(this.#services);
    const { journal, client, engagement } = place ?? {};
    if (!journal || client === undefined || engagement === undefined) return;
    this.#services.timeline.shown = { journal, client, engagement };
  }

  #refreshFor({ journal, client, engagement }: StoreChange): void {
    const shown = this.#services.timeline.shown;
    const isOther = shown && journal && engagement && (journal !== shown.journal || engagement !== shown.engagement);
    if (!isOther || client !== shown?.client) this.#shell.refresh();
  }

  #describe({ title }: VisibleEngagement, isEmpty: boolean): void {
    const { view } = this.#shell;
    const filter = describeFilter(this.#services.timeline.filter);
    view.description = [title, filter].filter(Boolean).join(' · ');
    const nothing = filter ? vscode.l10n.t('Nothing matches the filter.') : vscode.l10n.t('Nothing has happened yet.');
    view.message = isEmpty ? nothing : undefined;
  }

  #tellNothing(message: string): [] {
    this.#shell.view.description = '';
    this.#shell.view.message = message;
    return [];
  }
}

type Place = EngagementKey & { readonly journal: OpenJournal };

function isSame(a: Place, b: Place): boolean {
  return a.journal === b.journal && a.client === b.client && a.engagement === b.engagement;
}

function toItem(journal: OpenJournal, row: TreeRow): TimelineItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new TimelineItem(row, { none: None, folded: Collapsed, open: Expanded }[row.children]);
  item.id = `${journal.root.toString()} ${row.id}`;
  item.contextValue = row.kind;
  if (row.icon) item.iconPath = new vscode.ThemeIcon(row.icon);
  if (row.description) item.description = row.description;
  item.accessibilityInformation = { label: [row.label, row.description].filter(Boolean).join(', ') };
  if (row.opens) {
    const element = new TreeElement(journal, row);
    item.command = { command: commandIds.openRow, title: vscode.l10n.t('Open'), arguments: [element] };
  }
  return item;
}

/** A row with everything that is known of its fact, for the mouse that rests on it. */
export function describeItem(item: vscode.TreeItem): vscode.TreeItem {
  const facts = item instanceof TimelineItem ? (item.row.facts ?? []) : [];
  if (facts.length === 0) return item;
  const text = new vscode.MarkdownString();
  for (const [name, value] of facts) text.appendMarkdown(`**${name}**: `).appendText(value).appendMarkdown('\n\n');
  item.tooltip = text;
  return item;
}
