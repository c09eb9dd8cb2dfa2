import * as vscode from 'vscode';
import { judgeRemains, type SaveRemains } from '../../core/files/saveRemains';
import { textStart } from '../../core/text/position';
import { JournalError } from '../base/journalError';
import { readDisk } from './journalFiles';
import { nameOf } from './openForEdit';
import type { SavedCopies, SavedCopy } from './savedCopies';

/** What the disk has of the file of a copy. Throws a JournalError where that cannot be read just now. */
export async function findRemains(copy: SavedCopy): Promise<SaveRemains | 'gone'> {
  const disk = await readDisk(copy.uri);
  return disk ? judgeRemains(copy, disk) : 'gone';
}

/**
 * Refuses to change a file that is cut off, until its copy was restored or removed: what is written into it now would be
 * numbered without what it has lost, and stand in the way of the copy.
 */
export async function refuseCutOff(copies: SavedCopies, uri: vscode.Uri): Promise<void> {
  const copy = copies.findTorn(uri);
  if (!copy || (await findRemains(copy)) !== 'cut-off') return;
  copies.tellRefused(copy);
  const message = vscode.l10n.t('{0} was cut off. Restore it, or remove its copy, and try again.', nameOf(uri));
  throw new JournalError(message, { uri, range: textStart });
}
