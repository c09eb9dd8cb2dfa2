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
export class Diagnostics implements vscode.Disposable {
  readonly #services: Services;
  readonly #collection = vscode.languages.createDiagnosticCollection('engagement-journal');
  readonly #shown = new Map<string, Shown>();
  readonly #cross: CrossProblems;
  readonly #located: LocatedProblems;
  readonly #disposables: vscode.Disposable;

  constructor(services: Services) {
    this.#services = services;
    this.#cross = new CrossProblems(services);
    this.#located = new LocatedProblems(services, (journal, path, problems) => {
      const place = placeOf(path);
      const file = place && journal.index.get(place.kind, path);
      if (file && services.store.journals.includes(journal)) this.#show(journal, file, problems);
    });
    this.#disposables = vscode.Disposable.from(
      this.#collection,
      this.#located,
      services.store.onDidChange((change) => this.#update(change)),
      services.store.onDidLoad((change) => {
        this.#cross.addLoaded(change);
        this.#update(change);
      }),
      services.share.onDidChange(() => {
        this.#located.forget(); // it may say what must not be seen now
        this.#update({});
      }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #update(change: StoreChange): void {
    const found = new Set<string | undefined>();
    for (const journal of change.journal ? [change.journal] : this.#services.store.journals) {
      this.#cross.update(journal, change);
      for (const file of journal.index.all(change)) {
        const withOthers = this.#located.list(journal, file, this.#cross.list(journal, file.path));
        found.add(this.#show(journal, file, withOthers));
      }
    }
    for (const [name, each] of this.#shown) {
      if (found.has(name) || !isTouched(each, change)) continue;
      this.#collection.delete(each.uri);
      this.#shown.delete(name);
    }
  }

  /** Shows a file’s own problems and those with other files; gives its name where it has any. */
  #show(journal: OpenJournal, { path, reading }: JournalFile, withOthers: readonly Problem[]): string | undefined {
    const isShared = this.#services.share.isOn;
    const problems = [...reading.problems, ...withOthers].filter((problem) => !isShared || mayBeSeen(problem));
    const uri = journal.uriOf(path);
    const name = uri.toString();
    if (problems.length === 0 || isHiddenFile(this.#services, uri)) {
      if (this.#shown.delete(name)) this.#collection.delete(uri);
      return undefined;
    }
    this.#collection.set(uri, problems.map(toDiagnostic));
    this.#shown.set(name, { uri, journal, path });
    return name;
  }
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
