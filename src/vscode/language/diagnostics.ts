import * as vscode from 'vscode';
import { checkFormat } from '../../core/journal/newerFormat';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import type { Services } from '../workspace/services';
import { CrossProblems } from './crossProblems';
import { LocatedProblems } from './locatedProblems';
import { isTouched, ShownProblems } from './shownProblems';
import { registerWordingHints } from './wordingHints';

/**
 * Shows the problems of every file that was read: its own, and those that it has together with others; and hints at the
 * wording of what is open.
 */
export function registerDiagnostics(services: Services): vscode.Disposable {
  const shown = new ShownProblems(services);
  const located = new LocatedProblems(services, (journal, path, problems) => {
    const { index } = journal;
    if (!index.isRecord(path) || !services.store.journals.includes(journal)) return;
    const newer = checkFormat(index);
    if (!newer) shown.show(journal, path, [...index.problemsOf(path), ...problems]);
    else if (newer.path === path) shown.show(journal, path, problems);
  });
  const listAll = (journal: OpenJournal, change: StoreChange) => {
    const { index } = journal;
    const newer = checkFormat(index);
    if (newer) return [[newer.path, located.list(journal, newer.path, [newer])] as const];
    const crossed = [...cross.listPaths(journal), ...located.listPaths(journal)];
    const touched = crossed.filter((path) => index.isRecord(path) && isTouched({ journal, path }, change));
    return [...new Set([...index.listTroubled(change), ...touched])].map((path) => {
      const crossing = located.list(journal, path, cross.list(journal, path));
      return [path, [...index.problemsOf(path), ...crossing]] as const;
    });
  };
  const cross = new CrossProblems(services, (change) => shown.showAll(change, listAll));
  const update = (change: StoreChange) => {
    for (const journal of change.journal ? [change.journal] : services.store.journals) cross.update(journal, change);
    shown.showAll(change, listAll);
  };
  return vscode.Disposable.from(
    shown,
    located,
    registerWordingHints(services),
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
