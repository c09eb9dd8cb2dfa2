import * as vscode from 'vscode';
import { captureContact, nameContact } from '../../core/capture/logContact';
import { findSide } from '../../core/journal/people';
import { contactOutcomes, type ContactChannel, type ContactOutcome } from '../../core/model/contact';
import { toStartTime } from '../../core/model/day';
import { pickOne } from '../base/prompts';
import { readMe } from '../base/settings';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseContactOf, type ChosenContact } from '../workspace/chooseContact';
import { endIfHidden } from '../workspace/chooseEngagement';
import { tellOnFile } from '../workspace/onFile';
import type { Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';
import { listTakenMeetings } from '../workspace/takenMeetings';

/** Files a call, a voicemail, a chat or a conversation (P-03, P-36): who, how, how it ended. */
export async function logContact(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Log a Contact');
  await fileContact(services, what, await chooseContactOf(services, what, argument));
}

/** Asks how and with which end, and files it; an attempt that reached nobody leaves the user where she or he is. */
export async function fileContact(
  services: Services,
  what: string,
  { name, engagement }: ChosenContact,
  known?: ContactChannel,
): Promise<void> {
  const { journal } = engagement;
  refuseReadOnlyJournal(journal);
  const title = [what, name, engagement.clientName, engagement.title].join(' · ');
  const channel = known ?? (await pickChannel(title));
  const outcome = await pickOutcome(title, channel);
  const me = readMe();
  const contact = { person: name, channel, outcome };
  const start = toStartTime(services.now());
  const capture = await applyChanges(services.store, journal, async () => {
    endIfHidden(services, engagement);
    return captureContact(engagement, {
      ...{ ...contact, date: services.today(), start },
      me: findSide(journal.index, engagement.client, me) === 'ours' ? me : '',
      takenFiles: await listTakenMeetings(journal, engagement),
    });
  });
  endIfHidden(services, engagement); // it may be since this was filed
  if (outcome.isAttempt) {
    const message = vscode.l10n.t('{0}, {1}: on file', nameContact(contact), start);
    return tellOnFile(services, journal, capture.show.path, message);
  }
  const endOfNotes = (document: vscode.TextDocument) => document.lineAt(document.lineCount - 2).range.end;
  await showRecord(services, journal, capture.show, endOfNotes);
}

const channelIcons: Readonly<Record<ContactChannel, string>> = {
  phone: 'call-outgoing',
  video: 'device-camera-video',
  'in-person': 'person',
  chat: 'comment',
  email: 'mail',
  voicemail: 'record',
};

function pickChannel(title: string): Promise<ContactChannel> {
  const names: Readonly<Record<ContactChannel, string>> = {
    phone: vscode.l10n.t('Phone'),
    video: vscode.l10n.t('Video'),
    'in-person': vscode.l10n.t('In person'),
    chat: vscode.l10n.t('Chat'),
    email: vscode.l10n.t('E-mail'),
    voicemail: vscode.l10n.t('Voicemail'),
  };
  const choices = (Object.keys(names) as ContactChannel[]).map((value) => {
    return { label: names[value], iconPath: new vscode.ThemeIcon(channelIcons[value]), value };
  });
  return pickOne(title, vscode.l10n.t('How?'), choices);
}

function pickOutcome(title: string, channel: ContactChannel): Promise<ContactOutcome> {
  const choices = contactOutcomes[channel].map((value) => ({
    label: vscode.l10n.t(value.label),
    description: value.isAttempt ? vscode.l10n.t('filed at once') : '',
    value,
  }));
  return pickOne(title, vscode.l10n.t('How did it end?'), choices);
}
