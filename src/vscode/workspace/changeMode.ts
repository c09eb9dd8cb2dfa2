import * as vscode from 'vscode';
import { captureRecordMode, isModeOnFile } from '../../core/capture/recordMode';
import type { FoundMinutes } from '../../core/journal/entries';
import { askText, tellDone } from '../base/prompts';
import { readMe } from '../base/settings';
import { applyChanges } from './applyChanges';
import type { ChosenContact } from './chooseContact';
import { refuseWhileShared, type Services } from './services';

/** Writes down from when on it is so, and why, for the team alone (P-04). */
export async function changeMode(
  services: Services,
  title: string,
  { engagement }: ChosenContact,
  { mode, talk: { record, meeting } }: { readonly mode: 'written' | 'trust'; readonly talk: FoundMinutes },
): Promise<void> {
  refuseWhileShared(services);
  const { index } = engagement.journal;
  if (isModeOnFile(index, engagement, mode, meeting)) return; // a letter that is drafted once more
  const prompt =
    mode === 'trust'
      ? vscode.l10n.t('What made it possible? One fact with its day, for your team alone, or nothing.')
      : vscode.l10n.t('What made it necessary? One fact with its day, for your team alone.');
  const reason = await askText({ title, prompt, isOptional: mode === 'trust' });
  refuseWhileShared(services);
  const { channel: via, date: since = services.today() } = record;
  const change = {
    mode,
    since,
    reason,
    told: { ...(readMe() && { by: readMe() }), ...(via && { via }), ref: meeting },
  };
  await applyChanges(services.store, engagement.journal, () => captureRecordMode(index, engagement, change));
  tellDone(vscode.l10n.t('On file, for your team alone.'));
}
