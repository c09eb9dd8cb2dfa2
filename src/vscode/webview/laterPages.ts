import type * as vscode from 'vscode';
import type { Pages, PageSource } from '../workspace/pages';
import type { DocumentPages, PageParts } from './documentPages';
import { makePages } from './makePages.later';

/** Shows documents; what that takes is loaded with the first one. */
export class LaterPages implements Pages, vscode.Disposable {
  #made: Promise<DocumentPages> | undefined;

  constructor(private readonly parts: PageParts) {}

  async show(source: PageSource): Promise<void> {
    this.#made ??= makePages(this.parts);
    (await this.#made).show(source);
  }

  dispose(): void {
    void this.#made?.then((pages) => pages.dispose());
  }
}
