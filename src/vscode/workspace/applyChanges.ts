import * as vscode from 'vscode';
import type { FileChange } from '../../core/capture/fileChange';
import { checkText } from '../../core/files/decode';
import { editFile } from '../../core/files/edit';
import type { Problem } from '../../core/model/problem';
import { describeProblem } from '../../core/model/problem';
import { journalFormat } from '../../core/model/journal';
import { textStart } from '../../core/text/position';
import { toSentence } from '../base/convert';
import { JournalError } from '../base/journalError';
import { exists, readDisk } from './journalFiles';
import type { JournalStore } from './journalStore';
import type { OpenJournal } from './openJournal';

type Edited = Extract<FileChange, { change: unknown }>;

/** How often an edit is computed anew when somebody types into the file at the same moment. */
const attempts = 3;

/** So long after a change on disk an editor without unsaved text has certainly taken it over. */
const hearsOfDiskMs = 3_000;

/**
 * Makes all changes of one command: computed on the text as it is in the editor, applied in one step, undone in one
 * step. Files that were clean are saved; a file with unsaved text keeps it, and stays unsaved. Throws a JournalError,
 * with nothing changed, where a file must not be edited.
 */
export async function applyChanges(
  store: JournalStore,
  journal: OpenJournal,
  changes: readonly FileChange[],
): Promise<void> {
  refuseNewerFormat(journal);
  const edited = changes.filter((change): change is Edited => 'change' in change);
  const documents = await Promise.all(edited.map(({ path }) => openForEdit(journal.uriOf(path))));
  const wasClean = documents.filter(({ isDirty }) => !isDirty);
  for (const change of changes) if ('create' in change) await refuseExisting(journal.uriOf(change.path));
  for (let attempt = 1; !(await vscode.workspace.applyEdit(composeEdit(journal, changes, documents))); attempt++) {
    if (attempt === attempts) {
      throw new JournalError(
        vscode.l10n.t('The files were being changed at the same moment. Nothing was changed; try again.'),
      );
    }
  }
  for (const document of wasClean) await saveOrSay(document);
  await store.reread(changes.map(({ path }) => journal.uriOf(path)));
}

function composeEdit(
  journal: OpenJournal,
  changes: readonly FileChange[],
  documents: readonly vscode.TextDocument[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const change of changes) {
    const uri = journal.uriOf(change.path);
    if ('create' in change) {
      edit.createFile(uri, {
        contents: new TextEncoder().encode(change.create),
        overwrite: false,
        ignoreIfExists: false,
      });
      continue;
    }
    const document = documents.find((each) => each.uri.toString() === uri.toString());
    if (!document) continue;
    const result = editFile(change.kind, checkText(document.getText()), change.change);
    if ('refused' in result) throw refusal(uri, result.refused);
    for (const { start, end, newText } of result.edits) {
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
    }
  }
  return edit;
}

/** The document of a file that may be edited; what only the disk shows (encoding, line endings) is looked at there. */
async function openForEdit(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const disk = await readDisk(uri);
  if (disk?.locked) throw refusal(uri, disk.locked);
  const document = await vscode.workspace.openTextDocument(uri);
  if (!disk || document.isDirty || (await becomes(document, disk.text))) return document;
  const message = vscode.l10n.t('{0} is different on disk and in the editor. Nothing was changed.', nameOf(uri));
  throw new JournalError(message, { uri, range: textStart });
}

/** Whether a document has this text now, or as soon as the editor has heard what another program wrote. */
function becomes(document: vscode.TextDocument, text: string): Promise<boolean> {
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

/** Creating never overwrites; the editor checks it again when it applies the edit. */
async function refuseExisting(uri: vscode.Uri): Promise<void> {
  if (!(await exists(uri))) return;
  const message = vscode.l10n.t(
    '{0} is there already, and was not known yet. Nothing was changed; try again.',
    nameOf(uri),
  );
  throw new JournalError(message, { uri, range: textStart });
}

function refuseNewerFormat(journal: OpenJournal): void {
  const file = journal.index.journal;
  const format = file?.reading.record.journal ?? journalFormat;
  if (!file || format <= journalFormat) return;
  throw refusal(journal.uriOf(file.path), describeProblem('newer-format', textStart, String(format)));
}

async function saveOrSay(document: vscode.TextDocument): Promise<void> {
  if (await document.save()) return;
  const message = vscode.l10n.t(
    '{0} was changed and could not be saved. The change is in the editor.',
    nameOf(document.uri),
  );
  throw new JournalError(message, { uri: document.uri, range: textStart });
}

function refusal(uri: vscode.Uri, problem: Problem): JournalError {
  const place = `${nameOf(uri)}:${problem.range.start.line + 1}`;
  return new JournalError(vscode.l10n.t('{0} was not changed. {1}', place, toSentence(problem)), {
    uri,
    range: problem.range,
  });
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
