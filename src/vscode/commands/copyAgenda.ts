import * as vscode from 'vscode';
import { meetingId, placeOf } from '../../core/files/layout';
import { listMinutes, type FoundMinutes } from '../../core/journal/entries';
import { findUnreadable } from '../../core/journal/unreadable';
import { formatLongDay, formatShortDay } from '../../core/model/day';
import type { Document } from '../../core/report/document';
import { renderAgenda } from '../../core/report/meetingAgenda';
import { JournalError } from '../base/journalError';
import { pickOne } from '../base/prompts';
import { chooseEngagement, findCallingFile, titleOf } from '../workspace/chooseEngagement';
import { findJournalNow } from '../workspace/journalNow';
import { putAgendaOut } from '../workspace/putAgendaOut';
import { refuseHalfMinutes, refuseHalfRead } from '../workspace/refuseHalfRead';
import type { Services, VisibleEngagement } from '../workspace/services';
import { toRowTarget } from '../workspace/rowTarget';

/** Shows the agenda of a meeting as its readers will see it (P-18, P-43), with buttons to take it along. */
export async function copyAgenda(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Agenda to Send');
  const row = toRowTarget(services, argument);
  const calledFrom = findCallingFile(services, row);
  const engagement = await chooseEngagement(services, what, row);
  const { journal, client } = engagement;
  const minutes = listMinutes(journal.index, engagement);
  const given = calledFrom !== undefined && placeOf(calledFrom)?.kind === 'minutes' ? calledFrom : undefined;
  const meeting =
    minutes.find(({ path }) => path === given) ?? (await pickMeeting(services, what, engagement, minutes));
  const { path, record } = meeting;
  refuseHalfMinutes(engagement.journal, path);
  await refuseHalfRead(services, engagement);
  await services.pages.show({
    journal,
    client,
    path,
    name: record.date ? vscode.l10n.t('Agenda {0}', formatLongDay(record.date)) : vscode.l10n.t('Agenda'),
    render: () => renderNow(services, engagement, path),
    ...(!record.sent &&
      !(record.date && record.date < services.today()) && {
        further: {
          id: 'agendaOut',
          label: vscode.l10n.t('Mark Agenda as Sent'),
          press: () => markOut(services, engagement, path),
        },
      }),
  });
}

/** What is said then: the day from which on it is out. */
async function markOut(services: Services, { journal }: VisibleEngagement, path: string): Promise<string> {
  const now = findJournalNow(services.store, journal);
  if (now) await putAgendaOut(services, now, path);
  const day = now?.index.get('minutes', path)?.reading.record['agenda-sent'];
  return day
    ? vscode.l10n.t('It is on file: the agenda went out on {0}.', formatLongDay(day))
    : vscode.l10n.t('The meeting is over: nothing was written.');
}

/** The agenda as the file says it now; *Refresh* may have read the journal anew. */
async function renderNow(
  { store, today }: Services,
  engagement: VisibleEngagement,
  path: string,
): Promise<Document | undefined> {
  const journal = findJournalNow(store, engagement.journal);
  await journal?.load(engagement);
  if (!journal || journal.index.get('minutes', path)?.reading.unreadable) return undefined;
  if (findUnreadable(journal.index, engagement)) return undefined;
  return renderAgenda({ records: journal.index, key: engagement, meeting: meetingId(path), today: today() });
}

/** The meeting that is to come, where there is one only; else the user is asked, those to come first. */
async function pickMeeting(
  { today }: Services,
  what: string,
  engagement: VisibleEngagement,
  minutes: readonly FoundMinutes[],
): Promise<FoundMinutes> {
  const isToCome = ({ record }: FoundMinutes) => record.date !== undefined && record.date >= today();
  const toCome = minutes.filter(isToCome).toReversed();
  const [first, ...others] = toCome;
  if (first && others.length === 0) return first;
  if (minutes.length === 0) {
    throw new JournalError(vscode.l10n.t('There is no meeting here yet. Run "Journal: New Minutes" first.'));
  }
  const choices = [...toCome, ...minutes.filter((each) => !isToCome(each))].map((value) => ({
    label: value.record.title || value.meeting,
    description: value.record.date ? formatShortDay(value.record.date) : '',
    value,
  }));
  return pickOne(titleOf(what, engagement), vscode.l10n.t('Which meeting?'), choices);
}
