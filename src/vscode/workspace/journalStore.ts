import * as vscode from 'vscode';
import { clientPath, engagementPath, journalFileName, ownerOf } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import type { LocalMachine } from '../../core/journal/localMachine';
import { makeDeferred } from '../base/deferred';
import type { Log } from '../base/log';
import { runSafely } from '../base/runSafely';
import { keepsIndex } from '../base/settings';
import { Slices } from '../base/slices';
import { exists, findJournalRoots, isOnThisMachine, mapLimited, unlessUnreadable } from './journalFiles';
import { JournalFolder } from './journalFolder';
import { watchJournals } from './journalWatch';
import { OpenJournal } from './openJournal';
import type { SavedCopies } from './savedCopies';

/**
 * What changed: all journals; in one of them the list of clients, a client’s list of engagements, or the records of an
 * engagement.
 */
export interface StoreChange {
  readonly journal?: OpenJournal;
  readonly client?: string;
  readonly engagement?: string;
}

/** Changes are gathered for so long: one refresh for a burst of keystrokes or for a pull that touches many files. */
const debounceMs = 120;

/** Where following them costs much, as in a register of thousands of lines, at most a third of the time goes there. */
const restShare = 2;

/** However much it costs, what was typed shows after so long a pause. */
const longestRestMs = 600;

/** Beyond so many branches of the tree all of it is painted anew, once: after a pull, or another branch. */
const mostBranches = 20;

/** Coming back to the window more often than this does not look at all files each time. */
const healAtMostEveryMs = 30_000;

/** What was read is kept for the next session when nothing has changed for so long. */
const keepAfterMs = 5_000;

/** Finds the journals of the workspace, follows their files and their unsaved text, and tells what changed. */
export class JournalStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<StoreChange>();
  readonly onDidChange = this.#changed.event;
  readonly #loaded = new vscode.EventEmitter<StoreChange>();
  /** The records of an engagement were read because somebody asked for them: nothing changed, and more is known. */
  readonly onDidLoad = this.#loaded.event;
  /** For all work that can wait: whatever is done at the same time, together it holds the editor no longer. */
  readonly slices = new Slices();
  readonly #disposables: vscode.Disposable[] = [this.#changed, this.#loaded];
  readonly #pending = new Map<string, vscode.Uri>();
  #watcher: vscode.Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What following the last changes has cost, and telling of them. */
  #lastCostMs = 0;
  #journals: readonly OpenJournal[] = [];
  #ready: Promise<void>;
  #shown = makeDeferred();
  #editing: Promise<void> = Promise.resolve();
  readonly #machine: LocalMachine | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #healing: Promise<void> | undefined;
  #healedAt = 0;

  /** `machine` where the extension runs beside the files. */
  constructor(
    readonly log: Log,
    readonly copies: SavedCopies,
    machine?: LocalMachine,
  ) {
    this.#machine = machine;
    const { workspace } = vscode;
    this.#disposables.push(
      workspace.onDidChangeWorkspaceFolders(() => void this.refresh()),
      workspace.onDidOpenTextDocument((document) => this.#open(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#follow(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#follow(uri)),
      vscode.window.onDidChangeWindowState(({ focused }) => this.#healOnReturn(focused)),
    );
    this.#ready = this.#findJournals(true).then(this.#shown.resolve);
  }

  /** Resolved when there is something to show of the journals: what an earlier session knew, or what was read. */
  get shown(): Promise<void> {
    return this.#shown.promise;
  }

  /** Resolved when the journals were found and their first levels read. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  get journals(): readonly OpenJournal[] {
    return this.#journals;
  }

  /** Looks for journals and reads everything anew. */
  async refresh(): Promise<void> {
    this.#shown = makeDeferred();
    this.#ready = this.#ready.then(() => this.#findJournals(false)).then(this.#shown.resolve);
    await this.#ready;
  }

  /** Runs edits one after the other: each is computed on what the one before has written. */
  inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#editing.then(run);
    this.#editing = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  }

  /** The journal that a file belongs to, and its path there. */
  locate(uri: vscode.Uri): { readonly journal: OpenJournal; readonly path: string } | undefined {
    for (const journal of this.#journals) {
      const path = journal.pathOf(uri);
      if (path !== undefined) return { journal, path };
    }
    return undefined;
  }

  /** Like {@link locate}, whatever the scheme: an earlier version of a file has the same path. */
  locatePath(uri: vscode.Uri): { readonly journal: OpenJournal; readonly path: string } | undefined {
    for (const { root } of this.#journals) {
      const located = this.locate(root.with({ path: uri.path }));
      if (located) return located;
    }
    return undefined;
  }

  /** Reads files at once that a command has just written, so that what it shows next is there. */
  async reread(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) this.#pending.set(uri.toString(), uri);
    await this.#readPending();
  }

  /** Notices what was written, came or went without an event; one at a time. */
  heal(): Promise<void> {
    this.#healing ??= runSafely(this.log, 'Looking for changes', async () => {
      await this.#ready;
      this.#healedAt = Date.now();
      if (await this.#hasCome()) return this.refresh();
      for (const each of this.#journals) await runSafely(this.log, 'Looking for changes', () => each.reconcile());
      this.#tellChanged();
    }).then(() => {
      this.#healing = undefined;
    });
    return this.#healing;
  }

  /** Whether a journal has come without an event; one that is not to be seen just now has not gone. */
  async #hasCome(): Promise<boolean> {
    const known = new Set(this.#journals.map(({ root }) => root.toString()));
    return (await findJournalRoots(this.#machine?.disk)).some((root) => !known.has(root.toString()));
  }

  #healOnReturn(isFocused: boolean): void {
    if (isFocused && Date.now() - this.#healedAt > healAtMostEveryMs) void this.heal();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#keep();
    vscode.Disposable.from(...(this.#watcher ? [this.#watcher] : []), ...this.#disposables).dispose();
  }

  /** `isStart`: what an earlier session knew is shown at once; later everything is read from the files themselves. */
  async #findJournals(isStart: boolean): Promise<void> {
    await runSafely(this.log, vscode.l10n.t('Reading the journal'), async () => {
      const roots = await findJournalRoots(this.#machine?.disk);
      this.#journals = roots.map((root) => this.#makeJournal(root));
      this.#watch(); // before reading, so that no change falls between the two
      const isShown = isStart && this.#showHeads();
      await Promise.all(this.#journals.map((each) => runSafely(this.log, 'Reading a journal', () => each.readHeads())));
      const changed = this.#journals.flatMap((journal) => journal.takeChanged()); // told all at once
      this.log.info(`${roots.length} journals in this workspace`);
      if (!isShown || changed.length > 0) this.#changed.fire({});
      this.#keepSoon();
      for (const document of vscode.workspace.textDocuments) this.#open(document);
    });
  }

  /** Tells of what an earlier session knew of every journal; false where there is one that it did not know. */
  #showHeads(): boolean {
    const isKnown = this.#journals.length > 0 && this.#journals.every((journal) => journal.takeHeads());
    if (!isKnown) return false;
    this.#shown.resolve();
    this.#changed.fire({});
    return true;
  }

  #watch(): void {
    this.#watcher?.dispose();
    this.#watcher = watchJournals(this.#journals, {
      onMarker: (uri) => this.#followMarker(uri),
      onFolder: (uri) => void this.#followFolder(uri),
      onFile: (uri) => this.#follow(uri),
    });
  }

  #makeJournal(root: vscode.Uri): OpenJournal {
    const { disk, packing, openCache } = (isOnThisMachine(root) && this.#machine) || {};
    const cache = keepsIndex() ? openCache?.(root.fsPath) : undefined;
    const onLoaded = (journal: OpenJournal, key: EngagementKey) => {
      if (this.#journals.includes(journal)) this.#loaded.fire({ journal, ...key });
    };
    return new OpenJournal(new JournalFolder(root, disk), this.slices, onLoaded, { packing, cache });
  }

  /** What is open is read, so that its problems are known, and its unsaved text before the disk. */
  #open({ uri, isDirty }: vscode.TextDocument): void {
    const located = this.locate(uri);
    const { client, engagement } = ownerOf(located?.path ?? '') ?? {};
    if (!located || client === undefined) return;
    const load = () => (engagement === undefined ? undefined : located.journal.load({ client, engagement }));
    void runSafely(this.log, vscode.l10n.t('Reading the journal'), load);
    if (isDirty) this.#follow(uri);
  }

  /** A marker that came or went makes or ends a journal; one that changed is a file like others. */
  #followMarker(uri: vscode.Uri): void {
    const isKnown = this.#journals.some(
      ({ root }) => vscode.Uri.joinPath(root, journalFileName).toString() === uri.toString(),
    );
    if (isKnown) this.#follow(uri);
    else void this.refresh();
  }

  /** A folder with a marker in it came or went: there is no event for the marker itself. */
  async #followFolder(uri: vscode.Uri): Promise<void> {
    const isKnown = this.#journals.some(({ root }) => root.toString() === uri.toString());
    if (isKnown || (await exists(vscode.Uri.joinPath(uri, journalFileName)))) await this.refresh();
  }

  #follow(uri: vscode.Uri): void {
    if (!this.locate(uri)) return;
    this.#pending.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    const rest = Math.min(Math.max(debounceMs, restShare * this.#lastCostMs), longestRestMs);
    this.#timer = setTimeout(() => void runSafely(this.log, 'Following changes', () => this.#followPending()), rest);
  }

  async #followPending(): Promise<void> {
    const since = performance.now();
    await this.#readPending();
    this.#lastCostMs = performance.now() - since;
  }

  async #readPending(): Promise<void> {
    const uris = [...this.#pending.values()];
    this.#pending.clear();
    await mapLimited(uris, (uri) => this.#readAnew(uri));
    this.#tellChanged();
  }

  #tellChanged(): void {
    for (const journal of this.#journals) journal.tidy();
    this.#keepSoon();
    const changes = this.#journals.flatMap((journal) => journal.takeChanged().map((path) => describe(journal, path)));
    const distinct = new Map(changes.map((change) => [nameOf(change), change]));
    if (distinct.size > mostBranches) this.#changed.fire({});
    else for (const change of distinct.values()) this.#changed.fire(change);
  }

  /** Once nothing more has changed for a while. */
  #keepSoon(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), keepAfterMs);
  }

  #keep(): void {
    clearTimeout(this.#keeping);
    for (const journal of this.#journals) journal.keep();
  }

  async #readAnew(uri: vscode.Uri): Promise<void> {
    const { journal, path } = this.locate(uri) ?? {};
    if (!journal || path === undefined) return;
    await unlessUnreadable(() => journal.follow(path));
    if (path === journalFileName && !journal.index.journal) await this.refresh();
  }
}

/** The branch of the tree in which a file shows. */
function describe(journal: OpenJournal, path: string): StoreChange {
  const { client, engagement } = ownerOf(path) ?? {};
  if (client === undefined || path === clientPath(client)) return { journal };
  return engagement === undefined || path === engagementPath(client, engagement)
    ? { journal, client }
    : { journal, client, engagement };
}

function nameOf({ journal, client, engagement }: StoreChange): string {
  return [journal?.root.toString(), client, engagement].join('\n');
}
