import * as vscode from 'vscode';
import { refuseUnwritable } from '../workspace/applyChanges';
import { chooseUnsent } from '../workspace/chooseMinutes';
import { writeSent } from '../workspace/markMinutesSent';
import type { Services } from '../workspace/services';

/** Writes down that minutes were sent, and keeps the exact text (P-14). */
export async function markSent(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Mark as Sent');
  const atHand = await chooseUnsent(services, what, argument);
  await refuseUnwritable(services.store, atHand.engagement.journal, 'minutes', atHand.minutes.path);
  await writeSent(services, what, atHand);
}
