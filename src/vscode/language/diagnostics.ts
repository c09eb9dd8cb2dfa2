import * as vscode from 'vscode';
import { ownerOf } from '../../core/files/layout';
import type { Problem } from '../../core/model/problem';
import { toDiagnostic } from '../base/convert';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import { isHiddenFile, type Services } from '../workspace/services';
import { CrossProblems } from './crossProblems';

interface Shown {
  readonly uri: vscode.Uri;
  readonly journal: OpenJournal;
  readonly path: string;
}

/** Shows the problems of every file that was read; set and taken away file by file. */
export function registerDiagnostics(services: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('engagement-journal');
  const shown = new Map<string, Shown>();
  const cross = new CrossProblems(services);
  const update = (change: StoreChange) => {
    const found = new Set<string>();
    for (const journal of change.journal ? [change.journal] : services.store.journals) {
      cross.update(journal, change);
      for (const file of journal.index.all(change)) {
        const { path, reading } = file;
        const all = [...reading.problems, ...cross.list(journal, file)];
        const problems = all.filter((problem) => !services.share.isOn || mayBeSeen(problem));
        if (problems.length === 0) continue;
        const uri = journal.uriOf(path);
        const name = uri.toString();
        if (isHiddenFile(services, uri)) continue;
        collection.set(uri, problems.map(toDiagnostic));
        found.add(name);
        shown.set(name, { uri, journal, path });
      }
    }
    for (const [name, each] of shown) {
      if (found.has(name) || !isTouched(each, change)) continue;
      collection.delete(each.uri);
      shown.delete(name);
    }
  };
  return vscode.Disposable.from(
    collection,
    services.store.onDidChange(update),
    services.store.onDidLoad((change) => {
      cross.addLoaded(change);
      update(change);
    }),
    services.share.onDidChange(() => update({})),
  );
}

/** A problem that names what is the team’s own is not for the client. */
function mayBeSeen({ code }: Problem): boolean {
  return code !== 'private-reference';
}

/** Whether a file belongs to what has changed, on the client’s side or on the team’s. */
function isTouched({ journal, path }: Shown, change: StoreChange): boolean {
  if (change.journal && change.journal !== journal) return false;
  const { client, engagement } = ownerOf(path) ?? {};
  const isClient = change.client === undefined || change.client === client;
  return isClient && (change.engagement === undefined || change.engagement === engagement);
}
