import { minutesFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import type { Change } from '../files/edit';
import { viewAsClient } from '../journal/clientView';
import { listActions, type FoundMinutes } from '../journal/entries';
import type { JournalIndex, JournalRecords } from '../journal/journalIndex';
import { listSpellings } from '../journal/people';
import { listKnownPeople } from '../journal/personMentions';
import { formatLongDay, type Day } from '../model/day';
import type { ForeignPerson, Invitation, WallTime } from '../model/invitation';
import { minutesFile, type Minutes } from '../model/minutes';
import { isOpenAction } from '../practice/actionState';
import { fold } from '../text/fold';
import { toPhrase } from '../text/words';
import { listCarried } from './carried';
import type { Capture } from './fileChange';
import { quoteLines, type Filing } from './fileMail';
import { listNamed } from './filingPlaces';
import { matchPerson, nameOfMatched } from './knownSender';
import { listLeftOpen } from './leftOpen';

/** An invitation with the day of the meeting: its own, or one that somebody gave where it says none. */
export interface DatedInvitation extends Invitation {
  readonly day: Day;
}

const types: readonly (readonly [RegExp, string])[] = [
  [/\bpre[- ]?steering|^(?=.*(?:steering|steerco|lenkungs))(?=.*(?:prepar|\bprep\b|vorbereit))/i, 'pre-steering'],
  [/steering|steerco|lenkungs/i, 'steering'],
  [/kick-?off/i, 'kickoff'],
  [/workshop/i, 'workshop'],
  [/retrospective|lessons learned/i, 'retrospective'],
  [/\bcall\b|telefonat/i, 'call'],
  [/\bstatus\b|\bweekly\b|jour fixe/i, 'status'],
];

const mostAgenda = 40;

/**
 * An invitation as minutes in waiting (P-01, P-18): the agenda before the meeting is the record of it after. Our own open
 * actions are carried over by reference, and what the last such meeting left open is on the agenda, as in any new minutes.
 */
export function captureInvitation(index: JournalIndex, invitation: DatedInvitation, filing: Filing): Capture {
  const { key, takenFiles } = filing;
  const { day, start, end, zone, uid, sequence, occurrence } = invitation;
  const title = invitation.title ?? 'Meeting';
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = `${minutesFolderPath(key.client, key.engagement)}/${makeSlug(`${day} ${title}`, taken, day)}.yaml`;
  const view = viewAsClient(index, key.client);
  const type = types.find(([pattern]) => pattern.test(title))?.[1] ?? 'meeting';
  const leftOpen = listLeftOpen(view, key, { type, date: day });
  const agenda = [...new Set([...invitation.agenda.slice(0, mostAgenda), ...leftOpen])];
  const carried = listCarried(listActions(view, key).filter((each) => isOpenAction(each.record)));
  const { coming, declined } = listInvited(index, key.client, invitation);
  const record = {
    title,
    type,
    ...{ date: day, start: start?.time, end: end?.day === day ? end.time : undefined, zone },
    channel: findChannel(invitation),
    attendees: coming.length > 0 ? coming : undefined,
    absent: declined.length > 0 ? declined : undefined,
    purpose: '',
    agenda: agenda.length > 0 ? agenda : undefined,
    notes: writeNotes(invitation, filing, nameOrganizer(index, key.client, invitation)),
    cancelled: invitation.isCancelled ? filing.today : undefined,
    carried: carried.length > 0 ? carried : undefined,
    invitation: uid === undefined ? undefined : { uid, sequence, ...(occurrence && { occurrence }) },
  };
  return { changes: [{ path, create: writeFields(minutesFile, record) }], show: { path, field: 'purpose' } };
}

/** What an invitation is to a meeting that is on file. */
export type InvitationNews = 'same' | 'older' | 'changed' | 'cancelled';

/**
 * Compares an invitation with the meeting on file. A day of a series that was changed for itself stays as it is when the
 * series comes again; the changes of the series and of its days are counted apart.
 */
export function compareInvitation({ record }: FoundMinutes, invitation: DatedInvitation): InvitationNews {
  const { occurrence, sequence: known = 0 } = record.invitation ?? {};
  const isOfSeries = occurrence !== undefined && invitation.occurrence === undefined;
  if (isOfSeries && !invitation.isCancelled) return 'same';
  const isCountedAlike = occurrence === invitation.occurrence;
  if (invitation.sequence < known && isCountedAlike) return 'older';
  if (invitation.isCancelled) return record.cancelled ? 'same' : 'cancelled';
  const { day, start, end, zone, title } = invitation;
  const told = [day, start?.time, end?.day === day ? end.time : undefined, zone, title];
  const filed = [record.date, record.start, record.end, record.zone, record.title];
  const isSame = told.every((value, at) => value === undefined || value === filed[at]) && !record.cancelled;
  const isTold = record.sent !== undefined || listNewItems(record, invitation).length === 0; // programs count no new text
  return isSame && isTold && invitation.sequence === known ? 'same' : 'changed';
}

/**
 * Takes a changed invitation over into the record of its meeting: what moved stands in the notes as a dated fact, and so
 * does a cancellation. Minutes that were sent are evidence and keep what they say: only the count of changes and the
 * cancellation are noted in them.
 */
export function updateInvited(
  records: JournalRecords,
  minutes: FoundMinutes,
  invitation: DatedInvitation,
  { key, today }: Pick<Filing, 'key' | 'today'>,
): Capture {
  const { path } = minutes;
  const record = records.get('minutes', path)?.reading.record ?? minutes.record; // it may say more by now
  const isCancelled = compareInvitation({ ...minutes, record }, invitation) === 'cancelled';
  const isOpen = !record.sent && !isCancelled;
  const free = isOpen ? [...changeFacts(record, invitation), ...addItems(record, invitation)] : [];
  const by = nameOrganizer(records, key.client, invitation);
  const { coming, declined } = listInvited(records, key.client, invitation);
  const isAmong = (names: readonly string[], name: string) =>
    listSpellings(records, key.client, name).some((each) => names.includes(each));
  const isNew = (name: string) => isOpen && !isAmong([...record.attendees, ...record.absent], name);
  const lost = declined.filter((name) => isAmong(record.attendees, name));
  const news = record.sent ? [] : listNews(record, invitation, { today, isCancelled, by, lost });
  const changes: readonly Change[] = [
    ...free,
    ...coming.filter(isNew).map((name): Change => ({ field: 'attendees', to: { append: name } })),
    ...declined.filter(isNew).map((name): Change => ({ field: 'absent', to: { append: name } })),
    ...(news.length > 0 ? [{ field: 'notes', to: { set: addLines(record.notes, news) } }] : []),
    ...(isCancelled ? [{ field: 'cancelled', to: { set: today } }] : []),
    ...(!isCancelled && record.cancelled ? [{ field: 'cancelled', to: 'removed' as const }] : []),
    { group: 'invitation', field: 'sequence', to: { set: invitation.sequence } },
    ...(invitation.occurrence
      ? [{ group: 'invitation', field: 'occurrence', to: { set: invitation.occurrence } }]
      : []),
  ];
  return { changes: [{ path, kind: 'minutes', changes }], show: { path } };
}

/** The names of those invited as records have them, each once; whoever has declined apart. */
function listInvited(
  records: JournalRecords,
  client: string,
  invitation: Invitation,
): { readonly coming: readonly string[]; readonly declined: readonly string[] } {
  const people = listKnownPeople(records, client);
  const nameAll = (some: readonly ForeignPerson[]) =>
    [...new Set(some.map((given) => nameOfMatched(matchPerson(people, given))))].filter((name) => name !== '');
  const declined = nameAll(invitation.attendees.filter(({ hasDeclined }) => hasDeclined));
  const coming = nameAll(listNamed({ kind: 'invitation', invitation })).filter((name) => !declined.includes(name));
  return { coming, declined };
}

/** Who invites, as records have that person; empty where nobody is said. */
function nameOrganizer(records: JournalRecords, client: string, { organizer }: Invitation): string {
  return organizer ? nameOfMatched(matchPerson(listKnownPeople(records, client), organizer)) : '';
}

/** The items of an invitation that are not on the agenda of the record yet; nothing there is ever taken off by a change. */
function listNewItems(record: Minutes, invitation: Invitation): readonly string[] {
  const known = new Set(record.agenda.map(({ topic = '' }) => fold(toPhrase(topic))));
  return invitation.agenda.slice(0, mostAgenda).filter((item) => !known.has(fold(toPhrase(item))));
}

function addItems(record: Minutes, invitation: Invitation): readonly Change[] {
  return listNewItems(record, invitation).map((item) => ({ field: 'agenda', to: { append: item } }));
}

/** The place of a meeting where it is another one than the notes say last. */
function findNewPlace({ notes = '' }: Minutes, { location }: Invitation): string | undefined {
  const told = [...notes.matchAll(/^Where: (.*?)(?: \(told on [^()]*\))?$/gm)].at(-1)?.[1];
  return location !== told ? location : undefined;
}

function changeFacts(record: Minutes, invitation: DatedInvitation): readonly Change[] {
  const { day, start, end, zone, title } = invitation;
  const channel = findNewPlace(record, invitation) === undefined ? undefined : findChannel(invitation);
  const told = { title, date: day, start: start?.time, end: end?.day === day ? end.time : undefined, zone, channel };
  return Object.entries(told).flatMap(([field, value]): readonly Change[] =>
    value === undefined || value === record[field as keyof typeof told] ? [] : [{ field, to: { set: value } }],
  );
}

/** What the notes are to say of a change, and what of it could not be read. */
function listNews(record: Minutes, invitation: DatedInvitation, told: Told): readonly string[] {
  const remarks = invitation.remarks.map((remark) => `Invitation: ${remark}`);
  const known = (record.notes ?? '').split('\n');
  const place = told.isCancelled ? undefined : findNewPlace(record, invitation);
  return [
    describeNews(record, invitation, told) ?? [],
    place === undefined ? [] : `Where: ${place} (told on ${formatLongDay(told.today)})`,
    told.lost.map((name) => `${name} has declined.`).filter((line) => !known.includes(line)),
    remarks.filter((remark) => !known.includes(remark)),
  ].flat();
}

/** By whom a change was told, and when. */
interface Told {
  readonly today: Day;
  readonly isCancelled: boolean;
  readonly by: string;
  /** Those among the attendees who have declined since. */
  readonly lost: readonly string[];
}

function describeNews(
  record: Minutes,
  invitation: DatedInvitation,
  { today, isCancelled, by }: Told,
): string | undefined {
  const { day, start, zone, title } = invitation;
  const items = listNewItems(record, invitation);
  const on = formatLongDay(today);
  if (isCancelled) return `${on}: called off${by && ` by ${by}`}.`;
  const before = describeTime({ day: record.date, time: record.start }, record.zone);
  const after = describeTime({ day, time: start?.time ?? record.start }, zone ?? record.zone);
  const facts = [
    ...(record.cancelled ? ['takes place after all'] : []),
    ...(before !== after ? [`moved from ${before} to ${after}`] : []),
    ...(title !== undefined && title !== record.title ? [`called “${record.title ?? ''}” until now`] : []),
    ...(items.length > 0 ? [`on the agenda now: ${items.map((item) => `“${item}”`).join(', ')}`] : []),
  ];
  return facts.length > 0 ? `${on}: ${facts.join('; ')}${by && ` by ${by}`}.` : undefined;
}

function describeTime(
  { day, time }: { readonly day: Day | undefined; readonly time: WallTime['time'] | undefined },
  zone: string | undefined,
): string {
  return [day ? formatLongDay(day) : 'no day', ...(time ? [time] : []), ...(time && zone ? [`(${zone})`] : [])].join(
    ' ',
  );
}

function findChannel({ location = '', description = '' }: Invitation): string | undefined {
  if (/\b(?:teams|zoom|webex|google meet|video|online|skype)\b|https?:/i.test(`${location} ${description}`))
    return 'video';
  if (/^(?:phone|telephone|telefon|call)\b/i.test(location)) return 'phone';
  return location === '' ? undefined : 'in-person';
}

function writeNotes(invitation: DatedInvitation, { keptAs }: Filing, organizer: string): string {
  const { rest, location, repeats, occurrence, remarks } = invitation;
  const about = [
    ...(location ? [`Where: ${location}`] : []),
    ...(repeats ? [`Repeats ${repeats}; these are the minutes of the first.`] : []),
    ...(occurrence ? [`One day of a series: that of ${formatLongDay(occurrence)}.`] : []),
    ...remarks.map((remark) => `Invitation: ${remark}`),
    ...(keptAs ? [`Invitation: ${keptAs}`] : []),
  ].join('\n');
  const said = rest ? `${organizer || 'The invitation'} wrote:\n${quoteLines(rest)}\n\n` : '';
  return `${said}${about}\n`;
}

function addLines(notes: string | undefined, lines: readonly string[]): string {
  const before = (notes ?? '').trimEnd();
  return [...(before === '' ? [] : [before]), ...lines, ''].join('\n');
}
