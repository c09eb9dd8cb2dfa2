import type * as vscode from 'vscode';

/** What the timeline is painted with, and what ends with it. */
export interface TimelineShell {
  readonly view: vscode.TreeView<vscode.TreeItem>;
  readonly refresh: () => void;
  readonly listening: vscode.Disposable[];
}
