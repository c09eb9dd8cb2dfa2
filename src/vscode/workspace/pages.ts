import type * as vscode from 'vscode';
import type { Document } from '../../core/report/document';
import type { OpenJournal } from './openJournal';

/** A document for a client, made from the records anew whenever they change. */
export interface PageSource {
  readonly journal: OpenJournal;
  readonly client: string;
  /** The record that it is made from; each has one page. */
  readonly path: string;
  /** What the tab is called; it names no client, because a tab may be seen. */
  readonly name: string;
  /** From the records as they are now; undefined while the record cannot be read to its end. */
  readonly render: () => Promise<Document | undefined>;
  /** Where something else than the usual is done with it. */
  readonly buttons?: PageButtons;
  /** What can be done beside the usual. */
  readonly further?: FurtherButton;
  /** Where it is only looked at, beside the file: without buttons, the keyboard stays in the file, and there is one. */
  readonly preview?: PagePreview;
}

/** What a page has that is only looked at. */
export interface PagePreview {
  /** What to know beside what was rendered last; empty where there is nothing. */
  notice(): string;
  /** Calls `update` at every change that the records do not tell of, until it is disposed of. */
  follow(update: () => void): vscode.Disposable;
}

/** Buttons of a page, the one that Enter presses first. */
export interface PageButtons {
  /** What to know before one is pressed; empty where there is nothing. */
  readonly notice: string;
  readonly list: readonly { readonly id: string; readonly label: string }[];
  /** Does what a button is for, and answers what to say then; `copyFormatted` has copied the document with its formatting. */
  press(id: string): Promise<string>;
  closed(): void;
}

/** A button after the usual ones; `press` answers what to say then. */
export interface FurtherButton {
  readonly id: string;
  readonly label: string;
  press(): Promise<string>;
}

/** Shows documents as their readers will see them. */
export interface Pages {
  show(source: PageSource): Promise<void>;
}
