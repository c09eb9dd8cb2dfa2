import * as vscode from 'vscode';
import type { DatedInvitation } from '../../core/capture/fileInvitation';
import type { Received } from '../../core/capture/filingPlaces';
import { inboxFolder } from '../../core/files/layout';
import { formatShortDay } from '../../core/model/day';
import { JournalError } from '../base/journalError';
import { pickNamedDay, pickOne } from '../base/prompts';
import type { InboxFile } from './inboxFile';
import { toRowTarget } from './rowTarget';
import type { Services } from './services';

/** The file of the row; else the one in the editor, the only one, or the one that is asked for. */
export async function chooseInboxFile(services: Services, argument: unknown): Promise<InboxFile> {
  const { store } = services;
  await Promise.all(store.journals.map((journal) => journal.inbox.read()));
  const row = toRowTarget(services, argument);
  if (row?.inboxPath !== undefined) {
    return { journal: row.journal, name: row.inboxPath.slice(row.inboxPath.indexOf('/') + 1) };
  }
  const files = store.journals.flatMap((journal) => journal.inbox.names.map((name) => ({ journal, name })));
  const [first] = files;
  if (!first)
    throw new JournalError(vscode.l10n.t('The inbox is empty. Drop mails and invitations into the folder inbox.'));
  const open = vscode.window.activeTextEditor?.document.uri;
  const shown = files.find(({ journal, name }) => open && journal.pathOf(open) === `${inboxFolder}/${name}`);
  if (shown || files.length === 1) return shown ?? first;
  const choices = files.map((value) => ({ label: value.name, description: labelOf(store.journals, value), value }));
  return pickOne(vscode.l10n.t('File From Inbox'), vscode.l10n.t('Which file?'), choices);
}

function labelOf(journals: readonly unknown[], { journal }: InboxFile): string {
  return journals.length > 1 ? journal.label : '';
}

/** What is to be filed of a file: a calendar may hold several meetings. */
export async function chooseReceived(name: string, all: readonly Received[]): Promise<Received> {
  const [first] = all;
  if (first && all.length === 1) return first;
  const choices = all.map((value) => {
    const day = dayOf(value);
    return { label: titleOf(value), description: day ? formatShortDay(day) : '', value };
  });
  return pickOne(
    vscode.l10n.t('File From Inbox · {0}', name),
    vscode.l10n.t('Which meeting of this calendar?'),
    choices,
  );
}

/** Only somebody who knows can say when a meeting is of which the file does not tell. */
export async function askDay({ today }: Services, received: Received): Promise<Received> {
  if (received.kind === 'mail' || received.invitation.start) return received;
  const what = vscode.l10n.t('File From Inbox · {0}', titleOf(received));
  const days = [{ label: vscode.l10n.t('Today'), value: today() }];
  const day = await pickNamedDay(what, vscode.l10n.t('The file does not say when. Which day?'), days);
  return { ...received, invitation: { ...received.invitation, start: { day } } };
}

/** The subject of a mail, the title of a meeting; empty where there is none. */
export function titleOf(received: Received): string {
  return (received.kind === 'mail' ? received.mail.subject : received.invitation.title) ?? '';
}

/** The day of a mail, or of the meeting, where it is told. */
export function dayOf(received: Received): DatedInvitation['day'] | undefined {
  return received.kind === 'mail' ? received.mail.date?.day : received.invitation.start?.day;
}
