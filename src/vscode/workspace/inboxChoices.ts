import * as vscode from 'vscode';
import { dayOf, type Received } from '../../core/capture/received';
import { inboxFolder } from '../../core/files/layout';
import { formatShortDay } from '../../core/model/day';
import { JournalError } from '../base/journalError';
import { pickNamedDay, pickOne, type Choice } from '../base/prompts';
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

/**
 * Which meeting of a calendar is filed next, or the mail that carries it; undefined where nothing more of it is, which can
 * be said once something was.
 */
export async function chooseReceived(
  name: string,
  all: readonly Received[],
  isFirst: boolean,
): Promise<Received | undefined> {
  const rows: readonly Choice<Received | undefined>[] = all.map((value) => {
    const day = dayOf(value);
    const what = value.kind === 'mail' ? vscode.l10n.t('the mail itself') : '';
    return {
      label: titleOf(value),
      description: [day && formatShortDay(day), what].filter(Boolean).join(' · '),
      value,
    };
  });
  const none = {
    label: vscode.l10n.t('None: that was all'),
    description: vscode.l10n.t('the file leaves the inbox, and is kept below private'),
    value: undefined,
  };
  return pickOne(
    vscode.l10n.t('File From Inbox · {0}', name),
    isFirst ? vscode.l10n.t('Which meeting of this calendar?') : vscode.l10n.t('Which other meeting of this calendar?'),
    isFirst ? rows : [none, ...rows],
  );
}

/** Only somebody who knows can say when a meeting is of which the file does not tell. */
export async function askDay({ today }: Services, received: Received): Promise<Received> {
  if (received.kind === 'mail' || dayOf(received) !== undefined) return received;
  const what = vscode.l10n.t('File From Inbox · {0}', titleOf(received));
  const days = [{ label: vscode.l10n.t('Today'), value: today() }];
  return { ...received, day: await pickNamedDay(what, vscode.l10n.t('The file does not say when. Which day?'), days) };
}

/** The subject of a mail, the title of a meeting; empty where there is none. */
export function titleOf(received: Received): string {
  return (received.kind === 'mail' ? received.mail.subject : received.invitation.title) ?? '';
}
