import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { EngagementKey } from '../../src/core/journal/journalIndex';
import type { Activated } from '../../src/extension';
import type { OpenJournal } from '../../src/vscode/workspace/openJournal';
import type { TreeElement } from '../../src/vscode/workspace/treeElement';
import { listFiles } from '../host/sourceFiles';
import { waitFor } from './waiting';

export const kestrel: EngagementKey = { client: 'kestrel-bay-hospitals', engagement: 'theatre-scheduling' };
export const deWaard: EngagementKey = { client: 'de-waard-biscuits', engagement: 'demand-planning' };
export const sampleClients = ['De Waard Biscuits', 'Kestrel Bay Hospitals', 'Sundholm Ferries'];
/** What stands below De Waard Biscuits besides its engagement. */
export const besideDemandPlanning = ['Closed engagements', 'Proposals', 'People, referrals, protocol'];
export const kestrelFolder = 'clients/kestrel-bay-hospitals/theatre-scheduling';
export const kestrelPrivate = 'clients/kestrel-bay-hospitals/private/theatre-scheduling';
export const deWaardFolder = 'clients/de-waard-biscuits/demand-planning';

function getExtension(): vscode.Extension<Activated> {
  const extension = vscode.extensions.getExtension<Activated>('engagement-journal.engagement-journal');
  assert.ok(extension);
  return extension;
}

/** The parts of the running extension, once it has found the journals. */
export async function activate(): Promise<Activated> {
  const parts = await getExtension().activate();
  await parts.services.store.ready;
  return parts;
}

/** The only journal of the workspace, with an engagement read. */
export async function openJournal(key?: EngagementKey): Promise<OpenJournal> {
  const { services } = await activate();
  const [journal] = services.store.journals;
  assert.ok(journal);
  if (key) await journal.load(key);
  return journal;
}

/** The folder of the sample on disk, wherever a workspace has it; a workspace without it: its first folder. */
const root = findRoot();

function findRoot(): string {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  const below = folders.map((folder) => path.join(folder, 'journal'));
  return [...folders, ...below].find((folder) => existsSync(path.join(folder, 'journal.yaml'))) ?? folders[0] ?? '';
}

export function toFile(file: string): string {
  return path.join(root, file);
}

export function toUri(file: string): vscode.Uri {
  return vscode.Uri.file(toFile(file));
}

export function readDisk(file: string): string {
  return readFileSync(toFile(file), 'utf8');
}

/** Writes behind the editor's back, as another program does. */
export function writeDisk(file: string, text: string | Uint8Array): void {
  mkdirSync(path.dirname(toFile(file)), { recursive: true });
  writeFileSync(toFile(file), text);
}

/** Opens a file in an editor. */
export async function openEditor(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(toUri(file)), { preview: false });
}

/** Replaces the first `from` in a file by `to`, in the editor only. */
export async function typeInto(file: string, from: string, to: string): Promise<vscode.TextDocument> {
  const { document } = await openEditor(file);
  await waitFor(`the edit in ${file}`, async () => {
    const at = document.getText().indexOf(from);
    if (at < 0) return false; // the editor may still show what another program wrote before
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
    return vscode.workspace.applyEdit(edit);
  });
  return document;
}

/** The rows below a row that is named by the labels on the way to it. */
export async function listRows(...labels: readonly string[]): Promise<readonly TreeElement[]> {
  const { tree } = await activate();
  let rows: readonly TreeElement[] = await tree.getChildren();
  for (const label of labels) {
    const parent = rows.find(({ row }) => row.label === label);
    rows = parent ? await tree.getChildren(parent) : [];
  }
  return rows;
}

export async function listLabels(...labels: readonly string[]): Promise<readonly string[]> {
  return (await listRows(...labels)).map(({ row }) => row.label);
}

/** The row of that label below the row that is named by the labels before. */
export async function findRow(...labels: readonly string[]): Promise<TreeElement> {
  const rows = await listRows(...labels.slice(0, -1));
  const found = rows.find(({ row }) => row.label === labels.at(-1));
  assert.ok(found, `no row ${labels.join(' > ')}`);
  return found;
}

/** Waits until the rows below a row have these labels. */
export async function waitForLabels(way: readonly string[], expected: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  try {
    await waitFor(way.join(' > '), async () => {
      last = await listLabels(...way);
      return last.join('\n') === expected.join('\n');
    });
  } catch {
    assert.deepEqual(last, expected);
  }
}

/** In a folder that is there from the start: one that has just been made may not be watched yet. */
const marker = path.join(deWaardFolder, 'sent', 'marker.txt');

/**
 * Waits until the store has told of all that was written before, so that later news is not mixed up with it. The news
 * of its own marker, which is of De Waard's engagement, may come twice.
 */
export async function settle(): Promise<void> {
  const { services } = await activate();
  const journal = await openJournal(deWaard);
  const last = existsSync(toFile(marker)) ? Number(readDisk(marker).slice('INC-'.length)) : 0;
  const count = last + 1;
  let isTold = false;
  const listening = services.store.onDidChange(() => {
    isTold ||= journal.index.mentionsIn(deWaard).some(({ INC: highest }) => highest === count);
  });
  writeDisk(marker, `INC-${count}`);
  await waitFor('the news of the disk', () => isTold);
  listening.dispose();
}

/** Makes the workspace what it was when it was opened; for `afterEach`. */
export async function restoreSample(): Promise<void> {
  const { services } = await activate();
  const isOurs = ({ uri }: vscode.TextDocument) => vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  for (const document of vscode.workspace.textDocuments.filter((each) => each.isDirty && isOurs(each))) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await services.share.stop();
  const sample = path.join(getExtension().extensionPath, 'media', 'sample');
  const namesIn = (folder: string) => listFiles(folder).map((file) => path.relative(folder, file));
  const added = namesIn(root).filter((file) => file !== marker && !existsSync(path.join(sample, file)));
  for (const file of added) rmSync(toFile(file));
  removeEmptyFolders(root);
  for (const file of namesIn(sample)) {
    const bytes = readFileSync(path.join(sample, file));
    if (!existsSync(toFile(file)) || !readFileSync(toFile(file)).equals(bytes)) writeDisk(file, bytes);
  }
  await waitFor('the editors to show what is on disk', () => vscode.workspace.textDocuments.every(isCurrent));
  await services.store.refresh();
}

/** An editor that is closed keeps its text for a while, and takes over what is written to its file. */
function isCurrent(document: vscode.TextDocument): boolean {
  const { uri, isClosed } = document;
  const isOurs = uri.scheme === 'file' && uri.fsPath.startsWith(root + path.sep);
  return !isOurs || isClosed || !existsSync(uri.fsPath) || readFileSync(uri.fsPath, 'utf8') === document.getText();
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const inner = path.join(folder, entry.name);
    removeEmptyFolders(inner);
    if (readdirSync(inner).length === 0) rmdirSync(inner);
  }
}
