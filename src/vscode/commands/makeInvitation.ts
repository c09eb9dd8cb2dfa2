import * as vscode from 'vscode';
import type { Change } from '../../core/files/edit';
import {
  ownUidEnding,
  planInvitation,
  type InvitationObstacle,
  type MeetingInvitation,
} from '../../core/exchange/meetingInvitation';
import { writeInvitation } from '../../core/exchange/writeInvitation.later';
import { engagementFolderPath, meetingId, placeOf } from '../../core/files/layout';
import { listMinutes } from '../../core/journal/entries';
import { formatShortDay } from '../../core/model/day';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { readMe } from '../base/settings';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, endIfHidden, findCallingFile, titleOf } from '../workspace/chooseEngagement';
import { toRowTarget } from '../workspace/rowTarget';
import type { Services, VisibleEngagement } from '../workspace/services';

const invitationsFolder = 'invitations';

/** Writes the invitation to a meeting as a file for any calendar (P-18), and shows exactly what will leave. */
export async function makeInvitation(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Invitation');
  const row = toRowTarget(services, argument);
  const calledFrom = findCallingFile(services, row);
  const engagement = await chooseEngagement(services, what, row);
  refuseReadOnlyJournal(engagement.journal);
  const isMinutes = calledFrom !== undefined && placeOf(calledFrom)?.kind === 'minutes';
  const path = isMinutes ? calledFrom : await pickMeeting(services, what, engagement);
  const organizer = readMe();
  const newUid = `${globalThis.crypto.randomUUID()}${ownUidEnding}`;
  const filed = await applyChanges(services.store, engagement.journal, async () => {
    endIfHidden(services, engagement);
    const planned = plan(engagement, path, { organizer, newUid });
    const create = await writeInvitation(planned.invitation, services.now()).catch((error: unknown) => {
      if (!(error instanceof Error && error.cause === 'zone')) throw error;
      throw new JournalError(
        vscode.l10n.t('The zone {0} is not known. Correct it in the minutes.', planned.invitation.zone),
      );
    });
    const target = `${engagementFolderPath(engagement.client, engagement.engagement)}/${invitationsFolder}/${meetingId(path)}-${planned.invitation.sequence}.ics`;
    const note = noteInvitation(
      planned.invitation,
      engagement.journal.index.get('minutes', path)?.reading.record.invitation,
    );
    return {
      changes: [
        { path: target, create },
        { path, kind: 'minutes' as const, changes: note },
      ],
      target,
      planned,
    };
  });
  const uri = engagement.journal.uriOf(filed.target);
  await vscode.window.showTextDocument(uri, { preview: false });
  tellMade(uri, filed.planned.unreachable);
}

function plan(
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

/** The record keeps the identifier and the count for the life of the meeting. */
function noteInvitation({ uid, sequence }: MeetingInvitation, known: object | undefined): readonly Change[] {
  if (known) return [{ group: 'invitation', field: 'sequence', to: { set: sequence } }];
  return [{ field: 'invitation', to: { set: { uid, sequence } } }];
}

function explain(obstacle: InvitationObstacle): string {
  switch (obstacle) {
    case 'gone':
      return vscode.l10n.t('The minutes are not there any more.');
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

async function pickMeeting({ today }: Services, what: string, engagement: VisibleEngagement): Promise<string> {
  const minutes = listMinutes(engagement.journal.index, engagement);
  const toCome = minutes.filter(({ record }) => record.date !== undefined && record.date >= today()).toReversed();
  if (toCome.length === 0)
    throw new JournalError(vscode.l10n.t('There is no meeting to come here. Run "Journal: New Minutes" first.'));
  const choices = toCome.map(({ path, meeting, record }) => ({
    label: record.title || meeting,
    description: record.date ? formatShortDay(record.date) : '',
    value: path,
  }));
  return pickOne(titleOf(what, engagement), vscode.l10n.t('To which meeting?'), choices);
}

function tellMade(uri: vscode.Uri, unreachable: readonly string[]): void {
  const open = vscode.l10n.t('Open in My Calendar');
  const made = vscode.l10n.t('This is what will leave. Nothing was sent.');
  const missing = vscode.l10n.t('No address is known of {0}.', unreachable.join(', '));
  const message = unreachable.length > 0 ? `${made} ${missing}` : made;
  void vscode.window.showInformationMessage(message, open).then((choice) => {
    if (choice === open) void vscode.env.openExternal(uri);
  });
}
