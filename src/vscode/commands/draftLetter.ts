import * as vscode from 'vscode';
import type { FoundMinutes } from '../../core/journal/entries';
import { listAttempts, listTalks } from '../../core/journal/talks';
import { listOpenTalks } from '../../core/practice/oneToOne';
import { renderHotLetter, type HotLetter } from '../../core/report/hotLetters';
import { commandIds } from '../base/ids';
import { pickOne } from '../base/prompts';
import { refuseReadOnlyJournal } from '../workspace/applyChanges';
import { askMe } from '../workspace/askMe';
import { chooseContactOf, type ChosenContact } from '../workspace/chooseContact';
import { changeMode } from '../workspace/changeMode';
import { endIfHidden } from '../workspace/chooseEngagement';
import { pickClaim } from '../workspace/chooseClaim';
import { refuseHalfMinutes } from '../workspace/refuseHalfRead';
import type { Services } from '../workspace/services';
import { handOutTalkLetter, pickTalk } from '../workspace/talkAtHand';

/** The letters that need somebody’s own file: nothing of them is asked while others look on. */
const teamOnly: readonly HotLetter[] = ['straight', 'written', 'trust'];

/** Drafts a letter of a hot moment. Each opens with the conversation that came first: without one there is none. */
export async function draftLetter(services: Services, argument: unknown): Promise<void> {
  const kind = await pickLetter(services);
  const what = nameLetter(kind);
  const contact = await chooseContactOf(services, what, argument);
  const { name, engagement } = contact;
  const { journal } = engagement;
  refuseReadOnlyJournal(journal);
  const title = [what, name, engagement.clientName, engagement.title].join(' · ');
  const talk = kind === 'tried' ? findAttempt(services, contact) : await findTalk(services, title, contact, kind);
  if (!talk) return tellToTalkFirst(kind, name);
  refuseHalfMinutes(journal, talk.path);
  const evidence = kind === 'straight' ? await pickClaim(services, title, engagement, name) : [];
  const me = await askMe(title, journal);
  if (kind === 'written' || kind === 'trust') await changeMode(services, title, contact, { mode: kind, talk });
  endIfHidden(services, engagement);
  const letter = { name: what, fileName: `${talk.meeting}-${kind}` };
  await handOutTalkLetter(services, { engagement, minutes: talk }, letter, ({ index: records }) => {
    const source = { records, key: engagement, path: talk.path, me, today: services.today() };
    return renderHotLetter(kind, { ...source, person: name, evidence });
  });
}

function nameLetter(kind: HotLetter): string {
  const names: Readonly<Record<HotLetter, string>> = {
    tried: vscode.l10n.t('I Tried to Reach You'),
    apology: vscode.l10n.t('Apology'),
    straight: vscode.l10n.t('Set the Record Straight'),
    written: vscode.l10n.t('Written from Now On'),
    trust: vscode.l10n.t('Our Word Is Enough Again'),
  };
  return names[kind];
}

function pickLetter({ share }: Services): Promise<HotLetter> {
  const details: Readonly<Record<HotLetter, string>> = {
    tried: vscode.l10n.t('After the calls of today that nobody answered.'),
    apology: vscode.l10n.t('What was wrong, without a reason, and what is different from now on.'),
    straight: vscode.l10n.t('What is on file about something that was claimed.'),
    written: vscode.l10n.t('Two lines after each call, from the day on which you have said so.'),
    trust: vscode.l10n.t('Back to the light record.'),
  };
  const kinds = (Object.keys(details) as HotLetter[]).filter((kind) => !share.isOn || !teamOnly.includes(kind));
  const choices = kinds.map((value) => ({ label: nameLetter(value), detail: details[value], value }));
  return pickOne(vscode.l10n.t('Draft a Letter'), vscode.l10n.t('Which one? It is said in person first.'), choices);
}

/** The last attempt of today; the letter tells of all of them. */
function findAttempt({ today }: Services, { name, engagement }: ChosenContact): FoundMinutes | undefined {
  return listAttempts(engagement.journal.index, engagement, name, today()).at(-1);
}

async function findTalk(
  services: Services,
  title: string,
  { name, engagement }: ChosenContact,
  kind: HotLetter,
): Promise<FoundMinutes | undefined> {
  const list = kind === 'straight' ? listOpenTalks : listTalks;
  const talks = list(engagement.journal.index, engagement, name, services.today());
  if (talks.length === 0) return undefined;
  return pickTalk(services, title, talks, vscode.l10n.t('We have not spoken about it yet'));
}

/** No text for a hot moment without the call first. */
function tellToTalkFirst(kind: HotLetter, name: string): void {
  const log = vscode.l10n.t('Log a Contact');
  const say = vscode.l10n.t('Help Me Say It');
  const message =
    kind === 'tried'
      ? vscode.l10n.t('No call of today that nobody answered is on file.')
      : vscode.l10n.t(
          'Say it first, to {0} alone, on the phone or face to face, and put the talk on file. Then the letter opens with it.',
          name,
        );
  void vscode.window.showInformationMessage(message, log, ...(kind === 'tried' ? [] : [say])).then((choice) => {
    if (choice === undefined) return undefined;
    return vscode.commands.executeCommand(choice === say ? commandIds.helpMeSayIt : commandIds.logContact);
  });
}
