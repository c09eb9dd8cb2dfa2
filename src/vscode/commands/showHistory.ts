import * as vscode from 'vscode';
import { listHistory } from '../../core/journal/agreementHistory';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { findEntry, makeQuestion, type EntryAtHand } from '../workspace/findEntry';
import { findVisibleRecords, type Services } from '../workspace/services';
import { showHit } from '../workspace/showHit';
import { describeRelation, renderAgreementRow } from '../../core/report/agreementRow';

/** Shows what an entry replaced, what took its place, and what came of it. */
export async function showHistory(services: Services, argument: unknown): Promise<void> {
  await offerHistory(services, await findEntry(services, argument));
}

/** Lists the history of an entry, and opens what is chosen; Escape throws a CancellationError. */
export async function offerHistory(services: Services, { journal, hit }: EntryAtHand): Promise<void> {
  const question = makeQuestion(services, journal, 1);
  const audience = services.share.isOn ? 'client' : 'team';
  const history = listHistory(question, hit);
  const records = findVisibleRecords(services, journal);
  const name = hit.id ?? hit.title ?? '';
  if (history.length === 0) {
    throw new JournalError(vscode.l10n.t('Nothing on file replaces {0}, was replaced by it, or names it.', name));
  }
  const choices = history.map(({ relation, agreement }) => {
    const { label, detail } = renderAgreementRow({ agreement, audience, records, today: services.today() });
    const iconPath = new vscode.ThemeIcon(agreement.hit.isPrivate ? 'lock' : 'history');
    return { label, detail, description: describeRelation(relation), iconPath, value: agreement.hit };
  });
  const title = vscode.l10n.t('History of {0}', name);
  const chosen = await pickOne(title, vscode.l10n.t('The oldest first. Enter opens it.'), choices);
  await showHit(services, { journal, hit: chosen }, { isPreview: false });
}
