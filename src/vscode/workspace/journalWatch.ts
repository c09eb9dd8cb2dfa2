import * as vscode from 'vscode';
import { clientsFolder, inboxFolder, journalFileName, templatesFolder } from '../../core/files/layout';
import type { OpenJournal } from './openJournal';

/** What is told of the disk. */
export interface WatchedEvents {
  /** A file came, changed or went that makes a folder a journal. */
  readonly onMarker: (uri: vscode.Uri) => void;
  /** A folder came or went in which there may be a journal. */
  readonly onFolder: (uri: vscode.Uri) => void;
  /** Something in a journal came, changed or went. */
  readonly onFile: (uri: vscode.Uri) => void;
}

/** Watches the markers, and below a journal only its own folders of clients and of templates, and its inbox. */
export function watchJournals(journals: readonly OpenJournal[], events: WatchedEvents): vscode.Disposable {
  const follow = (pattern: vscode.RelativePattern, onEvent: (uri: vscode.Uri) => void) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate(onEvent);
    watcher.onDidChange(onEvent);
    watcher.onDidDelete(onEvent);
    return watcher;
  };
  const workspaceFolders = vscode.workspace.workspaceFolders ?? [];
  const markers = workspaceFolders.flatMap((folder) =>
    [journalFileName, `*/${journalFileName}`].map((pattern) =>
      follow(new vscode.RelativePattern(folder, pattern), events.onMarker),
    ),
  );
  const records = journals.flatMap(({ root }) =>
    [clientsFolder, templatesFolder, inboxFolder].map((name) =>
      follow(new vscode.RelativePattern(vscode.Uri.joinPath(root, name), '**'), events.onFile),
    ),
  );
  const folders = workspaceFolders.map((folder) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'), false, true);
    watcher.onDidCreate(events.onFolder);
    watcher.onDidDelete(events.onFolder);
    return watcher;
  });
  return vscode.Disposable.from(...markers, ...records, ...folders);
}
