import * as vscode from 'vscode';
import { markDrafted } from '../../core/capture/markSent';
import { renderConfirmation } from '../../core/report/confirmation';
import type { Letter } from '../../core/report/letter';
import { tellDone } from '../base/prompts';
import { applyChanges, refuseUnwritable } from '../workspace/applyChanges';
import { askMe } from '../workspace/askMe';
import { titleOf } from '../workspace/chooseEngagement';
import { chooseSent, isSentAlready, keepTaken, writeSent } from '../workspace/markMinutesSent';
import type { Services } from '../workspace/services';
import { chooseTalk, handOutTalkLetter } from '../workspace/talkAtHand';

/**
 * Shows the letter after a call, a conversation or a chat (P-02): what was settled, and which part its reader would
 * change. Called again, it marks the record as sent: what was said is then in writing. The product itself sends nothing.
 */
export async function confirmInWriting(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Confirm in Writing');
  const atHand = await chooseTalk(services, what, argument);
  const { engagement, minutes } = atHand;
  const { journal } = engagement;
  const { path } = minutes;
  await refuseUnwritable(services.store, journal, 'minutes', path);
  if (await isSentAlready(services, what, atHand)) return writeSent(services, what, atHand);
  const me = await askMe(titleOf(what, engagement), journal);
  const day = services.today();
  const keep = (letter: Letter) => {
    return keepTaken(services, atHand, letter, { day, wish: { me, leftOut: [] }, isConfirmation: true });
  };
  const page = {
    name: vscode.l10n.t('Confirmation'),
    fileName: `${minutes.meeting}-confirmation`,
    afterwards: {
      label: vscode.l10n.t('Mark as Sent'),
      keep,
      run: async (shown: Letter, taken: Letter | undefined) => {
        await writeSent(services, what, atHand, await chooseSent(titleOf(what, engagement), shown, taken));
        return vscode.l10n.t('Marked as sent.');
      },
    },
  };
  const handed = await handOutTalkLetter(services, atHand, page, ({ index: records }) =>
    renderConfirmation({ records, key: engagement, path, me, today: day }),
  );
  if (!handed) return;
  await applyChanges(services.store, journal, () => ({ changes: markDrafted(journal.index, path, day) }));
  tellDone(vscode.l10n.t('The draft is made. Once it is sent, mark it as sent.'));
}
