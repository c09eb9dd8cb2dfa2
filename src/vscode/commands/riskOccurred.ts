import * as vscode from 'vscode';
import { captureOccurrence } from '../../core/capture/riskOccurred';
import { isOver } from '../../core/model/closing';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { applyChanges } from '../workspace/applyChanges';
import { chooseEntry, findVisibleEntry } from '../workspace/chosenEntry';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';

/** A risk has come true: it becomes an issue, and the two name each other. */
export async function riskOccurred(services: Services, argument: unknown): Promise<void> {
  const chosen = await chooseEntry(services, argument, {
    what: vscode.l10n.t('It Has Occurred'),
    isOffered: (kind, { record }) => kind === 'risk' && !isOver(kind, record),
    none: vscode.l10n.t('No risk is open here.'),
  });
  const { journal, key, name } = chosen;
  if (name.kind !== 'risk') throw new JournalError(vscode.l10n.t('{0} is no risk.', name.id));
  const { show } = await applyChanges(services.store, journal, () => {
    findVisibleEntry(services, chosen); // the screen may be shared since this was begun
    const capture = captureOccurrence(journal.index, key, name.id, services.today());
    if (capture) return capture;
    throw new JournalError(vscode.l10n.t('{0} has occurred or is closed already.', name.id));
  });
  await showRecord(services, journal, show);
  if (show.entryId !== name.id) tellDone(vscode.l10n.t('{0} became {1}.', name.id, show.entryId ?? ''));
}
