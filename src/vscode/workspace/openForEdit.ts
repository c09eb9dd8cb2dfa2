import * as vscode from 'vscode';
import type { Problem } from '../../core/model/problem';
import { textStart } from '../../core/text/position';
import { toSentence } from '../base/convert';
import { JournalError } from '../base/journalError';
import { isUnsaved, readDisk } from './journalFiles';

/** So long after a change on disk an editor without unsaved text has certainly taken it over. */
const hearsOfDiskMs = 3_000;

/** A document as it was when a change to it was planned. */
export interface OpenedFile {
  readonly document: vscode.TextDocument;
  readonly version: number;
  /** Whether it has text that is not on the disk: such a file is edited, and not saved. */
  readonly isUnsaved: boolean;
}

/**
 * The document of a file that may be edited, undefined where the file is gone. What only the disk shows (encoding, line
 * endings, whether it may be written) is looked at there.
 */
export async function openForEdit(uri: vscode.Uri): Promise<OpenedFile | undefined> {
  const disk = await readDisk(uri);
  if (disk?.locked) throw refusal(uri, disk.locked);
  const document = disk || findUnsaved(uri) ? await openDocument(uri) : undefined;
  if (!document) {
    refuseOpenTab(uri);
    return undefined;
  }
  if (await isReadOnly(uri)) {
    throw describe(uri, vscode.l10n.t('{0} is read-only. Nothing was changed.', nameOf(uri)));
  }
  const isTyped = document.isDirty || (disk?.text !== document.getText() && isUnsaved(document)); // its tab may lag behind
  if (disk && !isTyped && !(await becomes(document, disk.text))) {
    throw describe(uri, vscode.l10n.t('{0} is different on disk and in the editor. Nothing was changed.', nameOf(uri)));
  }
  return { document, version: document.version, isUnsaved: isTyped };
}

/** Whether nobody has typed into a document since it was opened for an edit; asked in the moment of that edit. */
export function isUntouched({ document, version }: OpenedFile): boolean {
  return document.version === version && !document.isClosed;
}

/** Whether a document without unsaved text says what the disk says; the editor hears of another program a little later. */
export async function isAsOnDisk({ document, isUnsaved: isTyped }: OpenedFile): Promise<boolean> {
  const disk = await readDisk(document.uri);
  return isTyped || disk?.text === document.getText();
}

/** Whether a file must not be written, as far as its file system says so. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false; // not there, or not to be seen: whoever reads or writes it says so
  }
}

/** Says that a file was not changed, and why, with the place. */
export function refusal(uri: vscode.Uri, problem: Problem): JournalError {
  const place = `${nameOf(uri)}:${problem.range.start.line + 1}`;
  return new JournalError(vscode.l10n.t('{0} was not changed. {1}', place, toSentence(problem)), {
    uri,
    range: problem.range,
  });
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function describe(uri: vscode.Uri, message: string): JournalError {
  return new JournalError(message, { uri, range: textStart });
}

async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    const message = vscode.l10n.t('{0} cannot be opened at the moment. Nothing was changed; try again.', nameOf(uri));
    throw new JournalError(message);
  }
}

function findUnsaved(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString() && isUnsaved(each));
}

/** Making the file anew would take the text out of the editor that still shows it. */
function refuseOpenTab(uri: vscode.Uri): void {
  const isOpen = vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  if (!isOpen) return;
  const message = vscode.l10n.t(
    '{0} is no longer on the disk, and still open. Save it there to keep its text, or close it; then try again.',
    nameOf(uri),
  );
  throw describe(uri, message);
}

/** Whether a document has this text now, or as soon as the editor has heard what another program wrote. */
export function becomes(document: vscode.TextDocument, text: string): Promise<boolean> {
  const isSame = () => document.getText() === text;
  if (isSame()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve(isSame());
    };
    const listening = vscode.workspace.onDidChangeTextDocument(() => isSame() && end());
    const timer = setTimeout(end, hearsOfDiskMs);
  });
}
