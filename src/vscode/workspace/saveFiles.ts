import * as vscode from 'vscode';
import type { DecodedFile } from '../../core/files/decode';
import { judgeRemains, type SaveTexts } from '../../core/files/saveRemains';
import { textStart } from '../../core/text/position';
import { JournalError } from '../base/journalError';
import { isUnsaved, readDisk } from './journalFiles';
import { isReadOnly, nameOf } from './openForEdit';
import type { SavedCopies } from './savedCopies';

/** A document that a command has changed, and the text that it had before, in the editor and on disk. */
export interface ChangedFile {
  readonly document: vscode.TextDocument;
  readonly before: string;
}

/** Writing a file takes a few milliseconds. */
const lookAgainMs = 100;

/** On a busy machine it takes longer: how often a text that ends too early is looked at before it counts as cut off. */
const looksAtBeginning = 20;

type Outcome = 'saved' | 'read-only' | 'gone' | 'overtaken' | 'failed' | 'differs';

/**
 * Saves documents one by one, and looks on the disk whether their text is there. What another program wrote in the
 * meantime is not overwritten. Throws a JournalError that says which were saved and which were not; their text stays in
 * the editor, unsaved. Until a text is there a copy of it is kept elsewhere.
 */
export async function saveFiles(files: readonly ChangedFile[], copies: SavedCopies): Promise<void> {
  const outcomes = new Map<vscode.TextDocument, Outcome>();
  for (const file of files) outcomes.set(file.document, await saveWithCopy(file, copies));
  const having = (test: (outcome: Outcome) => boolean) =>
    [...outcomes].flatMap(([document, outcome]) => (test(outcome) ? [document] : []));
  const unsaved = having((outcome) => outcome !== 'saved');
  const [first] = unsaved;
  if (!first) return;
  const lost = having((outcome) => outcome === 'differs');
  for (const document of lost) await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
  const kinds = new Set(unsaved.map((document) => outcomes.get(document) ?? 'failed'));
  const [kind = 'failed'] = kinds;
  const message = describe(kinds.size === 1 ? kind : 'failed', listNames(unsaved));
  const saved = having((outcome) => outcome === 'saved');
  const rest = saved.length > 0 ? ` ${vscode.l10n.t('Saved: {0}.', listNames(saved))}` : '';
  throw new JournalError(message + rest, { uri: first.uri, range: textStart });
}

/** The files that have tabs. */
export function listTabs(): ReadonlySet<string> {
  return new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(nameOfTab)));
}

/** VS Code opens a tab for what is not saved in a moment, as on a busy machine: those that came so are closed again. */
export async function closeTabsOf(files: readonly ChangedFile[], before: ReadonlySet<string>): Promise<void> {
  const ours = new Set(files.map(({ document }) => document.uri.toString()));
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const opened = tabs.filter((tab) => {
    const name = nameOfTab(tab);
    return ours.has(name) && !before.has(name) && !tab.isDirty && !tab.isActive;
  });
  if (opened.length > 0) await vscode.window.tabGroups.close(opened, true);
}

function nameOfTab({ input }: vscode.Tab): string {
  return input instanceof vscode.TabInputText ? input.uri.toString() : '';
}

async function saveWithCopy(file: ChangedFile, copies: SavedCopies): Promise<Outcome> {
  const { uri } = file.document;
  const texts = { before: file.before, after: file.document.getText() };
  const name = await copies.keep({ uri, ...texts });
  const outcome = await save(file);
  const mayBeTorn = outcome === 'failed' || outcome === 'differs';
  if (name !== undefined && !(mayBeTorn && (await isCutOff(uri, texts)))) await copies.remove(name);
  return outcome;
}

async function isCutOff(uri: vscode.Uri, texts: SaveTexts): Promise<boolean> {
  const disk = await readQuietly(uri);
  return disk === undefined || (disk !== 'gone' && judgeRemains(texts, disk) === 'cut-off');
}

async function save({ document, before }: ChangedFile): Promise<Outcome> {
  const known = () => [before, document.getText()];
  const disk = await readSettled(document.uri, known);
  if (disk === 'gone') return 'gone';
  // VS Code itself goes by the time of the file, which programs that synchronise set back
  if (disk && !known().includes(disk.text)) return 'overtaken';
  const text = document.getText();
  const isSaved = await document.save();
  const wanted = () => [text, document.getText()]; // a formatter, or somebody who types, may have changed it
  const written = await readSettled(document.uri, wanted);
  if (written && written !== 'gone' && wanted().includes(written.text)) return 'saved';
  if (isSaved && document.getText() !== text && isUnsaved(document)) return 'saved'; // what is unsaved was typed since
  // VS Code says so as well where the key to save was pressed at the same moment: then the text is there
  if (!isSaved) return (await isReadOnly(document.uri)) ? 'read-only' : 'failed';
  return written ? 'differs' : 'saved';
}

/**
 * What the disk says. Who presses the key to save at the same moment has the file written once more, and for a while
 * only a part of it is there: an unexpected text is looked at again until it stays as it is.
 */
async function readSettled(
  uri: vscode.Uri,
  expected: () => readonly string[],
): Promise<DecodedFile | 'gone' | undefined> {
  for (let [looks, last] = [1, undefined as string | undefined]; ; looks++) {
    const disk = await readQuietly(uri);
    if (!disk || disk === 'gone' || expected().includes(disk.text)) return disk;
    const { text } = disk;
    const isBeginning = expected().some((whole) => whole.startsWith(text));
    if (text === last && !(isBeginning && looks < looksAtBeginning)) return disk;
    last = text;
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
}

/** What the disk says; undefined where it does not say it just now. */
async function readQuietly(uri: vscode.Uri): Promise<DecodedFile | 'gone' | undefined> {
  try {
    return (await readDisk(uri)) ?? 'gone';
  } catch (error) {
    if (error instanceof JournalError) return undefined;
    throw error;
  }
}

function describe(outcome: Outcome, names: string): string {
  switch (outcome) {
    case 'read-only':
      return vscode.l10n.t('{0} could not be saved: it is read-only. The change is in the editor, unsaved.', names);
    case 'gone':
      return vscode.l10n.t(
        '{0} was not saved: it is no longer on the disk. The whole text is in the editor, unsaved.',
        names,
      );
    case 'overtaken':
      return vscode.l10n.t(
        '{0} was not saved: another program has changed it on the disk. The change is in the editor, unsaved.',
        names,
      );
    case 'differs':
      return vscode.l10n.t('{0} was saved, and is different on the disk. Compare the two, and save it again.', names);
    case 'saved':
    case 'failed':
      return vscode.l10n.t(
        '{0} could not be saved. Is the disk full, or the file not yours to write? The change is in the editor, unsaved.',
        names,
      );
  }
}

function listNames(documents: readonly vscode.TextDocument[]): string {
  return documents.map(({ uri }) => nameOf(uri)).join(', ');
}
