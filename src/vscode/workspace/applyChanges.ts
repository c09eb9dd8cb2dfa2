import * as vscode from 'vscode';
import type { FileChange } from '../../core/capture/fileChange';
import { checkText } from '../../core/files/decode';
import { editFile } from '../../core/files/edit';
import { readFile } from '../../core/files/read';
import type { FileKind } from '../../core/model/fileKinds';
import type { Problem } from '../../core/model/problem';
import { describeProblem } from '../../core/model/problem';
import { journalFormat } from '../../core/model/journal';
import { textStart } from '../../core/text/position';
import { toSentence } from '../base/convert';
import { JournalError } from '../base/journalError';
import { exists, readDisk, readText } from './journalFiles';
import type { JournalStore } from './journalStore';
import type { OpenJournal } from './openJournal';

type Edited = Exclude<FileChange, { create: unknown }>;

/** How often an edit is computed anew when somebody types into the file at the same moment. */
const attempts = 3;

/** So long after a change on disk an editor without unsaved text has certainly taken it over. */
const hearsOfDiskMs = 3_000;

/**
 * Makes all changes of one command: planned and computed on the text as it is in the editor, applied in one step, undone
 * in one step. Files that were clean are saved; a file with unsaved text keeps it, and stays unsaved. Throws a
 * JournalError where a file must not be edited; unless its message says otherwise nothing was changed.
 */
export function applyChanges<P extends { readonly changes: readonly FileChange[] }>(
  store: JournalStore,
  journal: OpenJournal,
  plan: () => P | Promise<P>,
): Promise<P> {
  return store.inTurn(async () => {
    refuseNewerFormat(journal);
    for (let attempt = 1; ; attempt++) {
      const documents = await openAll(journal, (await plan()).changes);
      const planned = await plan(); // on what the files say now, so that no ID is given twice
      const { changes } = planned;
      const isKnown = changes.filter(isEdited).every((change) => isFor(change, documents.get(change.path)));
      const wasClean = [...documents.values()].filter(({ isDirty }) => !isDirty);
      if (isKnown && (await vscode.workspace.applyEdit(composeEdit(journal, changes, documents)))) {
        await saveAll(wasClean);
        await store.reread(changes.map(({ path }) => journal.uriOf(path)));
        return planned;
      }
      if (attempt === attempts || (await hasCreated(journal, changes))) throw await describeFailure(journal, changes);
    }
  });
}

/** Refuses a file that could not be edited in the end, before the user types anything for it. */
export async function refuseUnwritable(journal: OpenJournal, kind: FileKind, path: string): Promise<void> {
  refuseNewerFormat(journal);
  const file = await readText(journal.uriOf(path));
  if (!file) return;
  const obstacle = file.locked ?? readFile(kind, file).unreadable;
  if (obstacle) throw refusal(journal.uriOf(path), obstacle);
}

function isEdited(change: FileChange): change is Edited {
  return !('create' in change);
}

/** Whether a change can be made in a document: edits that were made for one text are for no other. */
function isFor(change: Edited, document: vscode.TextDocument | undefined): boolean {
  return document !== undefined && (!('expected' in change) || change.expected === document.getText());
}

/** Opens what is to be edited, and reads it again for the plan; refuses what must not be written. */
async function openAll(
  journal: OpenJournal,
  changes: readonly FileChange[],
): Promise<ReadonlyMap<string, vscode.TextDocument>> {
  for (const change of changes) if (!isEdited(change)) await refuseExisting(journal.uriOf(change.path));
  const documents = new Map<string, vscode.TextDocument>();
  for (const { path } of changes.filter(isEdited)) {
    documents.set(path, await openForEdit(journal.uriOf(path)));
    await journal.read(path);
  }
  return documents;
}

/** New files come first: should one fail, nothing else was touched. */
function composeEdit(
  journal: OpenJournal,
  changes: readonly FileChange[],
  documents: ReadonlyMap<string, vscode.TextDocument>,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const change of changes) {
    if (isEdited(change)) continue;
    const contents = new TextEncoder().encode(change.create);
    edit.createFile(journal.uriOf(change.path), { contents, overwrite: false, ignoreIfExists: false });
  }
  for (const change of changes.filter(isEdited)) {
    const uri = journal.uriOf(change.path);
    const document = documents.get(change.path);
    if (!document) continue;
    const result = 'edits' in change ? change : editFile(change.kind, checkText(document.getText()), change.change);
    if ('refused' in result) throw refusal(uri, result.refused);
    for (const { start, end, newText } of result.edits) {
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
    }
  }
  return edit;
}

async function hasCreated(journal: OpenJournal, changes: readonly FileChange[]): Promise<boolean> {
  const created = changes.filter((change) => !isEdited(change));
  const there = await Promise.all(created.map(({ path }) => exists(journal.uriOf(path))));
  return there.includes(true);
}

async function describeFailure(journal: OpenJournal, changes: readonly FileChange[]): Promise<JournalError> {
  if (await hasCreated(journal, changes)) {
    return new JournalError(vscode.l10n.t('Only a part of it was done. Undo takes it back; then try again.'));
  }
  const created = changes.find((change) => !isEdited(change));
  return new JournalError(
    created
      ? vscode.l10n.t('{0} could not be made. May this folder be written to?', created.path)
      : vscode.l10n.t('The files were being changed at the same moment. Nothing was changed; try again.'),
  );
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

/** Saves all of them, and says afterwards which of them could not be. */
async function saveAll(documents: readonly vscode.TextDocument[]): Promise<void> {
  const unsaved: vscode.TextDocument[] = [];
  for (const document of documents) if (!(await document.save())) unsaved.push(document);
  const [first] = unsaved;
  if (!first) return;
  const names = unsaved.map(({ uri }) => nameOf(uri)).join(', ');
  const message = vscode.l10n.t('{0} was changed and could not be saved. The change is in the editor.', names);
  throw new JournalError(message, { uri: first.uri, range: textStart });
}

/** Says that a file was not changed, and why, with the place. */
export function refusal(uri: vscode.Uri, problem: Problem): JournalError {
  const place = `${nameOf(uri)}:${problem.range.start.line + 1}`;
  return new JournalError(vscode.l10n.t('{0} was not changed. {1}', place, toSentence(problem)), {
    uri,
    range: problem.range,
  });
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
