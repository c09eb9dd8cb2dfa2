import * as vscode from 'vscode';
import type { Reading } from '../../core/files/read';
import { locateProblems, type CrossProblem } from '../../core/journal/crossProblem';
import type { JournalFile } from '../../core/journal/journalIndex';
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
  /** What was read of the file when they were found. */
  readonly reading: Reading;
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
  readonly #located = new Map<string, Located>();
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
  list(journal: OpenJournal, { path, reading }: JournalFile, found: readonly CrossProblem[]): readonly Problem[] {
    const name = journal.uriOf(path).toString();
    const known = this.#located.get(name);
    if (found.length === 0) {
      this.#located.delete(name);
      return [];
    }
    const isSame = known?.wanted.reading === reading && JSON.stringify(known.wanted.found) === JSON.stringify(found);
    if (!isSame) this.#locate({ journal, path, found, reading });
    return known?.problems ?? [];
  }

  /** Nothing that was found before is to be shown any more. */
  forget(): void {
    this.#located.clear();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #follow(uri: vscode.Uri): void {
    const name = uri.toString();
    if (!this.#located.has(name)) return;
    clearTimeout(this.#timers.get(name));
    const again = () => {
      this.#timers.delete(name);
      const known = this.#located.get(name);
      if (known) this.#locate({ ...known.wanted });
    };
    this.#timers.set(name, setTimeout(again, pauseMs));
  }

  #locate(wanted: Wanted): void {
    const { journal, path, found } = wanted;
    const uri = journal.uriOf(path);
    const name = uri.toString();
    this.#located.set(name, { wanted, problems: this.#located.get(name)?.problems ?? [] });
    void runSafely(this.services.log, vscode.l10n.t('Reading the journal'), async () => {
      const file = await readIfPossible(uri);
      if (this.#located.get(name)?.wanted !== wanted) return; // something else was found since, or nothing any more
      const problems = file ? locateProblems(path, file, found) : [];
      this.#located.set(name, { wanted, problems });
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
