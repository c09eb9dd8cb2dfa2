import * as vscode from 'vscode';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { commandIds } from '../base/ids';
import { JournalError } from '../base/journalError';
import { runSafely } from '../base/runSafely';
import { tellUnreadableClient } from './journalFiles';
import type { JournalStore } from './journalStore';
import { keepDigests, prepareDigests } from './prepareDigests.later';
import type { OpenJournal } from './openJournal';

/** Reading that is over sooner is not worth telling of. */
const tellAfterMs = 1_000;

/**
 * Reads what nobody has asked for yet, so that every file has its problems and questions are answered from all records,
 * at once. What somebody waits for is read first; it can be stopped, and begins again with *Refresh*. What cannot be read
 * just now holds up nothing else.
 */
export class BackgroundReading implements vscode.Disposable {
  readonly #store: JournalStore;
  readonly #item: vscode.StatusBarItem;
  readonly #disposables: vscode.Disposable;
  /** The run that is under way; any other that finds itself replaced ends. */
  #run = 0;
  #done: Promise<unknown> = Promise.resolve();
  #isStopped = false;
  #isWhole = false;

  constructor(store: JournalStore) {
    this.#store = store;
    this.#item = vscode.window.createStatusBarItem('engagementJournal.reading', vscode.StatusBarAlignment.Left);
    this.#item.name = vscode.l10n.t('Reading the Journal');
    this.#item.command = commandIds.stopReading;
    this.#item.tooltip = vscode.l10n.t('Click to stop. What you open is read all the same.');
    this.#disposables = vscode.Disposable.from(
      this.#item,
      store.onDidChange(({ journal, engagement }) => {
        const isRefreshed = journal === undefined;
        if (isRefreshed || (engagement === undefined && !this.#isStopped)) this.#begin();
      }),
    );
    this.#begin();
  }

  /** Resolved when everything was read, or when that was stopped. */
  get done(): Promise<void> {
    return this.#end();
  }

  /** Whether all that there is was read: else nobody can say that something is not on file. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Waits for the end, and reads once more what was stopped or could not be read; false where something of it is left. */
  async finish(): Promise<boolean> {
    await this.done;
    if (this.#isWhole) return true;
    this.#begin();
    await this.done;
    return this.#isWhole;
  }

  /** Of the last run: another one may begin while it is under way. */
  async #end(): Promise<void> {
    for (let done: unknown; done !== this.#done;) {
      done = this.#done;
      await done;
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#run += 1;
    this.#item.hide();
  }

  #begin(): void {
    this.#isStopped = false;
    this.#isWhole = false;
    this.#done = runSafely(this.#store.log, vscode.l10n.t('Reading the journal'), () => this.#read());
  }

  dispose(): void {
    this.stop();
    this.#disposables.dispose();
  }

  async #read(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    await this.#store.ready;
    const waiting = this.#store.journals.flatMap(listEngagements);
    const telling = this.#tellOf(run, waiting.length);
    const failures = await this.#readAll(run, waiting, telling.count);
    telling.end();
    if (run !== this.#run) return;
    this.#isWhole = failures.length === 0;
    await this.#prepare(run);
    if (failures.length > 0) throw failures.find((error) => !(error instanceof JournalError)) ?? tellUnreadableClient();
  }

  /** Says what could not be read, once all others were, or once another run has begun. */
  async #readAll(run: number, waiting: readonly Waiting[], count: () => void): Promise<readonly unknown[]> {
    const failures: unknown[] = [];
    let last: Promise<void> | undefined;
    for (const { journal, key } of waiting) {
      if (run !== this.#run) break;
      const next = journal
        .loadQuietly(key, () => this.#isStopped)
        .then(count, (error: unknown) => void failures.push(error));
      await last; // one is packed while the next one is read
      last = next;
    }
    await last;
    return failures;
  }

  /** Nobody has asked for it yet: what goes wrong is said where somebody does. */
  async #prepare(run: number): Promise<void> {
    try {
      const isWanted = () => run === this.#run;
      for (const journal of this.#store.journals) await prepareDigests(journal, isWanted);
      for (const journal of this.#store.journals) await keepDigests(journal, isWanted);
    } catch (error) {
      this.#store.log.error(`Not ready for questions yet: ${String(error)}`);
    }
  }

  /** Tells how far a run has come, once it takes long; nothing of a run that another one has replaced. */
  #tellOf(run: number, all: number): { readonly count: () => void; readonly end: () => void } {
    let [read, isTold] = [0, false];
    const tell = () => {
      if (!isTold || run !== this.#run) return;
      this.#item.text = `$(sync~spin) ${vscode.l10n.t('Journal: {0} of {1} engagements read', read, all)}`;
      this.#item.show();
    };
    const timer = setTimeout(() => {
      isTold = true;
      tell();
    }, tellAfterMs);
    const count = () => {
      read += 1;
      tell();
    };
    const end = () => {
      clearTimeout(timer);
      if (run === this.#run) this.#item.hide();
    };
    return { count, end };
  }
}

/** An engagement of which not everything may have been read. */
interface Waiting {
  readonly journal: OpenJournal;
  readonly key: EngagementKey;
}

function listEngagements(journal: OpenJournal): readonly Waiting[] {
  const { index } = journal;
  return index
    .listClientFolders()
    .flatMap((client) =>
      index.listEngagementFolders(client).map((engagement) => ({ journal, key: { client, engagement } })),
    );
}
