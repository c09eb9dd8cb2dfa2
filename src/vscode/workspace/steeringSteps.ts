import * as vscode from 'vscode';
import { captureMinutes } from '../../core/capture/newMinutes';
import {
  addToAgenda,
  findCommitteeDay,
  listCommitteeAgenda,
  listInvitedTo,
  type SteeringState,
} from '../../core/capture/prepareSteering';
import { listMinutes, type FoundMinutes } from '../../core/journal/entries';
import { listMeetingTypes } from '../../core/journal/meetingTypes';
import { findCalendar } from '../../core/journal/settings';
import { renderSteeringComparison } from '../../core/report/steeringComparison';
import { pickMeetingDay } from '../base/prompts';
import { applyChanges, refuseReadOnlyJournal } from './applyChanges';
import { readShippedTemplates } from './meetingTemplates';
import type { Services, VisibleEngagement } from './services';
import { showRecord, showTopics } from './showRecord';
import { refuseHalfMinutes } from './refuseHalfRead';
import { listTakenMeetings } from './takenMeetings';

/** What is done next for a steering committee. */
export type SteeringStep = (
  services: Services,
  engagement: VisibleEngagement,
  title: string,
  state: SteeringState,
) => Promise<void>;

/** The committee’s minutes, made in advance, with those who were invited to the last one. */
export const makeCommitteeAgenda: SteeringStep = async (services, engagement, title, { preparation, held }) => {
  const { journal, client } = engagement;
  refuseReadOnlyJournal(journal);
  if (preparation) refuseHalfMinutes(journal, preparation.path); // an agenda of half of it would look finished
  const shipped = await readShippedTemplates(services);
  await journal.readTemplates();
  const type = listMeetingTypes(journal.index, shipped).find((each) => each.type === 'steering');
  if (!type || !preparation) return;
  const ask = vscode.l10n.t('When does the committee meet? Choose, or type a date such as 2026-11-26');
  const today = services.today();
  const date = await pickMeetingDay(title, ask, {
    ...{ today, calendar: findCalendar(journal.index, client) },
    planned: findCommitteeDay(journal.index, engagement, preparation, today),
  });
  const agenda = listCommitteeAgenda(preparation);
  const attendees = held && listInvitedTo(held);
  const capture = await applyChanges(services.store, journal, async () => {
    const takenFiles = await listTakenMeetings(journal, engagement);
    return captureMinutes(journal.index, engagement, {
      ...{ ...type, date, agenda, takenFiles },
      ...(attendees && { attendees }),
    });
  });
  await showTopics(services, journal, capture);
};

/** What was prepared is added to the agenda of a committee that is on file: its identifier, day and people stay. */
export const fillCommitteeAgenda: SteeringStep = async (services, { journal }, _, { preparation, next }) => {
  refuseReadOnlyJournal(journal);
  if (!preparation || !next) return;
  refuseHalfMinutes(journal, preparation.path);
  const capture = await applyChanges(services.store, journal, () =>
    addToAgenda(next, listCommitteeAgenda(preparation, next)),
  );
  await showRecord(services, journal, capture.show);
};

/** The preparation, at what is not settled. */
export const openPreparation: SteeringStep = async (services, { journal }, _, { preparation }) => {
  if (preparation) await showRecord(services, journal, { path: preparation.path, field: 'topics/0/now' });
};

/** A page on which what was prepared stands beside what was said. */
export const compareCommittee: SteeringStep = async (services, engagement, _, { prepared: preparation, held }) => {
  if (!preparation || !held) return;
  const { journal, client } = engagement;
  await services.pages.show({
    journal,
    client,
    path: preparation.path,
    name: vscode.l10n.t('Prepared and said'),
    async render() {
      await journal.load(engagement);
      const minutes = listMinutes(journal.index, engagement);
      const [prepared, committee] = [preparation, held].map(({ path }) => minutes.find((each) => each.path === path));
      if (!prepared || !committee) return undefined;
      const isCutOff = ({ path }: FoundMinutes) => journal.index.get('minutes', path)?.reading.unreadable !== undefined;
      if (isCutOff(prepared) || isCutOff(committee)) return undefined; // half of it would look finished
      return renderSteeringComparison({ records: journal.index, key: engagement, preparation: prepared, committee });
    },
  });
};
