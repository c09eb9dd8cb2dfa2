import { engagementPath, minutesFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import { viewAsClient } from '../journal/clientView';
import { listMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findSide } from '../journal/people';
import { findSettings } from '../journal/settings';
import { addDays, formatLongDay, formatMeetingDay, toWorkingDay, type Day } from '../model/day';
import { unlessPrivate } from '../model/ids';
import { minutesFile } from '../model/minutes';
import { countOf } from '../text/words';
import { listCarried } from './carried';
import type { Capture } from './fileChange';
import { listSharedActions, type ResetSource } from './resetSource';
import { listResetTopics } from './resetTopics';

export interface NewResetKickoff {
  readonly date: Day;
  /** `HH:mm`; the meeting takes two hours. */
  readonly start?: string;
  readonly people: readonly string[];
  readonly today: Day;
  /** The files that the folder of the minutes holds already. */
  readonly takenFiles: readonly string[];
}

const title = 'Reset-point kickoff';
const minutesForNeeds = 20;
const minutesForTopics = 80;
const minutesForStart = 20;

/**
 * A reset point as a kickoff (P-43): its topics say how things were, from what the client may see alone, and leave open
 * how they will be. The cursor goes to the first of those gaps.
 */
export function captureResetKickoff(records: JournalRecords, key: EngagementKey, kickoff: NewResetKickoff): Capture {
  const { date, people, today, takenFiles } = kickoff;
  const source: ResetSource = { view: viewAsClient(records, key.client), key, today };
  const topics = listResetTopics(source);
  const carried = listCarried(listSharedActions(source));
  const head = writeFields(minutesFile, {
    title,
    type: 'reset-point',
    date,
    ...chooseTime(source, kickoff.start),
    channel: 'in-person',
    attendees: people,
    purpose: writePurpose(source, date),
    topics: topics.map(({ topic, was }) => ({ topic, was: toBlock(was), now: '', 'agreed-by': [] })),
    agenda: writeAgenda(source, kickoff, topics.length),
  });
  const tail = carried.length > 0 ? writeFields(minutesFile, { carried }) : '';
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = `${minutesFolderPath(key.client, key.engagement)}/${makeSlug(`${date} ${title}`, taken, date)}.yaml`;
  return {
    changes: [{ path, create: `${addEmptyDays(head)}notes: |\n  \n${tail}` }],
    show: { path, field: 'topics/0/now' },
  };
}

/** Lines end with a line break, so that another can be typed below them. */
function toBlock(text: string): string {
  return text.includes('\n') ? `${text}\n` : text;
}

/** `from:` without a day yet: a field to fill in, which no value can stand for. Lines of a text are indented further. */
function addEmptyDays(text: string): string {
  return text.replace(/^ {4}agreed-by: \[\]$/gm, '$&\n    from:');
}

function chooseTime({ view, key }: ResetSource, start: string | undefined) {
  if (start === undefined) return {};
  const zone = listMinutes(view, key).find(({ record }) => record.zone)?.record.zone;
  return { start, end: addMinutes(start, minutesForNeeds + minutesForTopics + minutesForStart), zone };
}

/** The end of a meeting that begins at `HH:mm`, on the same day at the latest. */
function addMinutes(start: string, minutes: number): string {
  const [hours = 0, past = 0] = start.split(':').map(Number);
  const end = Math.min(hours * 60 + past + minutes, 24 * 60 - 1);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(end / 60))}:${twoDigits(end % 60)}`;
}

function writePurpose({ view, key }: ResetSource, date: Day): string {
  const record = view.get('engagement', engagementPath(key.client, key.engagement))?.reading.record;
  const next = (record?.milestones ?? [])
    .flatMap(({ title: name, forecast, baseline, actual }) => {
      const day = forecast ?? baseline;
      return name && unlessPrivate(name) && day && day >= date && !actual ? [{ name, day }] : [];
    })
    .sort((a, b) => a.day.localeCompare(b.day))[0];
  const until = next ? ` to ${formatLongDay(next.day)} (${next.name.trim()})` : ' on';
  return `Agree how we work from ${next ? 'here' : 'now'}${until}, so that everybody can rely on it.`;
}

/** Who decides speaks first, who leads goes through the topics, and the client says what begins. */
function writeAgenda({ view, key }: ResetSource, { date, people }: NewResetKickoff, topics: number) {
  const record = view.get('engagement', engagementPath(key.client, key.engagement))?.reading.record;
  const theirs = people.filter((name) => findSide(view, key.client, name) === 'theirs');
  const ours = people.filter((name) => findSide(view, key.client, name) === 'ours');
  const accountable = record?.stakeholders.find(({ accountable: decides }) => decides)?.name;
  const first = theirs.find((name) => name === accountable) ?? theirs[0];
  const lead = ours.find((name) => name === record?.lead) ?? ours[0];
  const last = theirs.find((name) => name !== first) ?? first;
  const begin = formatMeetingDay(findMonday(view, date)).replace(/ \d{4}$/, '');
  return [
    { topic: 'What each of us needs from this project', lead: first, minutes: minutesForNeeds },
    { topic: `The ${countOf(topics, 'topic')}, one by one`, lead, minutes: minutesForTopics },
    { topic: `What starts on ${begin}`, lead: last, minutes: minutesForStart },
  ];
}

/** The first working day of the week after the meeting. */
function findMonday(view: JournalRecords, date: Day): Day {
  const daysAhead = [1, 2, 3, 4, 5, 6, 7].find((days) => formatMeetingDay(addDays(date, days)).startsWith('Monday'));
  return toWorkingDay(addDays(date, daysAhead ?? 1), findSettings(view));
}
