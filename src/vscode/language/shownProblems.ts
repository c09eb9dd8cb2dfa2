import * as vscode from 'vscode';
import { clientsFolder, ownerOf } from '../../core/files/layout';
import type { Problem } from '../../core/model/problem';
import { toDiagnostic } from '../base/convert';
import type { StoreChange } from '../workspace/journalStore';
import type { OpenJournal } from '../workspace/openJournal';
import { isHiddenFile, type Services } from '../workspace/services';

interface Shown {
  readonly uri: vscode.Uri;
  readonly journal: OpenJournal;
  readonly path: string;
}

/** The files with problems among those that a change touches. */
type ProblemsOfFiles = (journal: OpenJournal, change: StoreChange) => Iterable<readonly [string, readonly Problem[]]>;

/** The problems of all files as the editor shows them: set and taken away file by file. */
export class ShownProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('engagement-journal');
  readonly #shown = new Map<string, Shown>();

  constructor(private readonly services: Services) {}

  /** Shows the problems of everything that a change touches, and takes away those of files that have none any more. */
  showAll(change: StoreChange, listAll: ProblemsOfFiles): void {
    const found = new Set<string | undefined>();
    for (const journal of change.journal ? [change.journal] : this.services.store.journals) {
      for (const [path, problems] of listAll(journal, change)) found.add(this.#set(journal, path, problems));
    }
    for (const [name, each] of this.#shown) if (!found.has(name) && isTouched(each, change)) this.#delete(name, each);
  }

  /** Shows the problems of one file. */
  show(journal: OpenJournal, path: string, problems: readonly Problem[]): void {
    if (this.#set(journal, path, problems) !== undefined) return;
    const uri = journal.uriOf(path);
    this.#delete(uri.toString(), { uri });
  }

  dispose(): void {
    this.#collection.dispose();
  }

  /** The name of the file; undefined where nothing is to be shown, and then nothing was done. */
  #set(journal: OpenJournal, path: string, all: readonly Problem[]): string | undefined {
    const problems = all.filter((problem) => !this.services.share.isOn || mayBeSeen(problem));
    if (problems.length === 0) return undefined;
    const uri = journal.uriOf(path);
    if (isHiddenFile(this.services, uri)) return undefined;
    const name = uri.toString();
    this.#collection.set(uri, problems.map(toDiagnostic));
    this.#shown.set(name, { uri, journal, path });
    return name;
  }

  #delete(name: string, { uri }: Pick<Shown, 'uri'>): void {
    if (this.#shown.delete(name)) this.#collection.delete(uri);
  }
}

/** A problem that names what is the team’s own, or another client, is not for the client. */
function mayBeSeen({ code }: Problem): boolean {
  return code !== 'private-reference' && code !== 'other-client';
}

/** Whether a file belongs to what has changed, on the client’s side or on the team’s. */
export function isTouched({ journal, path }: Omit<Shown, 'uri'>, change: StoreChange): boolean {
  if (change.journal && change.journal !== journal) return false;
  // asked of every file with a problem at every change
  if (change.client !== undefined && !path.startsWith(change.client, clientsFolder.length + 1)) return false;
  const { client, engagement } = ownerOf(path) ?? {};
  const isClient = change.client === undefined || change.client === client;
  return isClient && (change.engagement === undefined || change.engagement === engagement);
}
