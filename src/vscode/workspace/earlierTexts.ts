import type * as vscode from 'vscode';
import { checkText, type DecodedFile } from '../../core/files/decode';
import { findGitRepository } from './gitRepository';
import { findDocument, isUnsaved, readDisk } from './journalFiles';

/** Minutes change seldom once they are sent: an answer, an acknowledgement. */
const mostCommits = 20;

/**
 * The text that a file had before and that is meant: what is on the disk where the editor has unsaved text, else the
 * latest one that git has; undefined where there is none, or no git.
 */
export async function findEarlierText(
  uri: vscode.Uri,
  isMeant: (text: DecodedFile) => boolean,
): Promise<DecodedFile | undefined> {
  for await (const text of listEarlierTexts(uri)) if (isMeant(text)) return text;
  return undefined;
}

async function* listEarlierTexts(uri: vscode.Uri): AsyncGenerator<DecodedFile> {
  const document = findDocument(uri);
  if (document && isUnsaved(document)) {
    const disk = await readDisk(uri);
    if (disk) yield disk;
  }
  const repository = await unlessFailed(() => findGitRepository(uri));
  const commits = await unlessFailed(() => repository?.log({ path: uri.fsPath, maxEntries: mostCommits }));
  for (const { hash } of commits ?? []) {
    const text = await unlessFailed(() => repository?.show(hash, uri.fsPath));
    if (text !== undefined) yield checkText(text.replace(/^\ufeff/, ''));
  }
}

/** Git may be switched off, or not have the file in that commit. */
async function unlessFailed<T>(run: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}
