import * as vscode from 'vscode';
import type { SaveTexts } from '../../core/files/saveRemains';
import type { Log } from '../base/log';
import { mapLimited } from './journalFiles';

/** What a save was to write, kept until it is on the disk. */
export interface SavedCopy extends SaveTexts {
  readonly uri: vscode.Uri;
}

/** A copy that is there although nobody saves any more. */
export interface LeftCopy extends SavedCopy {
  readonly name: string;
}

/** The number goes up when the form of the copies changes: another release does not touch them. */
const folderName = 'copies-1';

/** Copies are shown read-only; the address has the path of their file, so that they are hidden when it is. */
export const copyScheme = 'engagement-journal-copy';

/** A save takes milliseconds: a copy that is older is of one that did not come to its end. */
export const longestSaveMs = 10_000;

/**
 * Copies of what is about to be saved, outside the workspace. VS Code empties a file before it writes it, so a program
 * that ends in just that instant leaves a file that is empty or cut off; a copy is complete before that begins. One that
 * is itself cut off is of a save that had not begun. All windows have the same folder: each copy has a name of its own,
 * that says when it was made.
 */
export class SavedCopies implements vscode.Disposable {
  readonly #folder: vscode.Uri;
  /** Those that this window is answerable for. */
  readonly #ours = new Set<string>();
  /** Those whose files are known to be cut off, by the file. */
  readonly #torn = new Map<string, LeftCopy>();
  readonly #refused = new vscode.EventEmitter<LeftCopy>();
  /** A change was refused because the file of this copy is cut off. */
  readonly onDidRefuse = this.#refused.event;

  constructor(
    storageUri: vscode.Uri,
    private readonly log: Log,
    private readonly now: () => Date,
  ) {
    this.#folder = vscode.Uri.joinPath(storageUri, folderName);
  }

  /** Keeps a copy and names it; undefined where it cannot be kept: what is to be saved is saved without one. */
  async keep({ uri, before, after }: SavedCopy): Promise<string | undefined> {
    const name = `${this.now().getTime()}-${Math.random().toString(36).slice(2)}.json`;
    const bytes = new TextEncoder().encode(JSON.stringify({ uri: uri.toString(), before, after }));
    this.#ours.add(name);
    try {
      await vscode.workspace.fs.writeFile(this.#uriOf(name), bytes);
      return name;
    } catch (error) {
      this.log.info(`Saved without a copy: ${String(error)}`);
      await this.remove(name);
      return undefined;
    }
  }

  /** Removes a copy that is not needed any more; another window may have done so. */
  async remove(name: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#uriOf(name));
    } catch {
      // what is still there is looked at again
    }
    this.#ours.delete(name);
    for (const [file, torn] of this.#torn) if (torn.name === name) this.#torn.delete(file);
  }

  /** Remembers that the file of a copy is cut off. */
  addTorn(copy: LeftCopy): void {
    this.#torn.set(copy.uri.toString(), copy);
  }

  /** The copy of a file that was found cut off. */
  findTorn(uri: vscode.Uri): LeftCopy | undefined {
    return this.#torn.get(uri.toString());
  }

  tellRefused(copy: LeftCopy): void {
    this.#refused.fire(copy);
  }

  dispose(): void {
    this.#refused.dispose();
  }

  /** The copies that were left, the oldest first, and when to look again if there are some that may be in use. */
  async listLeft(): Promise<{ readonly copies: readonly LeftCopy[]; readonly lookAgainInMs?: number }> {
    const all = (await this.#listNames()).filter((name) => !this.#ours.has(name));
    const now = this.now().getTime();
    const ages = all.map((name) => now - Number.parseInt(name, 10));
    const isYoung = (age: number | undefined = 0) => Math.abs(age) < longestSaveMs; // a clock may be set back
    const left = all.filter((_, at) => !isYoung(ages[at]));
    const copies = (await mapLimited(left, (name) => this.#readLeft(name))).flatMap((copy) => copy ?? []);
    const waits = ages.filter(isYoung).map((age) => longestSaveMs - age);
    return waits.length > 0 ? { copies, lookAgainInMs: Math.min(...waits) } : { copies };
  }

  /** A copy by its name; undefined where it is not there, or cannot be read just now. */
  async read(name: string): Promise<LeftCopy | undefined> {
    const text = await this.#readText(name);
    return text === undefined ? undefined : parseCopy(name, text);
  }

  async #readLeft(name: string): Promise<LeftCopy | undefined> {
    const text = await this.#readText(name);
    const copy = text === undefined ? undefined : parseCopy(name, text);
    if (text !== undefined && !copy) await this.remove(name); // it was cut off before its file was touched
    return copy;
  }

  async #readText(name: string): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#uriOf(name)));
    } catch {
      return undefined;
    }
  }

  async #listNames(): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.#folder);
      return entries.map(([name]) => name).sort();
    } catch {
      return []; // nothing was ever kept
    }
  }

  #uriOf(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, name);
  }
}

function parseCopy(name: string, text: string): LeftCopy | undefined {
  try {
    const { uri, before, after } = JSON.parse(text) as Record<string, unknown>;
    if (typeof uri !== 'string' || typeof before !== 'string' || typeof after !== 'string') return undefined;
    return { name, uri: vscode.Uri.parse(uri, true), before, after };
  } catch {
    return undefined;
  }
}
