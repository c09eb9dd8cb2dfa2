import * as vscode from 'vscode';
import {
  isSameMeeting,
  planInvitation,
  type InvitationObstacle,
  type MeetingInvitation,
} from '../../core/exchange/meetingInvitation';
import { readInvitations } from '../../core/exchange/readInvitations.later';
import { writeInvitation } from '../../core/exchange/writeInvitation.later';
import type { Change } from '../../core/files/edit';
import { engagementFolderPath, meetingId } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
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
): Exclude<ReturnType<typeof planInvitation>, string> {
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

/** The invitation made last, where it tells those invited all that the next one would; undefined where there is none. */
export async function findUnchanged(
  journal: OpenJournal,
  { text, before }: InvitationFile,
): Promise<string | undefined> {
  const last = before === undefined ? undefined : await readText(journal.uriOf(before));
  if (!last) return undefined;
  return isSameMeeting(await readInvitations(last.text), await readInvitations(text)) ? before : undefined;
}

/**
 * The record keeps the identifier and the count for the life of the meeting, and the zone in which its times were told:
 * whoever changes it may sit in another one.
 */
export function noteInvitation(
  { uid, sequence, zone }: MeetingInvitation,
  known: Minutes | undefined,
): readonly Change[] {
  const told: readonly Change[] = known?.zone || known?.sent ? [] : [{ field: 'zone', to: { set: zone } }];
  if (known?.invitation) return [...told, { group: 'invitation', field: 'sequence', to: { set: sequence } }];
  return [...told, { field: 'invitation', to: { set: { uid, sequence } } }];
}
