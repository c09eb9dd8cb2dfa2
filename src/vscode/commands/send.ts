import * as vscode from 'vscode';
import { markDrafted } from '../../core/capture/markSent';
import type { Letter } from '../../core/report/letter';
import { tellDone } from '../base/prompts';
import { applyChanges, refuseUnwritable } from '../workspace/applyChanges';
import { askMe } from '../workspace/askMe';
import { endIfHidden, titleOf } from '../workspace/chooseEngagement';
import { chooseUnsent } from '../workspace/chooseMinutes';
import { handOutLetter } from '../workspace/handOut';
import {
  askWhoIsFirst,
  checkLater,
  describeUnfiled,
  refuseRecipients,
  renderNow,
  type LetterWish,
} from '../workspace/letterOfMinutes';
import { chooseSent, isSentAlready, keepTaken, writeSent } from '../workspace/markMinutesSent';
import { refuseHalfRead } from '../workspace/refuseHalfRead';
import type { Services } from '../workspace/services';

/**
 * Shows the letter with the minutes exactly as it leaves, and hands it out in the way that is usual for this client
 * (P-01). Called again, it marks them as sent. The product itself sends nothing.
 */
export async function send(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Send');
  const atHand = await chooseUnsent(services, what, argument);
  const { engagement, minutes } = atHand;
  const { journal, client } = engagement;
  await refuseUnwritable(services.store, journal, 'minutes', minutes.path);
  await refuseHalfRead(services, engagement);
  if (await isSentAlready(services, what, atHand)) return writeSent(services, what, atHand);
  const me = await askMe(titleOf(what, engagement), journal);
  const first = await renderNow(services, atHand, { me, leftOut: [] });
  if (!first) return;
  await refuseRecipients(atHand, first.letter);
  const wish: LetterWish = { me, leftOut: await askWhoIsFirst(services, what, atHand, first) };
  endIfHidden(services, engagement);
  const check = await checkLater(services, atHand, wish);
  const keep = (letter: Letter) => keepTaken(services, atHand, letter, { day: services.today(), wish });
  const handed = await handOutLetter(services, journal, {
    client,
    path: minutes.path,
    name: vscode.l10n.t('Minutes to Send'),
    fileName: minutes.meeting,
    notice: await describeUnfiled(services, atHand),
    check,
    render: async () => (await renderNow(services, atHand, wish))?.letter,
    afterwards: {
      label: vscode.l10n.t('Mark as Sent'),
      keep,
      run: async (shown, taken) => {
        await writeSent(services, what, atHand, await chooseSent(titleOf(what, engagement), shown, taken));
        return vscode.l10n.t('Marked as sent.');
      },
    },
  });
  if (!handed) return;
  await applyChanges(services.store, journal, () => {
    return { changes: markDrafted(journal.index, minutes.path, services.today()) };
  });
  tellDone(vscode.l10n.t('The draft is made. Once it is sent, mark the minutes as sent.'));
}
