import * as vscode from 'vscode';
import { clientsFolder } from '../../core/files/layout';
import { toDiagnostic } from '../base/convert';
import type { StoreChange } from '../workspace/journalStore';
import { isHiddenFile, type Services } from '../workspace/services';

/** Shows the problems of every file that was read; set and taken away file by file. */
export function registerDiagnostics(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('engagement-journal');
  const shown = new Map<string, vscode.Uri>();
  const update = (change: StoreChange) => {
    const base = change.journal ? `${change.journal.uriOf(folderOf(change)).toString()}/` : '';
    const found = new Set<string>();
    for (const journal of change.journal ? [change.journal] : services.store.journals) {
      for (const { path, reading } of journal.index.all(change)) {
        if (reading.problems.length === 0) continue;
        const uri = journal.uriOf(path);
        const name = uri.toString();
        if (isHiddenFile(services, uri)) continue;
        collection.set(uri, reading.problems.map(toDiagnostic));
        found.add(name);
        shown.set(name, uri);
      }
    }
    for (const [name, uri] of shown) {
      if (!name.startsWith(base) || found.has(name)) continue;
      collection.delete(uri);
      shown.delete(name);
    }
  };
  return vscode.Disposable.from(
    collection,
    services.store.onDidChange(update),
    services.store.onDidLoad(update),
    services.share.onDidChange(() => update({})),
  );
}

/** Below which folder of its journal a change lies. */
function folderOf({ client, engagement }: StoreChange): string {
  return client === undefined ? '' : [clientsFolder, client, engagement].filter((part) => part !== undefined).join('/');
}
