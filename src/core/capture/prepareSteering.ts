import { minutesFolderPath, remarksPath } from '../files/layout';
import type { Change } from '../files/edit';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import { viewAsClient } from '../journal/clientView';
import { listEntries, listMinutes, type FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findSide } from '../journal/people';
import { findCalendar } from '../journal/settings';
import type { Day } from '../model/day';
import { listDaysInText } from '../model/daysInText.later';
import { unlessPrivate } from '../model/ids';
import { minutesFile } from '../model/minutes';
import { remarksFile } from '../model/remarks';
import { fold } from '../text/fold';
import { toPhrase } from '../text/words';
import type { Capture, FileChange } from './fileChange';
import type { AgendaItem } from './newMinutes';
import { sayDay, type ResetSource } from './resetSource';
import { listCommittees, listSteeringPoints } from './steeringPoints';

export interface SteeringPreparation {
  readonly date: Day;
  /** `HH:mm` */
  readonly start?: string;
  readonly people: readonly string[];
  /** The day of the committee, if it is known. */
  readonly committee?: Day;
  readonly today: Day;
  /** The files that the folders of the minutes and of the remarks hold already. */
  readonly takenFiles: readonly string[];
}

const title = 'Preparation of the steering committee';
const minutesForPoints = 40;
const minutesForRest = 10;
const readAloud = 'What we decided, read aloud';

/** Where the last committee and the next one stand. */
export interface SteeringState {
  /** The last committee that was held. */
  readonly held?: FoundMinutes;
  /** What was prepared for that: the last preparation since the committee before it. */
  readonly prepared?: FoundMinutes;
  /** The next one, where its minutes were made in advance. */
  readonly next?: FoundMinutes;
  /** The preparation of the next one. */
  readonly preparation?: FoundMinutes;
}

/** What is on file about the next steering committee and the last one (P-19), as far as the client may see it. */
export function findSteeringState(records: JournalRecords, key: EngagementKey, today: Day): SteeringState {
  const view = viewAsClient(records, key.client);
  const [held, before] = listCommittees({ view, key, today });
  const next = listMinutes(view, key).findLast(
    ({ meeting, record: { type, date, cancelled } }) =>
      type === 'steering' && !cancelled && date !== undefined && date >= today && meeting !== held?.meeting,
  );
  const find = (from: FoundMinutes | undefined, to: FoundMinutes | undefined) =>
    listPreparations(view, key).find(({ record: { date = '' } }) => {
      return date > (from?.record.date ?? '') && (to?.record.date === undefined || date <= to.record.date);
    });
  const [prepared, preparation] = [held && find(before, held), find(held, undefined)];
  return {
    ...(held && { held }),
    ...(prepared && { prepared }),
    ...(next && { next }),
    ...(preparation && { preparation }),
  };
}

/** The preparations of committees, the newest first. */
function listPreparations(records: JournalRecords, key: EngagementKey): readonly FoundMinutes[] {
  return listMinutes(records, key).filter(({ record: { type, cancelled } }) => type === 'pre-steering' && !cancelled);
}

/** Who prepares: those of the last preparation, else those of the last committee. */
export function listPreparing(records: JournalRecords, key: EngagementKey, today: Day): readonly string[] {
  const [last = findSteeringState(records, key, today).held] = listPreparations(viewAsClient(records, key.client), key);
  return last?.record.attendees ?? [];
}

/**
 * The meeting with the client before a steering committee (P-19): each point with where it stands, and room for what both
 * sides say and who says it. Escalations are the team’s: the questions about them go into the remarks of the same name.
 */
export function capturePrepareSteering(
  records: JournalRecords,
  key: EngagementKey,
  preparation: SteeringPreparation,
): Capture {
  const { date, start, people, today, takenFiles } = preparation;
  const source: ResetSource = { view: viewAsClient(records, key.client), key, today };
  const points = listSteeringPoints(source);
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const name = makeSlug(`${date} ${title}`, taken, date);
  const path = `${minutesFolderPath(key.client, key.engagement)}/${name}.yaml`;
  const text = writeFields(minutesFile, {
    title,
    type: 'pre-steering',
    date,
    ...(start !== undefined && { start }),
    channel: 'video',
    attendees: people,
    purpose: writePurpose(source, preparation.committee),
    topics: points.map(({ topic, was, lead }) => ({
      topic,
      was: was.includes('\n') ? `${was}\n` : was,
      now: '',
      lead: lead ?? '',
      'agreed-by': [],
    })),
    agenda: writeAgenda(source, people),
  });
  const remarks = writeRemarks(records, key);
  const changes: readonly FileChange[] = [
    { path, create: `${text}notes: |\n  \n` },
    ...(remarks ? [{ path: remarksPath(key.client, key.engagement, name), create: remarks }] : []),
  ];
  return { changes, show: { path, field: points.length > 0 ? 'topics/0/now' : 'purpose' } };
}

function writePurpose(source: ResetSource, committee: Day | undefined): string {
  const day = committee ? sayDay(source, committee) : '[which day?]';
  return `Go into the steering committee of ${day} together: what it decides, what we answer, and who says it.`;
}

function writeAgenda({ view, key }: ResetSource, people: readonly string[]) {
  const [ours, theirs] = (['ours', 'theirs'] as const).map((side) =>
    people.find((name) => findSide(view, key.client, name) === side),
  );
  return [
    { topic: 'The points, one by one: what we both say, and who says it', lead: ours, minutes: minutesForPoints },
    { topic: 'What may be asked besides, and by whom', lead: theirs, minutes: minutesForRest },
    { topic: 'What goes onto the agenda, and what waits for the next one', lead: ours, minutes: minutesForRest },
  ];
}

/** No surprises before executives (P-20): of each escalation without an answer, whether the other side knows of it. */
function writeRemarks(records: JournalRecords, key: EngagementKey): string | undefined {
  const answers = listEntries(records, key, 'escalation').flatMap(
    ({ record: { id, title: about = '', warned, answer } }) => {
      if (answer || toPhrase(about) === '') return [];
      const known = warned?.date
        ? 'What do they say to it?'
        : 'Do they know that it comes up? Who tells them, and when?';
      return [{ question: `${id ? `${id} ` : ''}${toPhrase(about)}: ${known}`, answer: '' }];
    },
  );
  return answers.length > 0 ? writeFields(remarksFile, { answers }) : undefined;
}

/** The day of the committee that a preparation is for, as its purpose names it; undefined where it names none to come. */
export function findCommitteeDay(
  records: JournalRecords,
  { client }: EngagementKey,
  { record: { purpose = '', date } }: FoundMinutes,
  today: Day,
): Day | undefined {
  const days = listDaysInText(purpose, { said: date ?? today, calendar: findCalendar(records, client) });
  return days.find(({ day }) => day !== undefined && day >= today)?.day;
}

/** Everybody who belongs to a committee, there or not; undefined where its minutes name nobody. */
export function listInvitedTo({ record: { attendees, absent } }: FoundMinutes): readonly string[] | undefined {
  const all = [...new Set([...attendees, ...absent])];
  return all.length > 0 ? all : undefined;
}

/**
 * The agenda of the committee from its preparation: the points on which both sides agreed what to say, each with who says
 * it, and what was decided read aloud at the end. What has no position yet is not on it (P-18), nor what is on that of the
 * committee already where its minutes were made in advance.
 */
export function listCommitteeAgenda({ record: { topics } }: FoundMinutes, next?: FoundMinutes): readonly AgendaItem[] {
  const known = new Set((next?.record.agenda ?? []).map(({ topic = '' }) => fold(toPhrase(topic))));
  const points = topics.flatMap(({ topic = '', now, lead }) => {
    const told = toPhrase(unlessPrivate(topic) ?? '');
    if (told === '' || !now?.trim() || known.has(fold(told))) return [];
    return [{ topic: told, ...(lead && { lead }) }];
  });
  if (points.length === 0) return [];
  return known.has(fold(readAloud)) ? points : [...points, { topic: readAloud, minutes: 5 }];
}

/** Puts what was prepared onto the agenda of a committee that is on file; what stands there stays. */
export function addToAgenda({ path }: FoundMinutes, items: readonly AgendaItem[]): Capture {
  const changes = items.map((item): Change => ({
    field: 'agenda',
    to: { append: item.lead || item.minutes ? { ...item } : item.topic },
  }));
  return { changes: [{ path, kind: 'minutes', changes }], show: { path, field: 'agenda' } };
}
