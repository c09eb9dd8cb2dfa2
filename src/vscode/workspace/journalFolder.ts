import * as vscode from 'vscode';
import { checkText, decodeFile, maximumBytes, readDecoded, type DecodedFile } from '../../core/files/decode';
import type { LocalDisk } from '../../core/files/localDisk';
import {
  findDocument,
  isGone,
  isOnThisMachine,
  isUnsaved,
  listFilesBelow,
  listFolder,
  readBeginning,
  readText,
  tellUnreadable,
  type FolderEntry,
} from './journalFiles';

/**
 * The files of one journal, by their paths in it: read at once where they lie on this machine, else by VS Code. Unsaved
 * text comes before the disk.
 */
export class JournalFolder {
  readonly #disk: LocalDisk | undefined;

  constructor(
    readonly root: vscode.Uri,
    disk?: LocalDisk,
  ) {
    this.#disk = isOnThisMachine(root) ? disk : undefined;
  }

  uriOf(path: string): vscode.Uri {
    return path === '' ? this.root : vscode.Uri.joinPath(this.root, path);
  }

  /** Whether nothing is there; what only cannot be seen just now is not gone. */
  isGone(path: string): Promise<boolean> {
    return isGone(this.uriOf(path));
  }

  /** What a folder holds, in the order of names; nothing when it is not there. */
  async list(path: string): Promise<readonly FolderEntry[]> {
    return listFolder(this.uriOf(path));
  }

  /** The paths of all files below a folder; links to folders are not followed. */
  async listBelow(path: string): Promise<readonly string[]> {
    const disk = this.#disk;
    if (!disk) return (await listFilesBelow(this.uriOf(path))).map((below) => `${path}/${below}`);
    const walk = (folder: string): readonly string[] =>
      this.#ask(folder, (file) => disk.list(file)).flatMap(({ name, isFolder }) =>
        isFolder ? walk(`${folder}/${name}`) : [`${folder}/${name}`],
      );
    return walk(path);
  }

  /** What tells whether a file was written since; undefined where only reading it does, or it is gone. */
  stampOf(path: string): string | undefined {
    return this.#disk && this.#ask(path, (file) => this.#disk?.stampOf(file));
  }

  /** Whether an editor has text of a file that is not on the disk. */
  isUnsaved(path: string): boolean {
    return this.#unsavedText(path) !== undefined;
  }

  /** Whether {@link stampOf} can tell. */
  get hasStamps(): boolean {
    return this.#disk !== undefined;
  }

  /** A file as it is now; undefined when there is none. Throws a JournalError when it cannot be read just now. */
  async read(path: string): Promise<DecodedFile | undefined> {
    const unsaved = this.#unsavedText(path);
    if (unsaved !== undefined) return checkText(unsaved);
    const disk = this.#disk;
    return disk ? this.#ask(path, (file) => readDecoded(disk, file)) : readText(this.uriOf(path));
  }

  /** The text of a file that is no record, for the IDs in it: the beginning where it is large, such as a mail with attachments. */
  async readBeginning(path: string): Promise<string | undefined> {
    const unsaved = this.#unsavedText(path);
    if (unsaved !== undefined) return unsaved;
    const disk = this.#disk;
    if (!disk) return readBeginning(this.uriOf(path));
    const bytes = this.#ask(path, (file) => disk.read(file));
    return bytes && decodeFile(bytes.subarray(0, maximumBytes)).text;
  }

  #unsavedText(path: string): string | undefined {
    const document = findDocument(this.uriOf(path));
    return document && isUnsaved(document) ? document.getText() : undefined;
  }

  #ask<T>(path: string, ask: (file: string) => T): T {
    const uri = this.uriOf(path);
    try {
      return ask(uri.fsPath);
    } catch {
      throw tellUnreadable(uri);
    }
  }
}
