import * as vscode from 'vscode';
import { supersedeDecision as supersede } from '../../core/capture/supersedeDecision';
import type { FoundDecision } from '../../core/journal/entries';
import { JournalError } from '../base/journalError';
import { applyChanges } from '../workspace/applyChanges';
import { chooseEntry, findVisibleEntry } from '../workspace/chosenEntry';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';

/** A new decision in place of an earlier one, with the cursor in its text; the earlier one stays as it is. */
export async function supersedeDecision(services: Services, argument: unknown): Promise<void> {
  const chosen = await chooseEntry(services, argument, {
    what: vscode.l10n.t('Supersede This Decision'),
    isOffered: (kind, entry) => kind === 'decision' && !('supersededBy' in (entry as Partial<FoundDecision>)),
    none: vscode.l10n.t('No decision holds here.'),
  });
  const { journal, key, name } = chosen;
  if (name.kind !== 'decision') throw new JournalError(vscode.l10n.t('{0} is no decision.', name.id));
  const { show } = await applyChanges(services.store, journal, () => {
    findVisibleEntry(services, chosen); // the screen may be shared since this was begun
    const capture = supersede(journal.index, key, name.id, services.today());
    if (capture && 'show' in capture) return capture;
    throw new JournalError(
      capture
        ? vscode.l10n.t('{0} is superseded already, by {1}.', name.id, capture.by)
        : vscode.l10n.t('{0} is no longer there.', name.id),
    );
  });
  await showRecord(services, journal, show);
}
