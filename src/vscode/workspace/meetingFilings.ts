import * as vscode from 'vscode';
import type { DatedInvitation } from '../../core/capture/fileInvitation';
import type { Filing } from '../../core/capture/fileMail';
import { captureTeamMeeting } from '../../core/capture/fileTeamMeeting';
import { findInvited, type FilingPlace } from '../../core/capture/filingPlaces';
import { compareInvitation, type InvitationNews } from '../../core/capture/invitationNews';
import { findInvitedReaders, findReaders, withoutOthersInvited } from '../../core/capture/mailReaders';
import { dayOf, type ReceivedMeeting } from '../../core/capture/received';
import { fileMeeting } from '../../core/capture/updateInvited';
import { tellInZone } from '../../core/exchange/tellInZone';
import { formatShortDay, type Day } from '../../core/model/day';
import type { Invitation } from '../../core/model/invitation';
import { askFirst, makeChoice, type FilingChoice, type RankedChoice } from './filingChoice';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** Where a meeting may be filed. */
interface Target {
  readonly journal: OpenJournal;
  readonly place: FilingPlace;
  readonly today: Day;
}

/** The ways to file a meeting in one place, the likeliest first; the days of a series that were changed follow it. */
export function listMeetingFilings(
  services: Services,
  journal: OpenJournal,
  place: FilingPlace,
  received: ReceivedMeeting,
): readonly RankedChoice[] {
  const { index } = journal;
  const { mail, singles = [] } = received;
  const target: Target = { journal, place, today: services.today() };
  const invitations = [received.invitation, ...singles];
  const readers = invitations.map((each) => findInvitedReaders(index, place.client, each));
  const forTeam = fileForTeam(target, received);
  if (readers.every(({ isInternal }) => isInternal) && !findInvited(index, place, received.invitation))
    return [forTeam];
  const others = [...new Set(readers.flatMap((each) => each.others))];
  const [series, ...days] = invitations.map((each): DatedInvitation => {
    const shown = others.length === 0 ? each : withoutOthersInvited(index, place.client, each);
    return dateAsFiled(target, shown, received);
  });
  if (!series) return [];
  const own = fileForClient(target, series);
  const then = days.map((each) => (filing: Filing) => fileMeeting(index, each, filing));
  const names = days.map(({ day, occurrence }) => formatShortDay(occurrence ?? day)).join(', ');
  const readBy = mail && findReaders(index, place.client, mail);
  const isFilePrivate = readBy !== undefined && (readBy.isInternal || readBy.others.length > 0);
  const value: FilingChoice = { ...own.choice.value, then, ...(isFilePrivate && { isFilePrivate }) };
  const detail =
    then.length > 0 ? { detail: vscode.l10n.t('With the days of the series that are changed: {0}', names) } : {};
  const ranked = [{ ...own, choice: { ...own.choice, ...detail, value } }];
  return others.length === 0 ? ranked : askFirst(journal, ranked, others, forTeam);
}

/** A meeting of which the client does not know: a remark of the team’s. */
function fileForTeam({ journal: { index }, place, today }: Target, received: ReceivedMeeting): RankedChoice {
  const day = dayOf(received) ?? today;
  const what = vscode.l10n.t('Meeting, {0}, team only', formatShortDay(day));
  const choice = makeChoice(place, what, (filing) =>
    captureTeamMeeting(index, { ...received.invitation, day }, filing),
  );
  return { isCertain: false, choice: { ...choice, value: { ...choice.value, isPrivate: true } } };
}

function fileForClient({ journal: { index }, place, today }: Target, invitation: DatedInvitation): RankedChoice {
  const known = findInvited(index, place, invitation);
  const file: FilingChoice['file'] = (filing) => fileMeeting(index, invitation, filing);
  if (!known) {
    const label = vscode.l10n.t('Meeting, {0}', formatShortDay(invitation.day));
    return { isCertain: false, choice: makeChoice(place, label, file) };
  }
  const label = describeNews(compareInvitation(known, invitation, today));
  const title = vscode.l10n.t('{0}: {1}', label, known.record.title ?? known.meeting);
  return { isCertain: true, choice: makeChoice(place, title, file) };
}

/** An invitation by the clocks of the zone in which its meeting is on file. */
function dateAsFiled(
  { journal: { index }, place, today }: Target,
  told: Invitation,
  given: ReceivedMeeting,
): DatedInvitation {
  const invitation = tellInZone(told, findInvited(index, place, told)?.record.zone);
  return { ...invitation, day: invitation.start?.day ?? dayOf(given) ?? today };
}

function describeNews(news: InvitationNews): string {
  switch (news) {
    case 'same':
      return vscode.l10n.t('On file already');
    case 'older':
      return vscode.l10n.t('Older than what is on file');
    case 'cancelled':
      return vscode.l10n.t('Called off');
    case 'held':
      return vscode.l10n.t('Changed, and the minutes stay as they are');
    case 'changed':
      return vscode.l10n.t('Changed');
  }
}
