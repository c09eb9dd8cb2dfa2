import * as vscode from 'vscode';
import type { Change } from '../../core/files/edit';
import { ownUidEnding, type PlannedInvitation } from '../../core/exchange/meetingInvitation';
import { placeOf } from '../../core/files/layout';
import { listMinutes } from '../../core/journal/entries';
import { formatShortDay } from '../../core/model/day';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { runSafely } from '../base/runSafely';
import { readMe } from '../base/settings';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, endIfHidden, findCallingFile, titleOf } from '../workspace/chooseEngagement';
import { compareWithLast, noteInvitation, planMeeting, writeInvitationFile } from '../workspace/invitationFile';
import { toRowTarget } from '../workspace/rowTarget';
import type { Services, VisibleEngagement } from '../workspace/services';

/** Writes the invitation to a meeting as a file for any calendar (P-18), and shows exactly what will leave. */
export async function makeInvitation(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Invitation');
  const row = toRowTarget(services, argument);
  const calledFrom = findCallingFile(services, row);
  const engagement = await chooseEngagement(services, what, row);
  refuseReadOnlyJournal(engagement.journal);
  const isMinutes = calledFrom !== undefined && placeOf(calledFrom)?.kind === 'minutes';
  await invite(services, engagement, isMinutes ? calledFrom : await pickMeeting(services, what, engagement));
}

async function invite(services: Services, engagement: VisibleEngagement, path: string): Promise<void> {
  const organizer = readMe();
  const newUid = `${globalThis.crypto.randomUUID()}${ownUidEnding}`;
  const filed = await applyChanges(services.store, engagement.journal, async () => {
    endIfHidden(services, engagement);
    const planned = planMeeting(engagement, path, { organizer, newUid });
    const { invitation } = planned;
    const file = await writeInvitationFile(engagement, path, invitation, services.now());
    const { unchanged, lost } = await compareWithLast(engagement.journal, file);
    const known = engagement.journal.index.get('minutes', path)?.reading.record;
    const noted = noteInvitation(planned, known, services.today());
    const isUnchanged = unchanged !== undefined;
    const kept = isUnchanged ? noted.filter(({ field }) => field === 'agenda') : noted;
    const note = kept.length > 0 ? [{ path, kind: 'minutes' as const, changes: kept }] : [];
    const changes = isUnchanged ? note : [{ path: file.path, create: file.text }, ...note];
    return { changes, target: unchanged ?? file.path, planned, lost, isUnchanged };
  });
  const uri = engagement.journal.uriOf(filed.target);
  const document = await vscode.workspace.openTextDocument(uri);
  const meeting = document.positionAt(Math.max(document.getText().indexOf('\nSUMMARY:') + 1, 0)); // below the rules of the zone
  await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(meeting, meeting) });
  endIfHidden(services, engagement); // it may be since this was written
  tellMade(services, uri, filed, () => callOff(services, engagement, path));
}

/** Notes that the meeting does not take place, and makes the invitation that says so. */
async function callOff(services: Services, engagement: VisibleEngagement, path: string): Promise<void> {
  const changes: readonly Change[] = [{ field: 'cancelled', to: { set: services.today() } }];
  await applyChanges(services.store, engagement.journal, () => {
    endIfHidden(services, engagement);
    return { changes: [{ path, kind: 'minutes', changes }] };
  });
  await invite(services, engagement, path);
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

interface Made {
  readonly planned: PlannedInvitation;
  readonly lost: readonly string[];
  readonly isUnchanged: boolean;
}

function tellMade({ log }: Services, uri: vscode.Uri, made: Made, callOff: () => Promise<void>): void {
  const open = vscode.l10n.t('Open in My Calendar');
  const off = vscode.l10n.t('Call the Meeting Off');
  const canCallOff = made.isUnchanged && !made.planned.invitation.isCancelled;
  const buttons = [open, ...(canCallOff ? [off] : [])];
  void vscode.window.showInformationMessage(describeMade(made), ...buttons).then((choice) => {
    if (choice === off) return runSafely(log, off, callOff);
    if (choice === open) void vscode.env.openExternal(uri);
    return undefined;
  });
}

function describeMade({ planned, lost, isUnchanged }: Made): string {
  const { unreachable, invitation } = planned;
  const { name } = invitation.organizer;
  return [
    isUnchanged
      ? vscode.l10n.t('Nothing has changed for those invited. This is the invitation as it was.')
      : vscode.l10n.t('This is what will leave. Nothing was sent.'),
    ...(unreachable.length > 0 ? [vscode.l10n.t('No address is known of {0}.', unreachable.join(', '))] : []),
    ...(name !== readMe() ? [vscode.l10n.t('It is in the name of {0}, who invited.', name)] : []),
    ...(lost.length > 0 ? [vscode.l10n.t('Not invited any more, and told by nobody yet: {0}.', lost.join(', '))] : []),
  ].join(' ');
}
