import * as vscode from 'vscode';
import {
  capturePrepareSteering,
  findSteeringState,
  listCommitteeAgenda,
  listPreparing,
  type SteeringState,
} from '../../core/capture/prepareSteering';
import { listHalfRead } from '../../core/capture/steeringPoints';
import { listInvolved, listPeople } from '../../core/journal/people';
import { findCalendar } from '../../core/journal/settings';
import { workingDaysBefore, type Day } from '../../core/model/day';
import { renderTrouble } from '../../core/report/treeRow';
import { pickMeetingDay, pickNamedDay, pickOne, pickSeveral, type Choice } from '../base/prompts';
import { warn } from '../base/tell';
import { applyChanges, refuseReadOnlyJournal } from '../workspace/applyChanges';
import { chooseEngagement, titleOf } from '../workspace/chooseEngagement';
import { readTyped } from '../workspace/readTyped';
import { toRowTarget } from '../workspace/rowTarget';
import { findVisibleRecords, type Services, type VisibleEngagement } from '../workspace/services';
import { showTopics } from '../workspace/showRecord';
import {
  compareCommittee,
  fillCommitteeAgenda,
  makeCommitteeAgenda,
  openPreparation,
  type SteeringStep,
} from '../workspace/steeringSteps';
import { listTakenMeetings } from '../workspace/takenMeetings';

/**
 * A steering committee is prepared with the client (P-19): its points are collected, then they become the committee’s
 * agenda, and afterwards what was prepared stands beside what was said.
 */
export async function prepareSteering(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Prepare Steering Committee');
  const engagement = await chooseEngagement(services, what, toRowTarget(services, argument));
  const title = titleOf(what, engagement);
  await readTyped(engagement.journal);
  const state = findSteeringState(engagement.journal.index, engagement, services.today());
  const steps = listSteps(state);
  const [only, ...others] = steps;
  const run = only && others.length === 0 ? only.value : await pickOne(title, vscode.l10n.t('What comes next?'), steps);
  await run(services, engagement, title, state);
}

/** What can be done now, the likeliest first. */
function listSteps({ preparation, prepared, next }: SteeringState): readonly Choice<SteeringStep>[] {
  const anew = { label: vscode.l10n.t('Prepare the next committee'), value: makePreparation };
  const compare = { label: vscode.l10n.t('Prepared and said: compare the last committee'), value: compareCommittee };
  const compared = prepared ? [compare] : [];
  if (!preparation) return [anew, ...compared];
  const agenda = next
    ? { label: vscode.l10n.t('Put what was prepared onto the committee’s agenda'), value: fillCommitteeAgenda }
    : { label: vscode.l10n.t('Make the committee’s agenda from the preparation'), value: makeCommitteeAgenda };
  return [
    ...(listCommitteeAgenda(preparation, next).length > 0 ? [agenda] : []),
    { label: vscode.l10n.t('Go on with the preparation'), value: openPreparation },
    anew,
    ...compared,
  ];
}

const makePreparation: SteeringStep = async (services, engagement, title, { next }) => {
  const { journal, client } = engagement;
  refuseReadOnlyJournal(journal);
  const today = services.today();
  const calendar = findCalendar(journal.index, client);
  const planned = next?.record.date;
  const askCommittee = vscode.l10n.t('When does the committee meet? Choose, or type a date such as 2026-11-26');
  const committee = planned ?? (await pickMeetingDay(title, askCommittee, { today, calendar }));
  const before = (label: string, days: number): Choice<Day> => {
    const day = workingDaysBefore(committee, days, calendar);
    return { label, value: day > today ? day : today };
  };
  const date = await pickNamedDay(title, vscode.l10n.t('When do you prepare it with the client?'), [
    before(vscode.l10n.t('Two working days before'), 2),
    before(vscode.l10n.t('Three working days before'), 3),
    before(vscode.l10n.t('The working day before'), 1),
    { label: vscode.l10n.t('Today'), value: today },
  ]);
  const people = await pickPeople(engagement, title, today);
  const capture = await applyChanges(services.store, journal, async () => {
    const takenFiles = await listTakenMeetings(journal, engagement);
    return capturePrepareSteering(journal.index, engagement, { date, people, committee, today, takenFiles });
  });
  await showTopics(services, journal, capture);
  const halfRead = listHalfRead(findVisibleRecords(services, journal), engagement);
  const [trouble] = halfRead.flatMap((file) => renderTrouble(engagement, file));
  if (trouble) warn(vscode.l10n.t('{0}. What stands below is not among the points.', trouble.label));
};

/** Those of the last preparation, or of the last committee, are ticked. */
function pickPeople(engagement: VisibleEngagement, title: string, today: Day): Promise<readonly string[]> {
  const { index } = engagement.journal;
  const usual = listPreparing(index, engagement, today);
  const ticked = usual.length > 0 ? usual : listInvolved(index, engagement);
  const choices = listPeople(index, engagement).map(({ name, role }) => ({
    label: name,
    description: role ?? '',
    picked: ticked.includes(name),
    value: name,
  }));
  return pickSeveral(title, vscode.l10n.t('Who prepares it?'), choices);
}
