import * as vscode from 'vscode';
import { runSafely } from '../base/runSafely';
import { lookAtCopy, offerCopy, type Ask, type Torn } from './offerCopy.later';
import { copyScheme } from './savedCopies';
import type { Services } from './services';

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
      vscode.workspace.registerTextDocumentContentProvider(copyScheme, {
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
      const remains = await lookAtCopy(copy);
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
      await offerCopy(this.services, torn, this.ask);
    } catch (error) {
      this.#told.delete(name); // so that *Refresh* offers it again
      throw error;
    } finally {
      this.#asking.delete(name);
    }
  }

  #safely(run: () => Promise<void>): Promise<void> {
    return runSafely(this.services.log, vscode.l10n.t('Looking for files that were cut off'), run);
  }
}
