import * as vscode from 'vscode';
import type { DatedInvitation } from '../../core/capture/fileInvitation';
import { listFilingPlaces, type Received } from '../../core/capture/filingPlaces';
import { inboxFolder } from '../../core/files/layout';
import { formatShortDay } from '../../core/model/day';
import { JournalError } from '../base/journalError';
import { pickNamedDay, pickOne } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { listFilings, type FilingChoice } from '../workspace/filingChoices';
import {
  chooseKept,
  keptBelow,
  moveFromInbox,
  placeReceived,
  readInboxFile,
  type InboxFile,
} from '../workspace/inboxFile';
import { offerNewPeople } from '../workspace/newPeople';
import { toRowTarget } from '../workspace/rowTarget';
import { refuseWhileShared, type Services } from '../workspace/services';
import { placeSent, tellSentMail } from '../workspace/sentMail';
import { showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';

/** Files one mail or invitation to a person (P-03): who and where is proposed, and Enter does it. */
export async function fileFromInbox(services: Services, argument: unknown): Promise<void> {
  await services.store.ready;
  refuseWhileShared(services);
  await fileOne(services, await chooseFile(services, argument));
}

/** Files one file of the inbox; Escape leaves everything as it is. */
export async function fileOne(services: Services, file: InboxFile): Promise<void> {
  const { journal, name } = file;
  refuseReadOnlyJournal(journal);
  const received = await askDay(services, await chooseReceived(name, await readInboxFile(file)));
  const places = listFilingPlaces(journal.index, received);
  if (places.length === 0) {
    throw new JournalError(vscode.l10n.t('There is no engagement here yet. Run "Journal: New Engagement" first.'));
  }
  const client = places[0]?.client;
  for (const place of places.filter((each) => each.client === client)) await journal.load(place);
  refuseWhileShared(services); // it may be since
  const choices = listFilings(services, { journal, received, places });
  const what = vscode.l10n.t('File From Inbox');
  const chosen = await pickOne(
    `${what} · ${titleOf(received) || name}`,
    vscode.l10n.t('Where does it belong?'),
    choices,
  );
  await fileTo(services, file, received, chosen);
}

async function fileTo(services: Services, file: InboxFile, received: Received, picked: FilingChoice): Promise<void> {
  const { journal } = file;
  const chosen = await askAboutOthers(picked);
  const isKeptPrivate = chosen.isPrivate === true || chosen.others !== undefined;
  const { key, sent } = chosen;
  await journal.load(key);
  const today = services.today();
  const day = dayOf(received) ?? today;
  const place = sent ? placeSent(sent, day) : placeReceived(file, day);
  const kept = await chooseKept(file, key, { ...place, isPrivate: isKeptPrivate });
  const takenFiles = await listTakenMeetings(journal, key);
  const filed = await applyChanges(services.store, journal, () => {
    refuseWhileShared(services);
    return chosen.file({ key, today, takenFiles, ...(!chosen.others && { keptAs: kept }) });
  });
  const target = journal.uriOf(`${keptBelow(key, isKeptPrivate)}/${kept}`);
  await moveFromInbox(services.store, file, target);
  await showRecord(services, journal, filed.show);
  if (sent) await tellSentMail(services, journal, sent);
  if (!chosen.isPrivate) offerNewPeople(services, { journal, client: key.client, received });
}

/** What people of two clients have read is asked about: Enter keeps it with the team, Escape leaves it in the inbox. */
async function askAboutOthers(chosen: FilingChoice): Promise<FilingChoice> {
  const { key, others } = chosen;
  if (!others) return chosen;
  const names = others.names.join(', ');
  return pickOne(
    vscode.l10n.t('File From Inbox · {0}', key.clientName),
    vscode.l10n.t('People of another client read it too: {0}. What may {1} see of it?', names, key.clientName),
    [
      {
        label: vscode.l10n.t('Nothing: team only'),
        description: vscode.l10n.t('the mail and its record are kept below private'),
        value: others.forTeam,
      },
      {
        label: vscode.l10n.t('A record without the names of {0}', names),
        description: vscode.l10n.t('the mail itself is kept below private'),
        value: chosen,
      },
    ],
  );
}

/** The file of the row; else the one in the editor, the only one, or the one that is asked for. */
async function chooseFile(services: Services, argument: unknown): Promise<InboxFile> {
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

/** A calendar file may hold several meetings. */
async function chooseReceived(name: string, all: readonly Received[]): Promise<Received> {
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
async function askDay({ today }: Services, received: Received): Promise<Received> {
  if (received.kind === 'mail' || received.invitation.start) return received;
  const what = vscode.l10n.t('File From Inbox · {0}', titleOf(received));
  const days = [{ label: vscode.l10n.t('Today'), value: today() }];
  const day = await pickNamedDay(what, vscode.l10n.t('The file does not say when. Which day?'), days);
  return { ...received, invitation: { ...received.invitation, start: { day } } };
}

function titleOf(received: Received): string {
  return (received.kind === 'mail' ? received.mail.subject : received.invitation.title) ?? '';
}

function dayOf(received: Received): DatedInvitation['day'] | undefined {
  return received.kind === 'mail' ? received.mail.date?.day : received.invitation.start?.day;
}
