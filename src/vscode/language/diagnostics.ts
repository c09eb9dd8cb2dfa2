import * as vscode from 'vscode';
import { placeOf } from '../../core/files/layout';
import type { JournalFile } from '../../core/journal/journalIndex';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import type { Services } from '../workspace/services';
import { CrossProblems } from './crossProblems';
import { LocatedProblems } from './locatedProblems';
import { ShownProblems } from './shownProblems';

/** Shows the problems of every file that was read: its own, and those that it has together with others. */
export function registerDiagnostics(services: Services): vscode.Disposable {
  const shown = new ShownProblems(services);
  const located = new LocatedProblems(services, (journal, path, problems) => {
    const place = placeOf(path);
    const file = place && journal.index.get(place.kind, path);
    if (!file || !services.store.journals.includes(journal)) return;
    shown.show(journal, path, [...file.reading.problems, ...problems]);
  });
  const listOf = (journal: OpenJournal, file: JournalFile) => [
    ...file.reading.problems,
    ...located.list(journal, file, cross.list(journal, file.path)),
  ];
  const cross = new CrossProblems(services, (change) => shown.showAll(change, listOf));
  const update = (change: StoreChange) => {
    for (const journal of change.journal ? [change.journal] : services.store.journals) cross.update(journal, change);
    shown.showAll(change, listOf);
  };
  return vscode.Disposable.from(
    shown,
    located,
    services.store.onDidChange(update),
    services.store.onDidLoad((change) => {
      cross.addLoaded(change);
      update(change);
    }),
    services.share.onDidChange(() => {
      cross.forget(); // it may say what must not be seen now
      located.forget();
      update({});
    }),
  );
}
