import * as vscode from 'vscode';
import { describeWording, findWordingInSteps, type FoundWording } from '../../core/assist/checkWording';
import { mayHavePassages } from '../../core/assist/listPassages';
import { checkText, type DecodedFile } from '../../core/files/decode';
import { toDiagnostic } from '../base/convert';
import { settingKeys } from '../base/ids';
import { runSafely } from '../base/runSafely';
import { hintsAtWording } from '../base/settings';
import type { Services } from '../workspace/services';

/** Somebody who types is not disturbed: the hints follow when there was a pause of so long. */
const pauseMs = 400;

/** More at a time help nobody; those nearest to the cursor are shown, and others when these are mended. */
const mostHints = 12;

/** Hints at the wording of the texts that are shown in an editor, while they are open. */
export class ShownWording implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('engagement-journal-wording');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Documents in which words are not told of because they are still being typed. */
  readonly #typing = new Set<string>();
  readonly #disposables: readonly vscode.Disposable[];

  constructor(private readonly services: Services) {
    const { window, workspace } = vscode;
    this.#disposables = [
      this.#collection,
      window.onDidChangeVisibleTextEditors(() => this.#updateShown()),
      window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
        if (this.#typing.has(document.uri.toString())) this.#updateSoon(document, false);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#updateSoon(document, true);
      }),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.#forgetUnless(isInTab); // VS Code keeps its text for a while
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(settingKeys.wordingHints)) this.#updateAll();
      }),
      services.share.onDidChange(() => this.#updateAll()),
      services.store.onDidChange(({ engagement }) => {
        if (engagement === undefined) this.#updateShown(); // the journal’s own phrases, or names
      }),
    ];
    this.#updateShown();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** What is told in documents that are no longer shown is told anew when they are. */
  #updateAll(): void {
    this.#forgetUnless(() => false);
    this.#updateShown();
  }

  #forgetUnless(isKept: (uri: vscode.Uri) => boolean): void {
    const told: vscode.Uri[] = [];
    this.#collection.forEach((uri) => told.push(uri));
    for (const uri of told) if (!isKept(uri)) this.#collection.delete(uri);
  }

  #updateShown(): void {
    for (const { document } of vscode.window.visibleTextEditors) this.#update(document, false);
  }

  #updateSoon(document: vscode.TextDocument, isTyping: boolean): void {
    const editors = vscode.window.visibleTextEditors;
    if (!this.#mayHaveHints(document.uri) || !editors.some((editor) => editor.document === document)) return;
    const name = document.uri.toString();
    clearTimeout(this.#timers.get(name));
    const update = () => {
      this.#timers.delete(name);
      this.#update(document, isTyping);
    };
    this.#timers.set(name, setTimeout(update, pauseMs));
  }

  #mayHaveHints(uri: vscode.Uri): boolean {
    const located = this.services.store.locate(uri);
    return located !== undefined && mayHavePassages(located.path);
  }

  /** `isTyping`: words that end at the cursor may not be whole yet. */
  #update(document: vscode.TextDocument, isTyping: boolean): void {
    const { uri, version } = document;
    if (!this.#mayHaveHints(uri)) return;
    void runSafely(this.services.log, 'Looking at the wording', async () => {
      const file = checkText(document.getText());
      const found = await this.#find(uri, file);
      if (!isInTab(uri) || document.version !== version || !this.#mayBeTold()) return;
      const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
      const offset = editor ? document.offsetAt(editor.selection.active) : 0;
      const told = isTyping ? found.filter(({ end }) => end !== offset) : found;
      if (told.length < found.length) this.#typing.add(uri.toString());
      else this.#typing.delete(uri.toString());
      this.#collection.set(uri, describeWording(file, chooseNearest(told, offset)).map(toDiagnostic));
    });
  }

  /** Nothing while the screen is shared: it is not for the client to read. */
  #mayBeTold(): boolean {
    return !this.services.share.isOn && hintsAtWording();
  }

  async #find(uri: vscode.Uri, file: DecodedFile): Promise<readonly FoundWording[]> {
    const located = this.services.store.locate(uri);
    if (!located || !this.#mayBeTold()) return [];
    const { journal, path } = located;
    return this.services.store.slices.run(findWordingInSteps({ records: journal.index, path, file }));
  }
}

function isInTab({ scheme, path }: vscode.Uri): boolean {
  const uris = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) =>
      input instanceof vscode.TabInputTextDiff ? input.modified : (input as vscode.TabInputText | undefined)?.uri,
    );
  return uris.some((uri) => uri?.scheme === scheme && uri.path === path);
}

function chooseNearest(found: readonly FoundWording[], offset: number): readonly FoundWording[] {
  if (found.length <= mostHints) return found;
  const distance = ({ start }: FoundWording) => Math.abs(start - offset);
  return [...found].sort((a, b) => distance(a) - distance(b)).slice(0, mostHints);
}
