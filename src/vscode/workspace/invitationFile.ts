import * as vscode from 'vscode';
import {
  isSameMeeting,
  listLost,
  planInvitation,
  type InvitationObstacle,
  type MeetingInvitation,
  type PlannedInvitation,
} from '../../core/exchange/meetingInvitation';
import { readInvitations } from '../../core/exchange/readInvitations.later';
import { writeInvitation } from '../../core/exchange/writeInvitation.later';
import type { Change } from '../../core/files/edit';
import { engagementFolderPath, meetingId } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import type { Day } from '../../core/model/day';
import type { Minutes } from '../../core/model/minutes';
import { JournalError } from '../base/journalError';
import { readText } from './journalFiles';
import type { OpenJournal } from './openJournal';
import type { VisibleEngagement } from './services';

const invitationsFolder = 'invitations';

/** A file for any calendar: its path, its text, and the path of the one that was made before. */
export interface InvitationFile {
  readonly path: string;
  readonly text: string;
  readonly before?: string;
}

/** What the minutes say of the meeting; where it cannot invite, a JournalError says what is missing. */
export function planMeeting(
  { journal, client, engagement }: VisibleEngagement,
  path: string,
  given: { readonly organizer: string; readonly newUid: string },
): PlannedInvitation {
  const localZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const source = { records: journal.index, key: { client, engagement }, meeting: meetingId(path), localZone, ...given };
  const planned = planInvitation(source);
  if (typeof planned === 'string') throw new JournalError(explain(planned));
  return planned;
}

function explain(obstacle: InvitationObstacle): string {
  switch (obstacle) {
    case 'gone':
      return vscode.l10n.t('The minutes are not there any more.');
    case 'called-off':
      return vscode.l10n.t('It was called off before anybody was invited: there is nothing to send.');
    case 'no-day':
      return vscode.l10n.t('Write the date of the meeting first.');
    case 'no-time':
      return vscode.l10n.t('Write when the meeting begins first: start: "09:30".');
    case 'not-ours':
      return vscode.l10n.t('Somebody else has invited to this meeting. Ask that person to change it.');
    case 'no-organizer':
      return vscode.l10n.t('Who invites? Set your name in the settings (Me), and your e-mail address in the team.');
    case 'nobody':
      return vscode.l10n.t('Nobody of those attending has an e-mail address in the contacts or the team.');
  }
}

/** The file of an invitation to the meeting whose minutes are at `minutes`; one for each count of changes. */
export async function writeInvitationFile(
  { client, engagement }: EngagementKey,
  minutes: string,
  invitation: MeetingInvitation,
  now: Date,
): Promise<InvitationFile> {
  const text = await writeInvitation(invitation, now).catch((error: unknown) => {
    if (!(error instanceof Error && error.cause === 'zone')) throw error;
    throw new JournalError(vscode.l10n.t('The zone {0} is not known. Correct it in the minutes.', invitation.zone));
  });
  const folder = `${engagementFolderPath(client, engagement)}/${invitationsFolder}`;
  const toPath = (count: number) => `${folder}/${meetingId(minutes)}-${count}.ics`;
  const { sequence } = invitation;
  return { path: toPath(sequence), text, ...(sequence > 0 && { before: toPath(sequence - 1) }) };
}

/** What an invitation is beside the one made last. */
export interface LastInvitation {
  /** The path of that one, where it tells those invited all that the next one would. */
  readonly unchanged?: string;
  /** Whom it invited, and the next one does not. */
  readonly lost: readonly string[];
}

export async function compareWithLast(journal: OpenJournal, { text, before }: InvitationFile): Promise<LastInvitation> {
  const last = before === undefined ? undefined : await readText(journal.uriOf(before));
  if (!last || before === undefined) return { lost: [] };
  const [told, again] = [await readInvitations(last.text), await readInvitations(text)];
  return { ...(isSameMeeting(told, again) && { unchanged: before }), lost: listLost(told, again) };
}

/**
 * The record keeps the identifier and the count for the life of the meeting, and the zone in which its times were told:
 * whoever changes it may sit in another one. It keeps as well who invited, and the day on which the agenda was in it first.
 */
export function noteInvitation(
  { invitation: { uid, sequence, zone, organizer }, hasAgenda }: PlannedInvitation,
  known: Minutes | undefined,
  today: Day,
): readonly Change[] {
  const agenda = hasAgenda && known?.invitation?.agenda === undefined ? today : undefined;
  const by = known?.invitation?.by === undefined ? organizer.name : undefined;
  const zones: readonly Change[] = known?.zone || known?.sent ? [] : [{ field: 'zone', to: { set: zone } }];
  const told = { sequence, ...(by !== undefined && { by }), ...(agenda && { agenda }) };
  if (!known?.invitation) return [...zones, { field: 'invitation', to: { set: { uid, ...told } } }];
  return [
    ...zones,
    ...Object.entries(told).map(([field, set]): Change => ({ group: 'invitation', field, to: { set } })),
  ];
}
