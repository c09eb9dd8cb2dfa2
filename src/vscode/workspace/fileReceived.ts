import * as vscode from 'vscode';
import { dayOf } from '../../core/capture/received';
import { pickOne } from '../base/prompts';
import { applyChanges } from './applyChanges';
import type { FilingChoice } from './filingChoice';
import type { Chosen } from './filingChoices';
import { chooseKept, keptBelow, moveFromInbox, placeReceived, type InboxFile } from './inboxFile';
import { offerNewPeople } from './newPeople';
import { placeSent, tellSentMail } from './sentMail';
import { refuseWhileShared, type Services } from './services';
import { showRecord } from './showRecord';
import { listTakenMeetings } from './takenMeetings';

/** Files what was chosen, and keeps its file; one of which this is but a part stays where it is, and no record names it. */
export async function fileChosen(
  services: Services,
  file: InboxFile,
  { received, filing: picked }: Chosen,
  { isPart = false } = {},
): Promise<void> {
  const { journal } = file;
  const chosen = await askAboutOthers(picked);
  const { key, sent, isPrivate = false } = chosen;
  const isFileHidden = isPart || chosen.isFilePrivate === true || chosen.others !== undefined;
  await journal.load(key);
  const today = services.today();
  const day = dayOf(received) ?? today;
  const place = sent ? placeSent(sent, day) : placeReceived(file, day);
  const isKeptPrivate = isPrivate || isFileHidden;
  const kept = await chooseKept(file, key, { ...place, isPrivate: isKeptPrivate });
  const [shown] = await fileAll(services, file, chosen, isFileHidden ? undefined : kept);
  if (!isPart) await moveFromInbox(services.store, file, journal.uriOf(`${keptBelow(key, isKeptPrivate)}/${kept}`));
  if (shown) await showRecord(services, journal, shown);
  if (sent) await tellSentMail(services, journal, sent);
  if (!isPrivate) offerNewPeople(services, { journal, client: key.client, received });
}

/** Writes the records, one after another: a day of a series has to see what the series has become. */
async function fileAll(services: Services, { journal }: InboxFile, chosen: FilingChoice, kept: string | undefined) {
  const { key, file, then = [] } = chosen;
  const shown = [];
  for (const each of [file, ...then]) {
    const takenFiles = await listTakenMeetings(journal, key);
    const filed = await applyChanges(services.store, journal, () => {
      refuseWhileShared(services);
      return each({ key, today: services.today(), takenFiles, ...(kept !== undefined && { keptAs: kept }) });
    });
    shown.push(filed.show);
  }
  return shown;
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
