import * as vscode from 'vscode';
import type { GivenAnswer } from '../../core/capture/answer';
import { captureMail, captureMailAnswer, captureTeamMail } from '../../core/capture/fileMail';
import { findAnsweredMinutes, findFiledMail, findTeamMail, type FilingPlace } from '../../core/capture/filingPlaces';
import { findReaders, withoutOthers } from '../../core/capture/mailReaders';
import type { ReceivedMail } from '../../core/capture/received';
import { captureSentMail, findWriter, type SentMail } from '../../core/capture/sentMail';
import { formatShortDay } from '../../core/model/day';
import type { Mail } from '../../core/model/mail';
import { readMe } from '../base/settings';
import { alreadyThere, askFirst, makeChoice, type RankedChoice } from './filingChoice';
import type { OpenJournal } from './openJournal';
import { describeSentMail, findSentMail } from './sentMail';
import type { Services } from './services';

/** The ways to file a mail in one place, the likeliest first. */
export function listMailFilings(
  services: Services,
  journal: OpenJournal,
  place: FilingPlace,
  { mail: given }: ReceivedMail,
): readonly RankedChoice[] {
  const { index } = journal;
  const { isInternal, others } = findReaders(index, place.client, given);
  const forTeam = fileForTeam(journal, place, given);
  if (isInternal) {
    const isToNobody = given.to.length + given.cc.length === 0; // all its readers were blind copies
    const sent = isToNobody ? findSentMail(services, journal, place, given) : undefined;
    return sent ? [markAsSent(journal, place, given, sent), forTeam] : [forTeam];
  }
  if (others.length === 0) return listOwnFilings(services, journal, place, given);
  const ranked = listOwnFilings(services, journal, place, withoutOthers(index, place.client, given));
  return askFirst(journal, ranked, others, forTeam);
}

/** A mail that the client has not seen: a remark of the team’s, and never anything else. */
function fileForTeam({ index }: OpenJournal, place: FilingPlace, mail: Mail): RankedChoice {
  const there = findTeamMail(index, place, mail);
  const what = there === undefined ? vscode.l10n.t('E-mail, team only') : vscode.l10n.t('On file already, team only');
  const choice = makeChoice(place, what, (filing) =>
    there === undefined ? captureTeamMail(index, mail, filing) : { changes: [], show: { path: there } },
  );
  return { isCertain: there !== undefined, choice: { ...choice, value: { ...choice.value, isPrivate: true } } };
}

function listOwnFilings(
  services: Services,
  journal: OpenJournal,
  place: FilingPlace,
  mail: Mail,
): readonly RankedChoice[] {
  const { index } = journal;
  const filed = findFiledMail(index, place, mail);
  if (filed) return [alreadyThere(place, filed, vscode.l10n.t('On file already'))];
  const contact = makeChoice(place, vscode.l10n.t('E-mail'), (filing) => captureMail(index, mail, filing));
  const asContact = { isCertain: false, choice: contact };
  const sent = findSentMail(services, journal, place, mail);
  if (sent) return [markAsSent(journal, place, mail, sent), asContact];
  const isOurs = findWriter(index, mail, readMe()) !== undefined;
  const sender = place.person;
  const answered = isOurs ? undefined : findAnsweredMinutes(index, place, { ...mail, ...(sender && { sender }) });
  if (!answered) return [asContact];
  const answer = (says: GivenAnswer['says'], label: string): RankedChoice => ({
    isCertain: true,
    choice: makeChoice(place, vscode.l10n.t('{0}: {1}', label, answered.record.title ?? answered.meeting), (filing) =>
      captureMailAnswer(index, answered, { mail, says }, filing),
    ),
  });
  return [
    answer('comment', vscode.l10n.t('Answer, a comment')),
    answer('confirmed', vscode.l10n.t('Answer, it is right')),
    answer('objected', vscode.l10n.t('Answer, something is remembered differently')),
    asContact,
  ];
}

function markAsSent({ index }: OpenJournal, place: FilingPlace, mail: Mail, sent: SentMail): RankedChoice {
  const { record, meeting } = sent.draft.minutes;
  const about = [record.title ?? meeting, record.date && formatShortDay(record.date)].filter(Boolean).join(', ');
  const label = record.sent ? vscode.l10n.t('Sent, with its message ID') : vscode.l10n.t('Sent');
  const choice = makeChoice(place, vscode.l10n.t('{0}: {1}', label, about), (filing) =>
    captureSentMail(index, sent, mail, filing),
  );
  const value = { ...choice.value, sent };
  return { isCertain: true, choice: { ...choice, detail: describeSentMail(sent), value } };
}
