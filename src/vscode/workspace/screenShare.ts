import * as vscode from 'vscode';
import { contextKeys } from '../base/ids';
import type { OpenJournal } from './openJournal';

/** Whose records may be seen while the screen is shared; without a client nobody's. */
export interface SharedClient {
  /** The journal's folder, as a text. */
  readonly journal: string;
  readonly client: string;
}

const stateKey = 'screenIsShared';
/** No folder can be called so: with it as the only client, none is shown. */
const noClient = '/';

/**
 * Remembers that the screen is shared, and with which client. Everything that names clients or shows records asks here
 * first. The state outlives a reload of the window: a restart in a meeting must not show what was hidden.
 */
export class ScreenShare implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #shared: SharedClient | undefined;

  constructor(private readonly memory: vscode.Memento) {
    this.#shared = memory.get<SharedClient>(stateKey);
    void this.#tellMenus();
  }

  get isOn(): boolean {
    return this.#shared !== undefined;
  }

  /** Whether a client was chosen; until then nothing at all is shown. */
  get hasClient(): boolean {
    return this.#shared !== undefined && this.#shared.client !== noClient;
  }

  /** The folder of the only client of this journal that may be seen; undefined while the screen is not shared. */
  onlyClientOf(journal: OpenJournal): string | undefined {
    if (!this.#shared) return undefined;
    return this.#shared.journal === journal.root.toString() ? this.#shared.client : noClient;
  }

  /** Whether anything of this journal may be seen, its name included. */
  shows(journal: OpenJournal): boolean {
    return this.onlyClientOf(journal) !== noClient;
  }

  /** Hides everything but this client; everything of everybody when there is none. */
  async start(shown?: { readonly journal: OpenJournal; readonly client: string }): Promise<void> {
    await this.#set({ journal: shown?.journal.root.toString() ?? '', client: shown?.client ?? noClient });
  }

  async stop(): Promise<void> {
    await this.#set(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #set(shared: SharedClient | undefined): Promise<void> {
    this.#shared = shared;
    this.#changed.fire();
    await Promise.all([this.memory.update(stateKey, shared), this.#tellMenus()]);
  }

  async #tellMenus(): Promise<void> {
    await vscode.commands.executeCommand('setContext', contextKeys.screenIsShared, this.isOn);
  }
}
