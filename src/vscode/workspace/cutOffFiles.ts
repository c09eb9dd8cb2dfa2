import * as vscode from 'vscode';
import type { SaveRemains } from '../../core/files/saveRemains';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { runSafely } from '../base/runSafely';
import { nameOf } from './openForEdit';
import type { OpenJournal } from './openJournal';
import { restoreCopy } from './restoreCopy.later';
import type { LeftCopy } from './savedCopies';
import { refuseWhileShared, type Services } from './services';
import { findRemains } from './tornFiles';

/** Shows a sentence with buttons, and comes back with the one that was pressed; what is urgent stays until then. */
export type Ask = (isUrgent: boolean, message: string, ...buttons: readonly string[]) => Thenable<string | undefined>;

/** A copy whose file is not whole, and where that is in this workspace. */
interface Torn {
  readonly copy: LeftCopy;
  readonly remains: Exclude<SaveRemains, 'whole'> | 'gone';
  readonly journal: OpenJournal;
  readonly path: string;
}

/** Copies are shown read-only; the address has the path of their file, so that they are hidden when it is. */
const scheme = 'engagement-journal-copy';

const askInMessage: Ask = (isUrgent, message, ...buttons) =>
  isUrgent
    ? vscode.window.showErrorMessage(message, ...buttons)
    : vscode.window.showWarningMessage(message, ...buttons);

/**
 * Looks at what was left by saves that did not come to their end. A copy of a file that is whole is not needed any more;
 * of one that is not its user is told, once, and while the screen is shared not at all. A copy stays until its file is
 * whole again, or until its user says so.
 */
export class CutOffFiles implements vscode.Disposable {
  readonly #told = new Set<string>();
  /** Those that wait for an answer. */
  readonly #asking = new Set<string>();
  readonly #disposables: readonly vscode.Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly services: Services,
    private readonly ask = askInMessage,
  ) {
    const { share, store } = services;
    this.#disposables = [
      store.onDidChange(({ journal }) => void (!journal && this.look())), // perhaps journals were found
      store.copies.onDidRefuse(({ name }) => {
        if (!this.#asking.has(name)) this.#told.delete(name);
        void this.look();
      }),
      share.onDidChange(() => {
        if (share.isOn)
          this.#told.clear(); // what was said is taken from the screen
        else void this.look();
      }),
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        provideTextDocumentContent: async ({ query }) => (await store.copies.read(query))?.after ?? '',
      }),
    ];
  }

  /** Looks at all copies that were left; ends when their files were looked at, and does not wait for any answer. */
  async look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#safely(() => this.#look()));
    await this.#looking;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #look(): Promise<void> {
    const { store } = this.services;
    const { copies, lookAgainInMs } = await store.copies.listLeft();
    for (const copy of copies) {
      const remains = await findRemainsQuietly(copy);
      const located = store.locate(copy.uri);
      if (remains === 'cut-off' && located) store.copies.addTorn(copy);
      if (remains === 'whole') await store.copies.remove(copy.name);
      else if (remains && located) void this.#safely(() => this.#tell({ copy, remains, ...located }));
    }
    clearTimeout(this.#timer);
    if (lookAgainInMs !== undefined) this.#timer = setTimeout(() => void this.look(), lookAgainInMs);
  }

  async #tell(torn: Torn): Promise<void> {
    const { name } = torn.copy;
    if (this.services.share.isOn || this.#told.has(name)) return;
    this.#told.add(name);
    this.#asking.add(name);
    try {
      await this.#offer(torn);
    } catch (error) {
      this.#told.delete(name); // so that *Refresh* offers it again
      throw error;
    } finally {
      this.#asking.delete(name);
    }
  }

  async #offer(torn: Torn): Promise<void> {
    const restore = vscode.l10n.t('Restore');
    const compare = vscode.l10n.t('Compare');
    const remove = vscode.l10n.t('Remove the Copy');
    const buttons = { 'cut-off': [restore, compare], overtaken: [compare, restore], gone: [restore] };
    const isUrgent = torn.remains === 'cut-off';
    let choice = await this.ask(isUrgent, describe(torn), ...buttons[torn.remains], remove);
    if (choice === compare) {
      await this.#compare(torn);
      const message = vscode.l10n.t('Is the copy of {0} the right one?', torn.path);
      choice = await this.ask(isUrgent, message, restore, remove);
    }
    if (choice === restore) await this.#restore(torn);
    else if (choice === remove) await this.#remove(torn);
  }

  async #remove({ copy }: Torn): Promise<void> {
    await this.services.store.copies.remove(copy.name);
    await closeComparison(copy);
  }

  async #compare({ copy: { uri, name } }: Torn): Promise<void> {
    refuseWhileShared(this.services);
    const title = vscode.l10n.t('{0}: the copy, and the file', nameOf(uri));
    await vscode.commands.executeCommand('vscode.diff', uri.with({ scheme, query: name }), uri, title);
  }

  async #restore({ copy, journal, path }: Torn): Promise<void> {
    refuseWhileShared(this.services);
    const isWhole = await restoreCopy(this.services.store, journal, copy);
    if (this.services.share.isOn) return;
    await vscode.window.showTextDocument(copy.uri, { preview: false });
    if (isWhole) await closeComparison(copy);
    tellDone(isWhole ? vscode.l10n.t('{0} is whole again', path) : vscode.l10n.t('Save {0} if it is right', path));
  }

  #safely(run: () => Promise<void>): Promise<void> {
    return runSafely(this.services.log, vscode.l10n.t('Looking for files that were cut off'), run);
  }
}

/** There is nothing to compare any more: an empty copy beside the file would say that all of it is new. */
async function closeComparison({ name }: LeftCopy): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const ours = tabs.filter(
    ({ input, isDirty }) =>
      input instanceof vscode.TabInputTextDiff &&
      input.original.scheme === scheme &&
      input.original.query === name &&
      !isDirty,
  );
  if (ours.length > 0) await vscode.window.tabGroups.close(ours, true);
}

/** Undefined where the file cannot be read just now: it is looked at again. */
async function findRemainsQuietly(copy: LeftCopy): Promise<SaveRemains | 'gone' | undefined> {
  try {
    return await findRemains(copy);
  } catch (error) {
    if (error instanceof JournalError) return undefined;
    throw error;
  }
}

function describe({ remains, path }: Torn): string {
  switch (remains) {
    case 'cut-off':
      return vscode.l10n.t('{0} was cut off: VS Code ended while it was being saved. A copy has the whole text.', path);
    case 'overtaken':
      return vscode.l10n.t('{0} was being saved when VS Code ended, and is different now. A copy is kept.', path);
    case 'gone':
      return vscode.l10n.t('{0} was being saved when VS Code ended, and is gone now. A copy is kept.', path);
  }
}
