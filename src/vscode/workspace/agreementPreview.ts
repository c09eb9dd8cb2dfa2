import * as vscode from 'vscode';
import type { EntryAtHand } from './findEntry';
import { isHiddenFile, type Services } from './services';
import { showHit } from './showHit';

/** Shows the place of a find while one looks through them, and afterwards what was there before. */
export class AgreementPreview {
  readonly #before = vscode.window.activeTextEditor;
  readonly #selection = this.#before?.selection;
  readonly #openBefore = new Set(listTabs().map(nameOf));
  #isKept = false;
  #showing: Promise<unknown> = Promise.resolve();
  #wanted: EntryAtHand | undefined;

  constructor(private readonly services: Services) {}

  /** Shows a find; whoever moves on meanwhile sees only the last one. */
  async show(entry: EntryAtHand): Promise<void> {
    this.#wanted = entry;
    await this.#showing;
    if (this.#wanted !== entry) return;
    this.#showing = showHit(this.services, entry, { isPreview: true });
    await this.#showing;
  }

  /** What is shown stays. */
  keep(): void {
    this.#isKept = true;
  }

  /** Shows what was there before, and closes what was only looked at, unless it is kept. */
  async end(): Promise<void> {
    const hasShown = this.#wanted !== undefined;
    this.#wanted = undefined;
    await this.#showing;
    if (this.#isKept || !hasShown) return;
    const [editor, selection] = [this.#before, this.#selection];
    if (editor && selection && !isHiddenFile(this.services, editor.document.uri)) {
      await vscode.window.showTextDocument(editor.document, {
        preserveFocus: true, // it is where it was before, or already where the next key has led
        ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
        selection,
      });
    }
    const looked = listTabs().filter((tab) => tab.isPreview && !tab.isDirty && !this.#openBefore.has(nameOf(tab)));
    await vscode.window.tabGroups.close(looked);
  }
}

function listTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function nameOf({ input, label }: vscode.Tab): string {
  return input instanceof vscode.TabInputText ? input.uri.toString() : label;
}
