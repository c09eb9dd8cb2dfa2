import * as vscode from 'vscode';
import { addAnswer, findSender, type AnswerRefusal, type GivenAnswer } from '../../core/capture/answer';
import { findAnsweredMinutes } from '../../core/capture/filingPlaces';
import type { FoundMinutes } from '../../core/journal/entries';
import type { Mail } from '../../core/model/mail';
import { listAnswers } from '../../core/report/answerWords';
import { JournalError } from '../base/journalError';
import { tellDone } from '../base/prompts';
import { askAnswer } from '../workspace/answerBox';
import { applyChanges } from '../workspace/applyChanges';
import { endIfHidden } from '../workspace/chooseEngagement';
import { findMailAtHand } from '../workspace/mailAtHand';
import { chooseSentMinutes, notSent } from '../workspace/sentMinutes';
import { findVisibleRecords, type Services, type VisibleEngagement } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { offerAnswers } from './answerObjection';

/** Puts on file what somebody has answered to minutes (P-13): by hand, or from a mail that was copied or is selected. */
export async function recordAnswer(services: Services, argument: unknown): Promise<void> {
  const mail = await findMailAtHand();
  const chosen = await chooseSentMinutes(services, argument, {
    what: vscode.l10n.t('Answer …'),
    none: vscode.l10n.t('No minutes were sent here yet.'),
    find: (engagement) => mail && findMeant(services, engagement, mail),
    describe: (meeting, engagement) => describeMissing(services, engagement, meeting),
  });
  const answer = await askAnswer(services, chosen, mail);
  const { engagement, meeting } = chosen;
  const { journal } = engagement;
  const { show } = await applyChanges(services.store, journal, () => {
    endIfHidden(services, engagement); // the screen may be shared since this was begun
    const planned = addAnswer(journal.index, meeting.path, answer);
    if ('why' in planned) throw refuse(planned, answer);
    return planned;
  });
  await showRecord(services, journal, show);
  tellDone(vscode.l10n.t('The answer of {0} is on file.', answer.by));
  if (answer.says === 'objected' && !services.share.isOn)
    await offerAnswers(services, chosen, { by: answer.by, text: answer.text ?? '' });
}

/** The minutes that a mail answers, of those that may be seen now. */
function findMeant(services: Services, engagement: VisibleEngagement, mail: Mail): FoundMinutes | undefined {
  const records = findVisibleRecords(services, engagement.journal);
  const sender = findSender(records, engagement.client, mail);
  return findAnsweredMinutes(records, engagement, { ...mail, ...(sender !== undefined && { sender }) });
}

/** Whose answer is missing is nothing for a shared screen. */
function describeMissing({ share, today }: Services, engagement: VisibleEngagement, meeting: FoundMinutes): string {
  if (share.isOn) return '';
  const source = { records: engagement.journal.index, today: today(), key: engagement, audience: 'team' as const };
  const silent = listAnswers(source, meeting).filter(({ says }) =>
    ['waiting', 'no-objection', 'accepted'].includes(says),
  );
  return silent.length > 0 ? vscode.l10n.t('no answer yet: {0}', silent.map(({ name }) => name).join(', ')) : '';
}

function refuse({ why }: AnswerRefusal, { by }: GivenAnswer): JournalError {
  if (why === 'not-sent') return notSent();
  if (why === 'gone') return new JournalError(vscode.l10n.t('These minutes are no longer there.'));
  return new JournalError(vscode.l10n.t('This mail of {0} is on file already. Nothing was changed.', by));
}
