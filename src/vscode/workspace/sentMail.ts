import * as vscode from 'vscode';
import {
  findSentDay,
  findSentDraft,
  findWriter,
  listSendable,
  type DraftedMail,
  type SentMail,
} from '../../core/capture/sentMail';
import { nameSent, sentFolder } from '../../core/capture/markSent';
import type { FoundMinutes } from '../../core/journal/entries';
import type { EngagementKey } from '../../core/journal/journalIndex';
import type { Day } from '../../core/model/day';
import type { Mail } from '../../core/model/mail';
import { canBeConfirmed } from '../../core/practice/talkState';
import { renderConfirmation } from '../../core/report/confirmation';
import { readLetterFile, renderLetterText, type Letter } from '../../core/report/letter';
import { writeMinutesLetter } from '../../core/report/minutesLetter';
import { tellDone } from '../base/prompts';
import { readMe } from '../base/settings';
import { tell } from '../base/tell';
import { findDraft, keepDraft } from './draftedLetters';
import type { KeptPlace } from './inboxFile';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** Of which minutes a mail is the letter that we sent; undefined for a mail of somebody else, and for any other mail. */
export function findSentMail(
  services: Services,
  journal: OpenJournal,
  key: EngagementKey,
  mail: Mail,
): SentMail | undefined {
  const { index } = journal;
  const me = findWriter(index, mail, readMe());
  if (me === undefined) return undefined;
  const today = findSentDay(mail) ?? services.today();
  const drafts = listSendable(index, key, today).flatMap((minutes): readonly DraftedMail[] => {
    const { path, meeting, record } = minutes;
    const taken = findDraft(services, journal, path);
    const drafted = taken ? [{ minutes, ...taken, ...readLetterFile(taken.text) }] : [];
    const source = { records: index, key, path, meeting, me, today };
    const letters = [
      writeMinutesLetter(source)?.letter,
      canBeConfirmed(record) ? renderConfirmation(source) : undefined,
    ];
    return [...drafted, ...letters.flatMap((letter) => (letter ? toDraft(minutes, letter) : []))];
  });
  return findSentDraft(mail, drafts);
}

function toDraft(minutes: FoundMinutes, letter: Letter): DraftedMail {
  const { subject, fingerprints } = letter;
  const to = letter.to.map(({ name }) => name);
  return { minutes, subject, text: renderLetterText(letter), to, ...(fingerprints && { fingerprints }) };
}

/** What there is to know before and after minutes are marked as sent by the mail itself. */
export function describeSentMail({ isChanged }: SentMail): string {
  return isChanged
    ? vscode.l10n.t('The mail differs from the draft. What was sent is kept.')
    : vscode.l10n.t('The mail says what the draft says.');
}

/** Where the mail itself is kept: it is the exact text. */
export function placeSent({ draft: { minutes } }: SentMail, day: Day): KeptPlace {
  return { folder: sentFolder, name: nameSent(minutes.record, minutes.path, day), day };
}

/** Says what was done; the draft is sent, and need not be remembered. */
export async function tellSentMail(services: Services, journal: OpenJournal, sent: SentMail): Promise<void> {
  await keepDraft(services, journal, sent.draft.minutes.path, undefined);
  const done = vscode.l10n.t('Marked as sent; what was sent is kept, and the minutes are frozen.');
  if (sent.isChanged) tell(`${describeSentMail(sent)} ${vscode.l10n.t('The minutes are frozen.')}`);
  else tellDone(done);
}
