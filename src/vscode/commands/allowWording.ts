import * as vscode from 'vscode';
import { captureAllowedWording } from '../../core/capture/allowWording';
import { tellDone } from '../base/prompts';
import { applyChanges } from '../workspace/applyChanges';
import { refuseWhileShared, type Services } from '../workspace/services';

/** What the light bulb hands over: where the words stand, and the words. */
export interface AllowedWording {
  readonly uri: string;
  readonly words: string;
}

/** Ends the hints at some words, in all of the journal. */
export async function allowWording(services: Services, argument: unknown): Promise<void> {
  const { uri, words } = (argument ?? {}) as Partial<AllowedWording>;
  if (typeof uri !== 'string' || typeof words !== 'string') return;
  refuseWhileShared(services);
  const { journal } = services.store.locate(vscode.Uri.parse(uri)) ?? {};
  if (!journal) return;
  await applyChanges(services.store, journal, () => ({ changes: [captureAllowedWording(journal.index, words)] }));
  tellDone(vscode.l10n.t('No hint at "{0}" in this journal any more.', words));
}
