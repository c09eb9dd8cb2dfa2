import * as vscode from 'vscode';
import { isSameMeeting, type MeetingInvitation } from '../../core/exchange/meetingInvitation';
import { readInvitations } from '../../core/exchange/readInvitations.later';
import { writeInvitation } from '../../core/exchange/writeInvitation.later';
import { engagementFolderPath, meetingId } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { JournalError } from '../base/journalError';
import { readText } from './journalFiles';
import type { OpenJournal } from './openJournal';

const invitationsFolder = 'invitations';

/** A file for any calendar: its path, its text, and the path of the one that was made before. */
export interface InvitationFile {
  readonly path: string;
  readonly text: string;
  readonly before?: string;
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
