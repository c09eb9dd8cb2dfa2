import * as vscode from 'vscode';
import type { DecodedFile } from '../../core/files/decode';
import { judgeRemains, type SaveRemains } from '../../core/files/saveRemains';
import { JournalError } from '../base/journalError';
import { refuseReadOnlyJournal } from './applyChanges';
import { findDocument, isUnsaved, readDisk } from './journalFiles';
import type { JournalStore } from './journalStore';
import { becomes, nameOf } from './openForEdit';
import type { OpenJournal } from './openJournal';
import type { LeftCopy } from './savedCopies';
import { saveFiles } from './saveFiles';

/**
 * Puts the text of a copy into its file, as one step for undo. It is saved where the file is still cut off and nothing in
 * the editor was unsaved; otherwise it stays in the editor, unsaved, and the copy stays too. Comes back with whether the
 * file is whole now.
 */
export function restoreCopy(store: JournalStore, journal: OpenJournal, copy: LeftCopy): Promise<boolean> {
  return store.inTurn(async () => {
    refuseReadOnlyJournal(journal);
    const disk = await readDisk(copy.uri);
    const remains = disk ? judgeRemains(copy, disk) : 'gone';
    const isWhole = remains === 'whole' || (await write(store, copy, disk, remains));
    if (isWhole) await store.copies.remove(copy.name);
    await store.reread([copy.uri]);
    return isWhole;
  });
}

async function write(
  store: JournalStore,
  { uri, after }: LeftCopy,
  disk: DecodedFile | undefined,
  remains: SaveRemains | 'gone',
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const document = disk ? await openText(uri) : findUnsaved(uri);
  const wasUnsaved = document !== undefined && isUnsaved(document);
  if (disk && document && !wasUnsaved && !(await becomes(document, disk.text))) throw tellNotWritten(uri);
  if (document) edit.set(uri, replaceAll(document, after));
  else edit.createFile(uri, { contents: new TextEncoder().encode(after), overwrite: remains === 'cut-off' });
  if (!(await vscode.workspace.applyEdit(edit))) throw tellNotWritten(uri);
  if (!document) return (await readDisk(uri))?.text === after;
  if (!disk || remains !== 'cut-off' || wasUnsaved) return false;
  await saveFiles([{ document, before: disk.text }], store.copies);
  return true;
}

/** What is only zeros does not count as a text. */
async function openText(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function findUnsaved(uri: vscode.Uri): vscode.TextDocument | undefined {
  const document = findDocument(uri);
  return document && isUnsaved(document) ? document : undefined;
}

function replaceAll(document: vscode.TextDocument, text: string): vscode.TextEdit[] {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const ending = text.includes('\r\n') ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF;
  return [vscode.TextEdit.setEndOfLine(ending), vscode.TextEdit.replace(document.validateRange(all), text)];
}

function tellNotWritten(uri: vscode.Uri): JournalError {
  return new JournalError(vscode.l10n.t('{0} could not be restored. The copy is still there.', nameOf(uri)));
}
