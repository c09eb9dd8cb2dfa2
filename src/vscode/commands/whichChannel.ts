import * as vscode from 'vscode';
import {
  adviseChannel,
  type AdvisedWay,
  type Amount,
  type ChannelAdvice,
  type Emotion,
  type Urgency,
} from '../../core/practice/channelAdvice';
import { pickOne, tellDone, type Choice } from '../base/prompts';
import { chooseContactOf } from '../workspace/chooseContact';
import { chooseEngagement } from '../workspace/chooseEngagement';
import { putOnNextAgenda } from '../workspace/nextAgenda';
import { draftRequest } from '../workspace/requestLetter';
import { toRowTarget } from '../workspace/rowTarget';
import type { Services } from '../workspace/services';
import { fileContact } from './logContact';
import { beginMinutes } from './newMinutes';

/**
 * Three questions, and the channel with its reason (P-33 to P-37). Nothing of it is kept; Enter opens the record, or for a
 * text a mail with one request.
 */
export async function whichChannel(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Which Channel?');
  const urgency = await pickOne<Urgency>(`${what} (1/3)`, vscode.l10n.t('How soon must they know?'), [
    { label: vscode.l10n.t('Today'), value: 'today' },
    { label: vscode.l10n.t('This week'), value: 'this-week' },
    { label: vscode.l10n.t('It can wait'), value: 'later' },
  ]);
  const amount = await pickOne<Amount>(`${what} (2/3)`, vscode.l10n.t('How much is there to say?'), [
    { label: vscode.l10n.t('A sentence or two'), value: 'little' },
    { label: vscode.l10n.t('More than that'), value: 'much' },
  ]);
  const emotion = await pickOne<Emotion>(`${what} (3/3)`, vscode.l10n.t('What feelings are in it, on either side?'), [
    { label: vscode.l10n.t('None'), value: 'calm' },
    { label: vscode.l10n.t('It may be taken amiss'), value: 'touchy' },
    { label: vscode.l10n.t('Somebody is upset'), value: 'upset' },
  ]);
  const advice = adviseChannel({ urgency, amount, emotion });
  if (!(await takesAdvice(what, advice))) return;
  if (advice.way === 'next-meeting') return openNextMeeting(services, what, argument);
  if (advice.way === 'email') return draftRequest(services, argument);
  await fileContact(services, what, await chooseContactOf(services, what, argument), advice.way);
}

/** The agenda of a meeting that is on file in advance; where there is none, the meeting begins now. */
async function openNextMeeting(services: Services, what: string, argument: unknown): Promise<void> {
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  if (!(await putOnNextAgenda(services, what, engagement))) await beginMinutes(services, engagement);
}

/** The answer; where feelings are in it, whether to call now, or in an hour (P-37): that is asked and forgotten. */
async function takesAdvice(title: string, { way, reason, practices, asksForCalm }: ChannelAdvice): Promise<boolean> {
  const advised: Choice<boolean> = {
    label: describeWay(way, asksForCalm),
    description: practices.join(', '),
    detail: reason,
    iconPath: new vscode.ThemeIcon(icons[way]),
    value: true,
  };
  if (!asksForCalm) return pickOne(title, vscode.l10n.t('Enter opens what belongs to it.'), [advised]);
  const inAnHour: Choice<boolean> = {
    label: vscode.l10n.t('In an hour'),
    description: 'P-37',
    detail: vscode.l10n.t('When I am calm myself.'),
    iconPath: new vscode.ThemeIcon('clock'),
    value: false,
  };
  const isNow = await pickOne(title, vscode.l10n.t('Call now, or in an hour?'), [advised, inAnHour]);
  if (!isNow) tellDone(vscode.l10n.t('In an hour, then. Nothing is kept of this.'));
  return isNow;
}

const icons: Readonly<Record<AdvisedWay, string>> = {
  phone: 'call-outgoing',
  'in-person': 'person',
  chat: 'comment',
  email: 'mail',
  'next-meeting': 'notebook',
};

function describeWay(way: AdvisedWay, isNow: boolean): string {
  const names: Readonly<Record<AdvisedWay, string>> = {
    phone: isNow ? vscode.l10n.t('Call now') : vscode.l10n.t('Call'),
    'in-person': vscode.l10n.t('Meet, now or at the next chance'),
    chat: vscode.l10n.t('Chat'),
    email: vscode.l10n.t('E-mail'),
    'next-meeting': vscode.l10n.t('The next meeting'),
  };
  return names[way];
}
