import * as vscode from 'vscode';
import { listFilingPlaces } from '../../core/capture/filingPlaces';
import type { Received } from '../../core/capture/received';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { refuseReadOnlyJournal } from '../workspace/applyChanges';
import { fileChosen } from '../workspace/fileReceived';
import { listFilings, type Chosen } from '../workspace/filingChoices';
import { askDay, chooseInboxFile, chooseReceived, titleOf } from '../workspace/inboxChoices';
import {
  chooseKept,
  keptBelow,
  moveFromInbox,
  placeReceived,
  readInboxFile,
  type InboxFile,
} from '../workspace/inboxFile';
import { refuseWhileShared, type Services } from '../workspace/services';

/** Files one mail or invitation to a person (P-03): who and where is proposed, and Enter does it. */
export async function fileFromInbox(services: Services, argument: unknown): Promise<void> {
  await services.store.ready;
  refuseWhileShared(services);
  await fileOne(services, await chooseInboxFile(services, argument));
}

/** Files one file of the inbox; Escape leaves everything as it is. */
export async function fileOne(services: Services, file: InboxFile): Promise<void> {
  refuseReadOnlyJournal(file.journal);
  const contents = await readInboxFile(file);
  if (contents.filter(({ kind }) => kind === 'invitation').length > 1) return fileSeveral(services, file, contents);
  const chosen = await choosePlace(services, file, contents);
  await fileChosen(services, file, chosen);
}

/**
 * Files what somebody picks of a calendar with several meetings, one after another. They may be those of several clients,
 * so that the file itself is kept with the team; until somebody says that it was all, it stays in the inbox.
 */
async function fileSeveral(services: Services, file: InboxFile, contents: readonly Received[]): Promise<void> {
  const { journal, name } = file;
  let waiting = contents;
  let last: Chosen | undefined;
  while (waiting.length > 0) {
    const received = await chooseReceived(name, waiting, last === undefined);
    if (!received) break;
    last = await choosePlace(services, file, [received]);
    await fileChosen(services, file, last, { isPart: true });
    waiting = waiting.filter((each) => each !== received);
  }
  if (!last) return;
  const { key } = last.filing;
  const kept = await chooseKept(file, key, { ...placeReceived(file, services.today()), isPrivate: true });
  await moveFromInbox(services.store, file, journal.uriOf(`${keptBelow(key, true)}/${kept}`));
}

async function choosePlace(
  services: Services,
  { journal, name }: InboxFile,
  given: readonly Received[],
): Promise<Chosen> {
  const contents: Received[] = [];
  for (const each of given) contents.push(await askDay(services, each));
  const named = contents.find(({ kind }) => kind === 'mail') ?? contents[0];
  const places = named ? listFilingPlaces(journal.index, named) : [];
  const [first] = places;
  if (!first || !named) {
    throw new JournalError(vscode.l10n.t('There is no engagement here yet. Run "Journal: New Engagement" first.'));
  }
  for (const place of places.filter(({ client }) => client === first.client)) await journal.load(place);
  refuseWhileShared(services); // it may be since
  const what = vscode.l10n.t('File From Inbox');
  return pickOne(
    `${what} · ${titleOf(named) || name}`,
    vscode.l10n.t('Where does it belong?'),
    listFilings(services, { journal, contents, places }),
  );
}
