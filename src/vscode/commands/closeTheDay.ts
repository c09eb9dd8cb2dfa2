import * as vscode from 'vscode';
import { renderDayRow } from '../../core/report/dayRow';
import { commandIds } from '../base/ids';
import { pickOne, tellDone, type Choice } from '../base/prompts';
import { listMattersOfDay, type DayMatterAtHand } from '../workspace/dayMatters';
import { leaveForToday, listLeft } from '../workspace/leftForToday';
import { putAgendaOut } from '../workspace/putAgendaOut';
import type { EntryTarget } from '../workspace/rowTarget';
import { refuseWhileShared, type Services } from '../workspace/services';
import { showRecord } from '../workspace/showRecord';

type Remedy =
  | 'send'
  | 'copyAgenda'
  | 'makeInvitation'
  | 'agendaOut'
  | 'confirmInWriting'
  | 'markSent'
  | 'recordAnswer'
  | 'chase'
  | 'close'
  | 'postpone'
  | 'open'
  | 'leave';

/** No more is shown at once: when one is done the next one comes. */
const mostRows = 7;

/** Unsent, unanswered, promised for tomorrow, agendas of tomorrow: one by one until it says "done". Never more than matters today. */
export async function closeTheDay(services: Services): Promise<void> {
  for (;;) {
    refuseWhileShared(services);
    const isWhole = await services.reading.finish();
    const matters = listLeft(services, await listMattersOfDay(services));
    if (matters.length === 0) return tellDone(describeEnd(isWhole));
    refuseWhileShared(services);
    const matter = await pickMatter(services, matters);
    const remedy = await pickRemedy(matter);
    await apply(services, matter, remedy);
    if (remedy === 'open' || remedy === 'copyAgenda') return; // there is a page to look at now
  }
}

/** Of what was not read nobody can say that it is done. */
function describeEnd(isWhole: boolean): string {
  return isWhole
    ? vscode.l10n.t('Done. Everything of today is seen to.')
    : vscode.l10n.t(
        'Nothing more of today in what could be read. Not all of the journal could be: Refresh tries again.',
      );
}

function pickMatter({ today }: Services, matters: readonly DayMatterAtHand[]): Promise<DayMatterAtHand> {
  const choices = matters.slice(0, mostRows).map((value) => {
    const { label, description, icon } = renderDayRow(value, value.where, today());
    return { label, description, iconPath: new vscode.ThemeIcon(icon), value };
  });
  return pickOne(vscode.l10n.t('Close the Day'), vscode.l10n.t('What now? Escape ends it'), choices);
}

/** What can be done about it, the usual first; commands that this version does not have are not offered. */
async function pickRemedy({ matter, title, drafted, entryId }: DayMatterAtHand): Promise<Remedy> {
  const known = new Set(await vscode.commands.getCommands(true));
  const has = (name: string) => known.has(idOf(name));
  const when = (is: boolean, label: string, value: Remedy): readonly Choice<Remedy>[] => (is ? [{ label, value }] : []);
  const isUnsent = matter === 'unsent';
  const isUnconfirmed = matter === 'unconfirmed';
  const isAgenda = matter === 'agenda';
  const isUnanswered = matter === 'unanswered';
  const isPromise = matter === 'promised' && entryId !== undefined;
  const letter = [
    ...when(isUnsent && has('send'), vscode.l10n.t('Send'), 'send'),
    ...when(isUnconfirmed && has('confirmInWriting'), vscode.l10n.t('Confirm in Writing'), 'confirmInWriting'),
  ];
  const sent = when((isUnsent || isUnconfirmed) && has('markSent'), vscode.l10n.t('It is sent already'), 'markSent');
  return pickOne<Remedy>(vscode.l10n.t('Close the Day'), title, [
    ...(drafted ? [...sent, ...letter] : [...letter, ...sent]),
    ...when(isAgenda, vscode.l10n.t('Agenda to Send'), 'copyAgenda'),
    ...when(isAgenda, vscode.l10n.t('Invitation'), 'makeInvitation'),
    ...when(isAgenda, vscode.l10n.t('It is out already'), 'agendaOut'),
    ...when(isUnanswered && has('recordAnswer'), vscode.l10n.t('Put the answer on file'), 'recordAnswer'),
    ...when(isUnanswered && has('chase'), vscode.l10n.t('Ask again'), 'chase'),
    ...when(isPromise, vscode.l10n.t('It is done'), 'close'),
    ...when(isPromise, vscode.l10n.t('Postpone'), 'postpone'),
    { label: vscode.l10n.t('Open it'), value: 'open' },
    { label: vscode.l10n.t('Leave it for today'), value: 'leave' },
  ]);
}

function idOf(name: string): string {
  return `engagementJournal.${name}`;
}

async function apply(services: Services, matter: DayMatterAtHand, remedy: Remedy): Promise<void> {
  const { journal, path, entryId } = matter;
  if (remedy === 'leave') return leaveForToday(services, matter);
  if (remedy === 'agendaOut') return putAgendaOut(services, journal, path);
  if (remedy === 'close' || remedy === 'postpone') {
    const target: EntryTarget = {
      ...{ uri: journal.uriOf(path).toString(), entryKind: 'action' },
      ...(entryId !== undefined && { entryId }),
    };
    const command = remedy === 'close' ? commandIds.closeAction : commandIds.postponeEntry;
    await vscode.commands.executeCommand(command, target);
    return;
  }
  await showRecord(services, journal, { path, ...(entryId !== undefined && { entryId }) });
  if (remedy !== 'open') await vscode.commands.executeCommand(idOf(remedy));
}
