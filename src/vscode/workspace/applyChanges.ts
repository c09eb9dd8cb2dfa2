import * as vscode from 'vscode';
import type { FileChange } from '../../core/capture/fileChange';
import { checkText } from '../../core/files/decode';
import { editInTurn, type EditResult } from '../../core/files/edit';
import { journalFileName } from '../../core/files/layout';
import { readFile } from '../../core/files/read';
import { findNewerFormat } from '../../core/journal/newerFormat';
import type { FileKind } from '../../core/model/fileKinds';
import { describeProblem } from '../../core/model/problem';
import { textStart } from '../../core/text/position';
import { JournalError } from '../base/journalError';
import { exists, readDisk, readText } from './journalFiles';
import type { JournalStore } from './journalStore';
import { isAsOnDisk, isReadOnly, isUntouched, nameOf, openForEdit, refusal, type OpenedFile } from './openForEdit';
import type { OpenJournal } from './openJournal';
import { closeTabsOf, listTabs, saveFiles } from './saveFiles';
import { refuseCutOff } from './tornFiles';

type Created = Extract<FileChange, { create: unknown }>;
type Edited = Exclude<FileChange, Created>;
type OpenedFiles = ReadonlyMap<string, OpenedFile>;

/** How often an edit is computed anew when somebody else changes the file at the same moment. */
const attempts = 3;

/**
 * Makes all changes of one command: planned and computed on the text as it is in the editor, applied in one step, undone
 * in one step. When a file has changed under that, or is there or gone all of a sudden, everything is computed again.
 * Files that were clean are saved; a file with unsaved text keeps it, and stays unsaved. Throws a JournalError where a
 * file must not be edited; unless its message says otherwise nothing was changed.
 */
export function applyChanges<P extends { readonly changes: readonly FileChange[] }>(
  store: JournalStore,
  journal: OpenJournal,
  plan: () => P | Promise<P>,
): Promise<P> {
  return store.inTurn(async () => {
    await journal.read(journalFileName);
    refuseReadOnlyJournal(journal);
    for (let attempt = 1; ; attempt++) {
      const files = await openAll(store, journal, (await plan()).changes);
      const planned = await plan(); // on what the files say now, so that no ID is given twice
      const obstacle = await tryToApply(store, journal, planned.changes, files);
      if (!obstacle) return planned;
      if (attempt === attempts) throw obstacle;
    }
  });
}

/** Refuses a journal in which nothing may be changed, before the user types anything for it. */
export function refuseReadOnlyJournal(journal: OpenJournal): void {
  if (vscode.workspace.fs.isWritableFileSystem(journal.root.scheme) === false) {
    throw new JournalError(vscode.l10n.t('This journal lies where nothing can be written. Nothing was changed.'));
  }
  const format = findNewerFormat(journal.index);
  if (format === undefined) return;
  throw refusal(journal.uriOf(journalFileName), describeProblem('newer-format', textStart, String(format)));
}

/** Refuses a file that could not be edited in the end, before the user types anything for it. */
export async function refuseUnwritable(
  { copies }: JournalStore,
  journal: OpenJournal,
  kind: FileKind,
  path: string,
): Promise<void> {
  refuseReadOnlyJournal(journal);
  const uri = journal.uriOf(path);
  await refuseCutOff(copies, uri);
  const file = await readText(uri);
  if (!file) return;
  const obstacle = file.locked ?? readFile(kind, file).unreadable;
  if (obstacle) throw refusal(uri, obstacle);
  if (await isReadOnly(uri)) throw describe(uri, vscode.l10n.t('{0} is read-only.', nameOf(uri)));
}

function isEdited(change: FileChange): change is Edited {
  return !('create' in change);
}

/** Opens what is to be edited, and reads everything again for the plan; refuses what must not be written. */
async function openAll(
  { copies }: JournalStore,
  journal: OpenJournal,
  changes: readonly FileChange[],
): Promise<OpenedFiles> {
  const files = new Map<string, OpenedFile>();
  for (const change of changes) {
    if (isEdited(change)) await refuseCutOff(copies, journal.uriOf(change.path));
    const file = isEdited(change) ? await openForEdit(journal.uriOf(change.path)) : undefined;
    if (file) files.set(change.path, file);
    await journal.read(change.path);
  }
  return files;
}

/** Applies and saves what was planned; the reason where it was made for files that are not like that any more. */
async function tryToApply(
  store: JournalStore,
  journal: OpenJournal,
  changes: readonly FileChange[],
  files: OpenedFiles,
): Promise<JournalError | undefined> {
  for (const change of changes) {
    const uri = journal.uriOf(change.path);
    const file = files.get(change.path);
    if (isEdited(change) ? !file || !(await isAsOnDisk(file)) : await exists(uri))
      return describeOvertaken(uri, change);
  }
  const moved = changes.find((change) => isEdited(change) && !isFor(change, files.get(change.path)));
  if (moved) return describeOvertaken(journal.uriOf(moved.path), moved);
  const clean = [...files.values()].flatMap(({ document, isUnsaved }) =>
    isUnsaved || document.isDirty ? [] : [{ document, before: document.getText() }],
  );
  const tabs = listTabs();
  if (!(await vscode.workspace.applyEdit(composeEdit(journal, changes, files)))) {
    const obstacle = await findFailure(journal, changes);
    if (obstacle) return obstacle;
  }
  try {
    await saveFiles(clean, store.copies);
    await closeTabsOf(clean, tabs);
  } finally {
    await store.reread(changes.map(({ path }) => journal.uriOf(path)));
    // Refresh may have read the journal anew: the command still asks this one
    if (!store.journals.includes(journal)) await Promise.all(changes.map(({ path }) => journal.read(path)));
  }
  return undefined;
}

/** Whether a change can be made in a document: edits that were made for one text are for no other. */
function isFor(change: Edited, file: OpenedFile | undefined): boolean {
  if (!file || !isUntouched(file)) return false;
  return !('expected' in change) || change.expected === file.document.getText();
}

/** New files come first: should one fail, nothing else was touched. */
function composeEdit(journal: OpenJournal, changes: readonly FileChange[], files: OpenedFiles): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const change of changes) {
    if (isEdited(change)) continue;
    const contents = new TextEncoder().encode(change.create);
    edit.createFile(journal.uriOf(change.path), { contents, overwrite: false, ignoreIfExists: false });
  }
  for (const change of changes.filter(isEdited)) {
    const uri = journal.uriOf(change.path);
    const document = files.get(change.path)?.document;
    if (!document) continue;
    const result = 'edits' in change ? change : computeEdits(change, document.getText());
    if ('refused' in result) throw refusal(uri, result.refused);
    for (const { start, end, newText } of result.edits) {
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
    }
  }
  return edit;
}

function computeEdits(change: Exclude<Edited, { edits: unknown }>, text: string): EditResult {
  return editInTurn(change.kind, checkText(text), 'changes' in change ? change.changes : [change.change]);
}

/**
 * Why an edit was not applied, where it can be computed again; throws where something of it was done, or no file can be
 * made there. Undefined when everything is as it was meant all the same.
 */
async function findFailure(journal: OpenJournal, changes: readonly FileChange[]): Promise<JournalError | undefined> {
  const made: string[] = [];
  for (const change of changes) {
    if (isEdited(change)) continue;
    const uri = journal.uriOf(change.path);
    const text = (await readDisk(uri))?.text;
    if (text === change.create) made.push(nameOf(uri));
    else if (text !== undefined) {
      if (!change.create.startsWith(text)) return describeOvertaken(uri, change);
      const message = vscode.l10n.t(
        '{0} was begun and is not complete. Is the disk full? Delete it, then try again.',
        nameOf(uri),
      );
      throw describe(uri, message);
    }
  }
  if (made.length === changes.length) return undefined;
  if (made.length > 0) {
    const names = made.join(', ');
    throw new JournalError(
      vscode.l10n.t('Only a part of it was done: {0} was made. Undo takes it back; then try again.', names),
    );
  }
  const [first] = changes;
  const created = changes.find((change) => !isEdited(change));
  if (!created && first) return describeOvertaken(journal.uriOf(first.path), first);
  throw new JournalError(vscode.l10n.t('{0} could not be made. May this folder be written to?', created?.path ?? ''));
}

function describeOvertaken(uri: vscode.Uri, change: FileChange): JournalError {
  const message = isEdited(change)
    ? vscode.l10n.t('{0} was changed by somebody else at the same moment. Nothing was done; try again.', nameOf(uri))
    : vscode.l10n.t('{0} is there already. Nothing was changed; try again.', nameOf(uri));
  return describe(uri, message);
}

function describe(uri: vscode.Uri, message: string): JournalError {
  return new JournalError(message, { uri, range: textStart });
}
