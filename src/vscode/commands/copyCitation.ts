import * as vscode from 'vscode';
import { renderCitations, type CitationTone } from '../../core/report/citation';
import { pickOne, tellDone } from '../base/prompts';
import { findEntry, makeQuestion, type EntryAtHand } from '../workspace/findEntry';
import { isHiddenFile, type Services } from '../workspace/services';

/** Copies an agreement in the words for whoever is to hear or read it (P-06). */
export async function copyCitation(services: Services, argument: unknown): Promise<void> {
  await offerCitations(services, await findEntry(services, argument));
}

/** Asks for whom, and copies; Escape throws a CancellationError. */
export async function offerCitations(services: Services, { journal, hit }: EntryAtHand): Promise<void> {
  const names: Readonly<Record<CitationTone, string>> = {
    aloud: vscode.l10n.t('To say aloud, in the room'),
    person: vscode.l10n.t('To the person, in writing'),
    executives: vscode.l10n.t('For executives'),
    team: vscode.l10n.t('For the team only'),
  };
  const citations = renderCitations(makeQuestion(services, journal, 1), hit);
  const choices = citations.map(({ tone, text }) => ({
    label: names[tone],
    detail: text,
    iconPath: new vscode.ThemeIcon(tone === 'team' ? 'lock' : 'quote'),
    value: text,
  }));
  const title = [vscode.l10n.t('Copy as Citation'), hit.id ?? hit.title].filter(Boolean).join(' · ');
  const text = await pickOne(title, vscode.l10n.t('For whom?'), choices);
  if (isHiddenFile(services, journal.uriOf(hit.path))) throw new vscode.CancellationError();
  await vscode.env.clipboard.writeText(text);
  tellDone(vscode.l10n.t('Copied. Read it once more before you use it.'));
}
