import * as vscode from 'vscode';
import { isPrivatePath } from '../../core/files/layout';
import { renderHtml, renderMarkdown, renderText, type Document } from '../../core/report/document';
import { takeKeysBack } from '../base/boxes';
import type { Log } from '../base/log';
import { runSafely } from '../base/runSafely';
import type { JournalStore } from '../workspace/journalStore';
import type { PageSource } from '../workspace/pages';
import type { ScreenShare } from '../workspace/screenShare';
import { renderPage } from './documentPage';
import type { FromPage, ToPage } from './pageMessages';

const viewType = 'engagementJournal.document';
/** Markdown is shown read-only: it belongs to no file, and closes without a question when it must not be seen. */
const scheme = 'engagement-journal-document';

/** What it takes to show documents. */
export interface PageParts {
  readonly log: Log;
  readonly store: JournalStore;
  readonly share: ScreenShare;
  readonly extensionUri: vscode.Uri;
}

/**
 * Documents for clients, as they will look, with buttons to take them along. A page follows its record, and is closed
 * while the screen is shared with somebody else.
 */
export class DocumentPages implements vscode.Disposable {
  readonly #panels = new Map<PageSource, vscode.WebviewPanel>();
  readonly #texts = new Map<string, PageSource>();
  /** What each record said when it could be read last: what a page keeps, its buttons take. */
  readonly #last = new WeakMap<PageSource, Document>();
  /** How often each was rendered: what a later change has overtaken is not shown. */
  readonly #turns = new WeakMap<PageSource, number>();
  readonly #textChanged = new vscode.EventEmitter<vscode.Uri>();
  readonly #listening: vscode.Disposable;

  constructor(private readonly parts: PageParts) {
    this.#listening = vscode.Disposable.from(
      this.#textChanged,
      parts.store.onDidChange(() => this.#update()),
      parts.share.onDidChange(() => this.#hide()),
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#textChanged.event,
        provideTextDocumentContent: (uri) => this.#writeMarkdown(this.#texts.get(uri.toString())),
      }),
    );
  }

  show(source: PageSource): void {
    if (this.#isHidden(source)) return; // the screen was shared while it was prepared
    const nameOf = ({ journal, path }: PageSource) => journal.uriOf(path).toString();
    for (const [other, panel] of this.#panels) {
      const isAlike = !other.buttons === !source.buttons && !other.preview === !source.preview;
      if (nameOf(other) !== nameOf(source) || !isAlike) continue;
      if (!source.buttons) return panel.reveal(undefined, source.preview !== undefined);
      panel.dispose(); // the buttons of the new page are for who has called it
    }
    const replaced = source.preview ? [...this.#panels].filter(([{ preview }]) => preview) : [];
    const { extensionUri } = this.parts;
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: source.preview !== undefined };
    const panel = vscode.window.createWebviewPanel(viewType, source.name, column, {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'media', 'pages')],
    });
    this.#panels.set(source, panel);
    const following = source.preview?.follow(() => this.#updatePage(source, panel));
    panel.onDidDispose(() => {
      this.#panels.delete(source);
      following?.dispose();
      source.buttons?.closed();
    });
    panel.webview.onDidReceiveMessage((message: FromPage) =>
      runSafely(this.parts.log, source.name, () => this.#answer(source, panel, message)),
    );
    panel.webview.html = renderPage(panel.webview, extensionUri, source);
    for (const [, other] of replaced) other.dispose(); // after, so that the column stays
  }

  dispose(): void {
    for (const panel of [...this.#panels.values()]) panel.dispose();
    this.#listening.dispose();
  }

  async #answer(source: PageSource, panel: vscode.WebviewPanel, message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#tell(source, panel);
      case 'focused':
        return takeKeysBack();
      case 'copyMarkdown':
        return vscode.env.clipboard.writeText(await this.#writeMarkdown(source));
      case 'openMarkdown':
        return this.#openMarkdown(source);
      case 'press':
        return this.#press(source, panel, message.id);
      case 'close':
        return panel.dispose();
    }
  }

  async #press(source: PageSource, panel: vscode.WebviewPanel, id: string): Promise<void> {
    const { buttons, further } = source;
    if (this.#isHidden(source)) return;
    const message = buttons ? await buttons.press(id) : await further?.press();
    if (message !== undefined) await panel.webview.postMessage({ type: 'say', message } satisfies ToPage);
  }

  async #tell(source: PageSource, panel: vscode.WebviewPanel): Promise<void> {
    const turn = (this.#turns.get(source) ?? 0) + 1;
    this.#turns.set(source, turn);
    const document = await this.#render(source);
    if (!this.#panels.has(source) || this.#turns.get(source) !== turn) return; // closed, or overtaken
    if (this.#isHidden(source)) return panel.dispose();
    const notice = source.preview?.notice() ?? '';
    const message: ToPage = document
      ? { type: 'show', html: renderHtml(document), text: renderText(document), notice }
      : { type: 'keep', notice };
    await panel.webview.postMessage(message);
  }

  async #openMarkdown(source: PageSource): Promise<void> {
    const path = `/${source.name}.md`;
    const uri = vscode.Uri.from({ scheme, path, query: source.journal.uriOf(source.path).toString() });
    this.#texts.set(uri.toString(), source);
    await vscode.window.showTextDocument(uri, { preview: false });
  }

  async #writeMarkdown(source: PageSource | undefined): Promise<string> {
    if (!source) return '';
    const document = (await this.#render(source)) ?? this.#last.get(source);
    return document && !this.#isHidden(source) ? renderMarkdown(document) : '';
  }

  async #render(source: PageSource): Promise<Document | undefined> {
    const document = await source.render();
    if (document) this.#last.set(source, document);
    return document;
  }

  #update(): void {
    for (const [source, panel] of this.#panels) this.#updatePage(source, panel);
    for (const uri of this.#texts.keys()) this.#textChanged.fire(vscode.Uri.parse(uri));
  }

  #updatePage(source: PageSource, panel: vscode.WebviewPanel): void {
    void runSafely(this.parts.log, source.name, () => this.#tell(source, panel));
  }

  #isHidden({ journal, client, path }: PageSource): boolean {
    const { share } = this.parts;
    return share.isOn && (share.onlyClientOf(journal) !== client || isPrivatePath(path));
  }

  #hide(): void {
    for (const [source, panel] of this.#panels) if (this.#isHidden(source)) panel.dispose();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const hidden = tabs.filter(({ input }) => {
      const source = input instanceof vscode.TabInputText ? this.#texts.get(input.uri.toString()) : undefined;
      return source && this.#isHidden(source);
    });
    void vscode.window.tabGroups.close(hidden, true);
    this.#update();
  }
}
