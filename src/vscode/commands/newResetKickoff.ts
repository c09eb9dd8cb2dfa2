import * as vscode from 'vscode';
import { captureResetKickoff } from '../../core/capture/resetKickoff';
import { minutesFolderPath, remarksFolderPath } from '../../core/files/layout';
import { viewAsClient } from '../../core/journal/clientView';
import { findCalendar } from '../../core/journal/settings';
import { listCriticalPeople } from '../../core/practice/criticalPeople';
import { askText, pickMeetingDay, pickSeveral } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, titleOf } from '../workspace/chooseEngagement';
import { listFolder } from '../workspace/journalFiles';
import type { Services, VisibleEngagement } from '../workspace/services';
import { showTopics } from '../workspace/showRecord';
import { toRowTarget } from '../workspace/rowTarget';

/** A reset point (P-43): who must be there, and every topic with how it was; how it will be is left to type. */
export async function newResetKickoff(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('New Reset-Point Kickoff');
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  const { journal, client } = engagement;
  refuseReadOnlyJournal(journal);
  const title = titleOf(what, engagement);
  const today = services.today();
  const when = vscode.l10n.t('Which day? Choose, or type a date such as 2026-11-26');
  const date = await pickMeetingDay(title, when, { today, calendar: findCalendar(journal.index, client) });
  const start = await askText({
    title,
    prompt: vscode.l10n.t('When does it begin? It takes two hours. Leave it empty if that is not settled.'),
    value: '10:00',
    isOptional: true,
    validate: (text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? undefined : vscode.l10n.t('Write it like 09:30')),
  });
  const people = await pickPeople(services, title, engagement);
  const folders = [minutesFolderPath(client, engagement.engagement), remarksFolderPath(client, engagement.engagement)];
  const capture = await applyChanges(services.store, journal, async () => {
    const entries = await Promise.all(folders.map((folder) => listFolder(journal.uriOf(folder))));
    const takenFiles = entries.flat().map(({ name }) => name);
    const kickoff = { date, people, today, takenFiles, ...(start && { start }) };
    return captureResetKickoff(journal.index, engagement, kickoff);
  });
  await showTopics(services, journal, capture);
}

/** The critical ones are ticked; while the screen is shared only roles that the client knows decide about that. */
function pickPeople({ share, today }: Services, title: string, engagement: VisibleEngagement) {
  const { index } = engagement.journal;
  const people = listCriticalPeople({
    records: share.isOn ? viewAsClient(index, engagement.client) : index,
    key: engagement,
    today: today(),
    isForClient: share.isOn,
  });
  const choices = people.map(({ name, role, side, reasons }) => ({
    label: name,
    description: [role, side === 'ours' ? vscode.l10n.t('our team') : ''].filter(Boolean).join(' · '),
    detail: reasons.join(' · '),
    picked: reasons.length > 0,
    value: name,
  }));
  return pickSeveral(title, vscode.l10n.t('Who must be there? Those who matter most are ticked'), choices);
}
