import * as vscode from 'vscode';
import {
  captureInvitation,
  compareInvitation,
  updateInvited,
  type DatedInvitation,
} from '../../core/capture/fileInvitation';
import type { GivenAnswer } from '../../core/capture/answer';
import { captureMail, captureMailAnswer, captureTeamMail, type Filing } from '../../core/capture/fileMail';
import type { Capture } from '../../core/capture/fileChange';
import {
  findAnsweredMinutes,
  findFiledMail,
  findInvited,
  findTeamMail,
  type FilingPlace,
  type Received,
} from '../../core/capture/filingPlaces';
import { captureTeamMeeting } from '../../core/capture/fileTeamMeeting';
import { findInvitedReaders, findReaders, withoutOthers, withoutOthersInvited } from '../../core/capture/mailReaders';
import { captureSentMail, findWriter, type SentMail } from '../../core/capture/sentMail';
import { findClientName } from '../../core/journal/clients';
import type { FoundMinutes } from '../../core/journal/entries';
import { formatShortDay } from '../../core/model/day';
import type { Mail } from '../../core/model/mail';
import type { Choice } from '../base/prompts';
import { readMe } from '../base/settings';
import type { OpenJournal } from './openJournal';
import { describeSentMail, findSentMail } from './sentMail';
import type { Services } from './services';

/** What filing in one place does. */
export interface FilingChoice {
  readonly key: FilingPlace;
  readonly file: (filing: Filing) => Capture;
  /** It is the mail with which we sent minutes. */
  readonly sent?: SentMail;
  /** Nothing of it is for the client: record and file lie below `private/`. */
  readonly isPrivate?: boolean;
  /** Where people of other clients read it too: the names of those clients, and how to file it for the team alone. */
  readonly others?: { readonly names: readonly string[]; readonly forTeam: FilingChoice };
}

interface Waiting {
  readonly journal: OpenJournal;
  readonly received: Received;
  readonly places: readonly FilingPlace[];
}

/** Every way to file something received, the likeliest first: Enter takes it. */
export function listFilings(services: Services, waiting: Waiting): readonly Choice<FilingChoice>[] {
  const { received, places } = waiting;
  const found = places.flatMap((place) =>
    received.kind === 'mail'
      ? listMailFilings(services, waiting, place, received.mail)
      : listMeetingFilings(waiting, place, {
          ...received.invitation,
          day: received.invitation.start?.day ?? services.today(),
        }),
  );
  return found.sort((a, b) => Number(b.isCertain) - Number(a.isCertain)).map(({ choice }) => choice);
}

interface RankedChoice {
  /** Something on file that this is about. */
  readonly isCertain: boolean;
  readonly choice: Choice<FilingChoice>;
}

function listMailFilings(
  services: Services,
  { journal }: Waiting,
  place: FilingPlace,
  given: Mail,
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

/** What people of other clients read too is filed only after a question; see {@link FilingChoice.others}. */
function askFirst(
  { index }: OpenJournal,
  ranked: readonly RankedChoice[],
  others: readonly string[],
  forTeam: RankedChoice,
): readonly RankedChoice[] {
  const names = others.map((folder) => findClientName(index, folder));
  return ranked.map(({ isCertain, choice }) => {
    const value = { ...choice.value, others: { names, forTeam: forTeam.choice.value } };
    return { isCertain, choice: { ...choice, value } };
  });
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

function listMeetingFilings({ journal }: Waiting, place: FilingPlace, given: DatedInvitation): readonly RankedChoice[] {
  const { index } = journal;
  const { isInternal, others } = findInvitedReaders(index, place.client, given);
  const forTeam = fileMeetingForTeam(journal, place, given);
  if (isInternal && !findInvited(index, place, given)) return [forTeam];
  if (others.length === 0) return listOwnMeetingFilings(journal, place, given);
  const shown = { ...withoutOthersInvited(index, place.client, given), day: given.day };
  return askFirst(journal, listOwnMeetingFilings(journal, place, shown), others, forTeam);
}

/** A meeting of which the client does not know: a remark of the team’s. */
function fileMeetingForTeam({ index }: OpenJournal, place: FilingPlace, invitation: DatedInvitation): RankedChoice {
  const what = vscode.l10n.t('Meeting, {0}, team only', formatShortDay(invitation.day));
  const choice = makeChoice(place, what, (filing) => captureTeamMeeting(index, invitation, filing));
  return { isCertain: false, choice: { ...choice, value: { ...choice.value, isPrivate: true } } };
}

function listOwnMeetingFilings(
  { index }: OpenJournal,
  place: FilingPlace,
  invitation: DatedInvitation,
): readonly RankedChoice[] {
  const known = findInvited(index, place, invitation);
  const news = known && compareInvitation(known, invitation);
  if (known && (news === 'same' || news === 'older')) {
    const label = news === 'same' ? vscode.l10n.t('On file already') : vscode.l10n.t('Older than what is on file');
    return [alreadyThere(place, known, label)];
  }
  if (known) {
    const label = news === 'cancelled' ? vscode.l10n.t('Called off') : vscode.l10n.t('Changed');
    const title = vscode.l10n.t('{0}: {1}', label, known.record.title ?? known.meeting);
    return [
      {
        isCertain: true,
        choice: makeChoice(place, title, (filing) => updateInvited(index, known, invitation, filing)),
      },
    ];
  }
  const label = vscode.l10n.t('Meeting, {0}', formatShortDay(invitation.day));
  return [
    { isCertain: false, choice: makeChoice(place, label, (filing) => captureInvitation(index, invitation, filing)) },
  ];
}

/** Nothing changes but the place of the file. */
function alreadyThere(place: FilingPlace, { path, record, meeting }: FoundMinutes, label: string): RankedChoice {
  const title = vscode.l10n.t('{0}: {1}', label, record.title ?? meeting);
  return { isCertain: true, choice: makeChoice(place, title, () => ({ changes: [], show: { path } })) };
}

function makeChoice(place: FilingPlace, what: string, file: FilingChoice['file']): Choice<FilingChoice> {
  const { person, clientName, title } = place;
  return {
    label: [person, title].filter(Boolean).join(' · '),
    description: [clientName, what].join(' · '),
    value: { key: place, file },
  };
}
