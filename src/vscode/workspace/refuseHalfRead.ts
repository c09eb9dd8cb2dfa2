import * as vscode from 'vscode';
import { isPrivatePath } from '../../core/files/layout';
import { findUnreadable } from '../../core/journal/unreadable';
import { renderTrouble } from '../../core/report/treeRow';
import { JournalError } from '../base/journalError';
import type { OpenJournal } from './openJournal';
import type { Services, VisibleEngagement } from './services';

/**
 * Half a register would make a letter that looks finished: refuses one, and shows the place, until all that it is made
 * from can be read. While the screen is shared a file of the team is not named.
 */
export async function refuseHalfRead(
  { share }: Services,
  { journal, client, engagement }: Pick<VisibleEngagement, 'journal' | 'client' | 'engagement'>,
): Promise<void> {
  const key = { client, engagement };
  await journal.load(key);
  const file = findUnreadable(journal.index, key);
  const [trouble] = renderTrouble(key, file);
  if (!file || !trouble?.opens?.range) return;
  if (share.isOn && isPrivatePath(file.path)) {
    throw new JournalError(
      vscode.l10n.t(
        'Not all that this is made from can be read just now. Look at it once you no longer share your screen.',
      ),
    );
  }
  const { path, range } = trouble.opens;
  throw new JournalError(vscode.l10n.t('{0}. Mend that first.', trouble.label), { uri: journal.uriOf(path), range });
}

/** What is made of half of the minutes would look finished: they have to be read to their end first. */
export function refuseHalfMinutes(journal: OpenJournal, path: string): void {
  const unreadable = journal.index.get('minutes', path)?.reading.unreadable;
  if (!unreadable) return;
  const line = unreadable.range.start.line + 1;
  const message = vscode.l10n.t('The minutes are not read from line {0} on. Mend that first.', line);
  throw new JournalError(message, { uri: journal.uriOf(path), range: unreadable.range });
}
