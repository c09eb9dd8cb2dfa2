import type { Change } from '../files/edit';
import { listMinutes, type FoundMinutes } from '../journal/entries';
import type { JournalIndex, JournalRecords } from '../journal/journalIndex';
import { listSpellings } from '../journal/people';
import { formatLongDay, type Day } from '../model/day';
import type { Minutes } from '../model/minutes';
import type { Capture } from './fileChange';
import { captureInvitation, findChannel, type DatedInvitation } from './fileInvitation';
import type { Filing } from './fileMail';
import { findInvited } from './filingPlaces';
import { compareInvitation, findNewPlace, listNewItems, listNews, listTimes } from './invitationNews';
import { listInvited, nameOrganizer } from './invitedNames';

/** Files a meeting: as minutes in waiting, or into the record that it has already; nothing changes where nothing is new. */
export function fileMeeting(index: JournalIndex, invitation: DatedInvitation, filing: Filing): Capture {
  const known = findInvited(index, filing.key, invitation);
  if (!known) return captureInvitation(index, invitation, filing);
  const news = compareInvitation(known, invitation, filing.today);
  const isKnown = news === 'older' || (news === 'same' && listDaysOff(index, known, invitation, filing).length === 0);
  if (isKnown) return { changes: [], show: { path: known.path } };
  return updateInvited(index, known, invitation, filing);
}

/**
 * Takes a changed invitation over into the record of its meeting: what moved stands in the notes as a dated fact, and so
 * does a cancellation; one of a whole series calls off the days of it that are still to come. A meeting that was held keeps
 * its day; minutes that were sent are evidence, in which only the count of changes is noted.
 */
export function updateInvited(
  records: JournalRecords,
  minutes: FoundMinutes,
  invitation: DatedInvitation,
  { key, today, keptAs }: Pick<Filing, 'key' | 'today' | 'keptAs'>,
): Capture {
  const { path } = minutes;
  const record = records.get('minutes', path)?.reading.record ?? minutes.record; // it may say more by now
  const news = compareInvitation({ ...minutes, record }, invitation, today);
  const by = nameOrganizer(records, key.client, invitation);
  const isOpen = !record.sent && news === 'changed';
  const people = isOpen ? listPeople(records, key.client, record, invitation) : { changes: [], lost: [] };
  const lines = record.sent
    ? []
    : listNews(record, invitation, { today, news, by, lost: people.lost, ...(keptAs && { keptAs }) });
  const changes: readonly Change[] = [
    ...(isOpen ? listFacts(record, invitation) : []),
    ...people.changes,
    ...(lines.length > 0 ? [addNotes(record, lines)] : []),
    ...(news === 'cancelled' ? [callOff(today)] : []),
    ...(news === 'changed' && record.cancelled ? [{ field: 'cancelled', to: 'removed' as const }] : []),
    ...countChange(record, invitation),
    ...(isOpen && invitation.agenda.length > 0 && !record.invitation?.agenda ? [noteAgenda(today)] : []),
  ];
  const others = listDaysOff(records, minutes, invitation, { key, today });
  const about = `${formatLongDay(today)}: the series was called off${by && ` by ${by}`}.`;
  return {
    changes: [
      { path, kind: 'minutes', changes },
      ...others.map((each) => ({
        path: each.path,
        kind: 'minutes' as const,
        changes: [addNotes(each.record, [about]), callOff(today)],
      })),
    ],
    show: { path },
  };
}

/** What the record says of title, times, channel and agenda from now on. */
function listFacts(record: Minutes, invitation: DatedInvitation): readonly Change[] {
  const channel = findNewPlace(record, invitation) === undefined ? undefined : findChannel(invitation);
  return [
    ...listTimes(record, invitation).map(([field, value]): Change => ({
      field,
      to: value === undefined ? 'removed' : { set: value },
    })),
    ...(channel === undefined || channel === record.channel ? [] : [{ field: 'channel', to: { set: channel } }]),
    ...listNewItems(record, invitation).map((item): Change => ({ field: 'agenda', to: { append: item } })),
  ];
}

/** Who is invited since, and who of the attendees has declined. */
function listPeople(
  records: JournalRecords,
  client: string,
  record: Minutes,
  invitation: DatedInvitation,
): { readonly changes: readonly Change[]; readonly lost: readonly string[] } {
  const { coming, declined } = listInvited(records, client, invitation);
  const isAmong = (names: readonly string[], name: string) =>
    listSpellings(records, client, name).some((each) => names.includes(each));
  const isNew = (name: string) => !isAmong([...record.attendees, ...record.absent], name);
  return {
    changes: [
      ...coming.filter(isNew).map((name): Change => ({ field: 'attendees', to: { append: name } })),
      ...declined.filter(isNew).map((name): Change => ({ field: 'absent', to: { append: name } })),
    ],
    lost: declined.filter((name) => isAmong(record.attendees, name)),
  };
}

/** The other days that end with a series: those to come that are on file, and were not called off or sent. */
function listDaysOff(
  records: JournalRecords,
  { path, record: { invitation } }: FoundMinutes,
  { isCancelled, occurrence }: DatedInvitation,
  { key, today }: Pick<Filing, 'key' | 'today'>,
): readonly FoundMinutes[] {
  if (!isCancelled || occurrence !== undefined) return [];
  return listMinutes(records, key).filter(({ record, path: other }) => {
    const isOfSeries = other !== path && record.invitation?.uid === invitation?.uid;
    return isOfSeries && record.date !== undefined && record.date >= today && !record.sent && !record.cancelled;
  });
}

function callOff(today: Day): Change {
  return { field: 'cancelled', to: { set: today } };
}

/** The count of changes never falls: a program that does not count calls off what others have counted. */
function countChange({ invitation: known }: Minutes, told: DatedInvitation): readonly Change[] {
  const isCountedAlike = known?.occurrence === told.occurrence;
  const fields = {
    sequence: isCountedAlike ? Math.max(told.sequence, known?.sequence ?? 0) : told.sequence,
    ...(told.occurrence && { occurrence: told.occurrence }),
  };
  return Object.entries(fields).map(([field, set]): Change => ({ group: 'invitation', field, to: { set } }));
}

/** The agenda came with the invitation: nobody needs to send it. */
function noteAgenda(today: Day): Change {
  return { group: 'invitation', field: 'agenda', to: { set: today } };
}

function addNotes({ notes = '' }: Minutes, lines: readonly string[]): Change {
  const before = notes.trimEnd();
  return { field: 'notes', to: { set: [...(before === '' ? [] : [before]), ...lines, ''].join('\n') } };
}
