import * as vscode from 'vscode';
import { listFilingPlaces, type Received } from '../../core/capture/filingPlaces';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { listFilings, type FilingChoice } from '../workspace/filingChoices';
import { askDay, chooseInboxFile, chooseReceived, dayOf, titleOf } from '../workspace/inboxChoices';
import {
  chooseKept,
  keptBelow,
  moveFromInbox,
  placeReceived,
  readInboxFile,
  type InboxFile,
} from '../workspace/inboxFile';
import { offerNewPeople } from '../workspace/newPeople';
import { refuseWhileShared, type Services } from '../workspace/services';
import { placeSent, tellSentMail } from '../workspace/sentMail';
import { showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';

/** Files one mail or invitation to a person (P-03): who and where is proposed, and Enter does it. */
export async function fileFromInbox(services: Services, argument: unknown): Promise<void> {
  await services.store.ready;
  refuseWhileShared(services);
  await fileOne(services, await chooseInboxFile(services, argument));
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
        description: vscode.l10n.t('the file and its record are kept below private'),
        value: others.forTeam,
      },
      {
        label: vscode.l10n.t('A record without the names of {0}', names),
        description: vscode.l10n.t('the file itself is kept below private'),
        value: chosen,
      },
    ],
  );
}
