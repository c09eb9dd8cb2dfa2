import * as vscode from 'vscode';
import { locateProblems, type CrossProblem } from '../../core/journal/crossProblem';
import type { Problem } from '../../core/model/problem';
import { JournalError } from '../base/journalError';
import { runSafely } from '../base/runSafely';
import { readText } from '../workspace/journalFiles';
import type { OpenJournal } from '../workspace/openJournal';
import type { Services } from '../workspace/services';

interface Wanted {
  readonly journal: OpenJournal;
  readonly path: string;
  readonly found: readonly CrossProblem[];
  /** The state of the file when they were found. */
  readonly version: number;
}

interface Located {
  readonly wanted: Wanted;
  readonly problems: readonly Problem[];
}

/** Somebody who types is not disturbed: the places are looked up when there was a pause of so long. */
const pauseMs = 250;

/**
 * The places of what was found between files: looked up in the text, which is read for that. Until they are known the
 * places from before are given.
 */
export class LocatedProblems implements vscode.Disposable {
  #located = new WeakMap<OpenJournal, Map<string, Located>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #disposables: readonly vscode.Disposable[];

  constructor(
    private readonly services: Services,
    /** Called when the places in a file are known. */
    private readonly onLocated: (journal: OpenJournal, path: string, problems: readonly Problem[]) => void,
  ) {
    // lines may move where the records stay the same
    this.#disposables = [
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#follow(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#follow(document.uri)),
    ];
  }

  /** The problems with their places, as far as these are known. */
  list(journal: OpenJournal, path: string, found: readonly CrossProblem[]): readonly Problem[] {
    const known = this.#find({ journal, path });
    if (found.length === 0) {
      if (known) this.#located.get(journal)?.delete(path);
      return [];
    }
    const version = journal.index.fileVersionOf(path);
    const isSame = known?.wanted.version === version && JSON.stringify(known.wanted.found) === JSON.stringify(found);
    if (!isSame) this.#locate({ journal, path, found, version });
    return known?.problems ?? [];
  }

  /** The files in which a place was looked up. */
  listPaths(journal: OpenJournal): readonly string[] {
    return [...(this.#located.get(journal)?.keys() ?? [])];
  }

  /** Nothing that was found before is to be shown any more. */
  forget(): void {
    this.#located = new WeakMap();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #find({ journal, path }: Pick<Wanted, 'journal' | 'path'>): Located | undefined {
    return this.#located.get(journal)?.get(path);
  }

  #keep(wanted: Wanted, problems: readonly Problem[]): void {
    const all = this.#located.get(wanted.journal) ?? new Map<string, Located>();
    this.#located.set(wanted.journal, all.set(wanted.path, { wanted, problems }));
  }

  #follow(uri: vscode.Uri): void {
    const located = this.services.store.locate(uri);
    if (!located || !this.#find(located)) return;
    const name = uri.toString();
    clearTimeout(this.#timers.get(name));
    const again = () => {
      this.#timers.delete(name);
      const known = this.#find(located);
      if (known) this.#locate({ ...known.wanted });
    };
    this.#timers.set(name, setTimeout(again, pauseMs));
  }

  #locate(wanted: Wanted): void {
    const { journal, path, found } = wanted;
    this.#keep(wanted, this.#find(wanted)?.problems ?? []);
    void runSafely(this.services.log, vscode.l10n.t('Reading the journal'), async () => {
      const isWanted = () => this.#find(wanted)?.wanted === wanted;
      const file = await readIfPossible(journal.uriOf(path));
      if (!isWanted()) return; // something else was found since, or nothing any more
      const problems = file ? await this.services.store.slices.run(locateProblems(path, file, found)) : [];
      if (!isWanted()) return;
      this.#keep(wanted, problems);
      this.onLocated(journal, path, problems);
    });
  }
}

/** A file that cannot be read just now is none to be told about. */
async function readIfPossible(uri: vscode.Uri): ReturnType<typeof readText> {
  try {
    return await readText(uri);
  } catch (error) {
    if (error instanceof JournalError) return undefined;
    throw error;
  }
}
