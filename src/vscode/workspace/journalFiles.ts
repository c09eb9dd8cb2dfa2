import * as vscode from 'vscode';
import { checkText, decodeFile, maximumBytes, type DecodedFile } from '../../core/files/decode';
import { journalFileName } from '../../core/files/layout';
import type { LocalDisk } from '../../core/files/localDisk';
import { JournalError } from '../base/journalError';

/** How many files are asked for at a time: enough to hide the latency of a remote disk, few enough to stay responsive. */
const readsAtATime = 32;

/** A folder of another machine has that one's name in front, and is slow to answer. */
export function isOnThisMachine({ scheme, authority }: vscode.Uri): boolean {
  return scheme === 'file' && authority === '';
}

/**
 * The folders of the workspace that hold a journal: a workspace folder itself, or one directly below it. Looks at no
 * other folder, whatever the workspace is.
 */
export async function findJournalRoots(disk: LocalDisk | undefined): Promise<readonly vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map(async ({ uri }) => {
      const marker = vscode.Uri.joinPath(uri, journalFileName);
      if ((disk && isOnDisk(disk, marker)) || (await exists(marker))) return [uri];
      const below = (await listFolder(uri)).filter(({ isFolder }) => isFolder);
      const roots = await mapLimited(below, async ({ name }) => {
        const root = vscode.Uri.joinPath(uri, name);
        return (await exists(vscode.Uri.joinPath(root, journalFileName))) ? [root] : [];
      });
      return roots.flat();
    }),
  );
  return [...new Map(found.flat().map((root) => [root.toString(), root])).values()];
}

/** Whether a file is there, without asking VS Code, which is busy while it starts; false where the disk cannot tell. */
function isOnDisk(disk: LocalDisk, uri: vscode.Uri): boolean {
  try {
    return isOnThisMachine(uri) && disk.readText(uri.fsPath) !== undefined;
  } catch {
    return false;
  }
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false; // not there, or not to be seen: the same for us
  }
}

/** Whether nothing is there; what only cannot be seen just now is not gone. */
export async function isGone(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return !isStillThere(error);
  }
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** What a folder holds, in the order of names; nothing when it is not there. Symbolic links count as what they lead to. */
export async function listFolder(uri: vscode.Uri): Promise<readonly FolderEntry[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries
      .map(([name, type]) => ({ name, isFolder: (type & vscode.FileType.Directory) !== 0 }))
      .sort((a, b) => a.name.localeCompare(b.name));
  } catch (error) {
    throwUnlessGone(uri, error);
    return [];
  }
}

/** All files below a folder by their path relative to it; links to folders are not followed, so that none is a circle. */
export async function listFilesBelow(uri: vscode.Uri): Promise<readonly string[]> {
  let entries: [string, vscode.FileType][] = [];
  try {
    entries = await vscode.workspace.fs.readDirectory(uri);
  } catch (error) {
    throwUnlessGone(uri, error);
    return [];
  }
  const nested = await mapLimited(entries, async ([name, type]) => {
    if (type === vscode.FileType.File) return [name];
    if (type !== vscode.FileType.Directory) return (type & vscode.FileType.File) !== 0 ? [name] : [];
    return (await listFilesBelow(vscode.Uri.joinPath(uri, name))).map((below) => `${name}/${below}`);
  });
  return nested.flat();
}

/** The open document of a file, if it is open. */
export function findDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
}

/**
 * Whether a document has text that is not on the disk. What is typed while a document is saved leaves it unsaved, and VS
 * Code does not say so of the document, only of its tab.
 */
export function isUnsaved({ uri, isDirty }: vscode.TextDocument): boolean {
  if (isDirty) return true;
  const name = uri.toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some((tab) => tab.isDirty && tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === name);
}

/** A file as it is now: text that is not saved yet comes before the disk. Undefined when there is none. */
export async function readText(uri: vscode.Uri): Promise<DecodedFile | undefined> {
  const document = findDocument(uri);
  if (document && isUnsaved(document)) return checkText(document.getText());
  return readDisk(uri);
}

/** A file as it is on disk; undefined when there is none. Throws a JournalError when it cannot be read just now. */
export async function readDisk(uri: vscode.Uri): Promise<DecodedFile | undefined> {
  const bytes = await readBytes(uri);
  return bytes && decodeFile(bytes);
}

/** The text of a file that is no record, for the IDs in it: the beginning where it is large, such as a mail with attachments. */
export async function readBeginning(uri: vscode.Uri): Promise<string | undefined> {
  const document = findDocument(uri);
  if (document && isUnsaved(document)) return document.getText();
  const bytes = await readBytes(uri);
  return bytes && decodeFile(bytes.subarray(0, maximumBytes)).text;
}

/** The bytes of a file on disk; undefined when there is none. Throws a JournalError when it cannot be read just now. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    throwUnlessGone(uri, error);
    return undefined;
  }
}

/** A file that another program holds, or that must not be read, is not gone: what is known of it must not be forgotten. */
function throwUnlessGone(uri: vscode.Uri, error: unknown): void {
  if (isStillThere(error)) throw tellUnreadable(uri);
}

function isStillThere(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && ['NoPermissions', 'Unavailable', 'Unknown'].includes(error.code);
}

/** The error for a file or a folder that is there, and does not let itself be read. */
export function tellUnreadable(uri: vscode.Uri): JournalError {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return new JournalError(vscode.l10n.t('{0} cannot be read at the moment. Close other programs that use it.', name));
}

/** Does what it can: what cannot be read just now stays as it is known, and is looked at again later. */
export async function unlessUnreadable(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (error instanceof JournalError) return false;
    throw error;
  }
}

/** The error for folders of clients; without a name, because it is also said while the screen is shared. */
export function tellUnreadableClient(): JournalError {
  const message = vscode.l10n.t('A client’s folder cannot be read at the moment. Close other programs that use it.');
  return new JournalError(message);
}

/** Like `Promise.all` over a map, with only some under way at a time. */
export async function mapLimited<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await run(items[at] as T);
  };
  await Promise.all(Array.from({ length: Math.min(readsAtATime, items.length) }, work));
  return results;
}
