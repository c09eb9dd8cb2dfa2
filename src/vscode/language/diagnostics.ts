import * as vscode from 'vscode';
import { ownerOf, placeOf } from '../../core/files/layout';
import type { JournalFile } from '../../core/journal/journalIndex';
import type { Problem } from '../../core/model/problem';
import { toDiagnostic } from '../base/convert';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import { isHiddenFile, type Services } from '../workspace/services';
import { CrossProblems } from './crossProblems';
import { LocatedProblems } from './locatedProblems';

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
  const located = new LocatedProblems(services, (journal, path, problems) => {
    const place = placeOf(path);
    const file = place && journal.index.get(place.kind, path);
    if (file && services.store.journals.includes(journal)) show(journal, file, problems);
  });
  /** Shows its own problems and those with other files; gives its name where it has any. */
  const show = (journal: OpenJournal, file: JournalFile, withOthers: readonly Problem[]): string | undefined => {
    const { path, reading } = file;
    const problems = [...reading.problems, ...withOthers].filter(
      (problem) => !services.share.isOn || mayBeSeen(problem),
    );
    const uri = journal.uriOf(path);
    const name = uri.toString();
    if (problems.length === 0 || isHiddenFile(services, uri)) {
      if (shown.delete(name)) collection.delete(uri);
      return undefined;
    }
    collection.set(uri, problems.map(toDiagnostic));
    shown.set(name, { uri, journal, path });
    return name;
  };
  const update = (change: StoreChange) => {
    const found = new Set<string | undefined>();
    for (const journal of change.journal ? [change.journal] : services.store.journals) {
      cross.update(journal, change);
      for (const file of journal.index.all(change)) {
        found.add(show(journal, file, located.list(journal, file, cross.list(journal, file.path))));
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
    located,
    services.store.onDidChange(update),
    services.store.onDidLoad((change) => {
      cross.addLoaded(change);
      update(change);
    }),
    services.share.onDidChange(() => {
      located.forget(); // it may say what must not be seen now
      update({});
    }),
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
