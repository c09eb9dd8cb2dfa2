import { unlessPrivate } from '../model/ids';
import { listEngagements } from '../journal/clients';
import { viewAsClient, type ClientView } from '../journal/clientView';
import { listMinutes, type FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { readReference } from '../journal/placedReference';
import { findSettings } from '../journal/settings';
import { formatLongDay, formatMeetingDay, workingDaysBefore, type Day } from '../model/day';
import { channelWords } from '../model/entry';
import type { Minutes } from '../model/minutes';
import { joinWords, startUpper, toLine, toSentence } from '../text/words';
import type { Block, Document, Line } from './document';
import { tellClient } from './withoutIds';

type Topic = Minutes['topics'][number];

export interface AgendaSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  /** The meeting's ID: the name of its file. */
  readonly meeting: string;
  readonly today: Day;
}

/** What is still to be filled in, by hand or in the meeting. */
const gap = '…';
const noticeDays = 2;

/**
 * The agenda of a meeting for those who come (P-18, P-43), from its minutes file and nothing that the client may not see.
 * What was sent may be rendered as well: nothing is written. Undefined when there is no such meeting.
 */
export function renderAgenda({ records, key, meeting, today }: AgendaSource): Document | undefined {
  const view = viewAsClient(records, key.client);
  const written = listMinutes(view, key).find((minutes) => minutes.meeting === meeting);
  if (!written) return undefined;
  const found = { ...written, record: readTopics(view, key, written.record) };
  const { topics } = found.record;
  const [title, purpose] = [tellClient(found.record.title), tellClient(found.record.purpose)];
  const engagement = listEngagements(view, key.client).find((each) => each.engagement === key.engagement)?.title;
  const shares = shareMinutes(found.record);
  return {
    title: [title || 'Meeting', tellClient(engagement)].filter(Boolean).join(': '),
    blocks: [
      renderHead(found),
      ...(purpose?.trim() ? [paragraph([{ strong: 'What for' }, `: ${toSentence(purpose)}`])] : []),
      ...renderAsk(view, found, today),
      ...renderTimetable(found.record),
      ...(topics.length > 0 ? [{ type: 'heading', text: 'Topics' } as const] : []),
      ...topics.flatMap((topic, index) =>
        renderTopic(found.record, topic, { number: index + 1, minutes: shares[index] }),
      ),
    ],
  };
}

/** The minutes with each topic as its reader may read it: no place of an entry, and nothing of another client. */
function readTopics(view: ClientView, key: EngagementKey, record: Minutes): Minutes {
  const read = <T extends { readonly topic?: string }>(item: T): T => {
    const { id = '', title = '' } = readReference(view, key, item.topic ?? '') ?? {};
    return { ...item, topic: title || id };
  };
  return { ...record, agenda: record.agenda.map(read), topics: record.topics.map(read) };
}

function paragraph(...lines: readonly Line[]): Block {
  return { type: 'paragraph', lines };
}

function renderHead({ record: { date, start, end, zone, channel, attendees } }: FoundMinutes): Block {
  const day = date ? formatMeetingDay(date) : '[which day?]';
  const time = start ? `${start}${end ? ` to ${end}` : ''}${zone ? ` (${zone})` : ''}` : '[what time?]';
  const how = channel && Object.hasOwn(channelWords, channel) ? channelWords[channel as keyof typeof channelWords] : '';
  const place = channel === 'in-person' ? ', face to face, [where?]' : how ? `, ${how.slice(0, -1).toLowerCase()}` : '';
  const people = attendees.length > 0 ? joinWords(attendees) : '[who comes?]';
  return paragraph([{ strong: 'When' }, `: ${day}, ${time}${place}`], [{ strong: 'Who' }, `: ${people}`]);
}

/** One request with a date, as long as there is time to answer it. */
function renderAsk(view: ClientView, { record }: FoundMinutes, today: Day): readonly Block[] {
  if (!record.date || record.sent) return [];
  const by = workingDaysBefore(record.date, noticeDays, findSettings(view));
  const { topics, agenda } = record;
  const missing = agenda.length > 0 ? 'what is missing' : 'what you would like to talk about';
  const what = topics.length > 0 ? 'what you propose, and what is missing' : missing;
  return by > today ? [paragraph([`Please tell me by ${formatMeetingDay(by)}, ${what}.`])] : [];
}

function renderTimetable({ agenda, start }: Minutes): readonly Block[] {
  if (agenda.length === 0) return [];
  const hasMinutes = agenda.every(({ minutes }) => minutes !== undefined);
  const isTimed = agenda.some(({ minutes }) => minutes !== undefined);
  let at = start === undefined || !hasMinutes ? undefined : toMinutes(start);
  const rows = agenda.map(({ topic, lead, minutes }) => {
    const time = at === undefined ? '' : toTime(at);
    if (at !== undefined) at += minutes ?? 0;
    return [
      ...(time ? [time] : []),
      toLine(tellClient(topic) ?? ''),
      unlessPrivate(lead) ?? '[who leads?]',
      ...(isTimed ? [minutes ? `${minutes} min` : ''] : []),
    ];
  });
  const head = [...(at === undefined ? [] : ['Time']), 'What', 'Who leads', ...(isTimed ? ['How long'] : [])];
  return [
    { type: 'heading', text: 'Agenda' },
    { type: 'table', head, rows },
  ];
}

function toMinutes(time: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function toTime(minutes: number): string {
  return [Math.floor(minutes / 60) % 24, minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const minuteStep = 5;

/**
 * How long each topic takes: the longest item of the agenda, in steps of five minutes; what is left over goes to the
 * topics with most to read. Nothing where the agenda does not say, or where it would be less than five minutes.
 */
function shareMinutes({ agenda, topics }: Minutes): readonly (number | undefined)[] {
  const steps = Math.floor(Math.max(0, ...agenda.map(({ minutes = 0 }) => minutes)) / minuteStep);
  const each = Math.floor(steps / topics.length);
  if (topics.length === 0 || each === 0) return [];
  const byLength = topics.map((_, index) => index).sort((a, b) => readingOf(topics[b]) - readingOf(topics[a]));
  const longer = new Set(byLength.slice(0, steps - each * topics.length));
  return topics.map((_, index) => (each + Number(longer.has(index))) * minuteStep);
}

function readingOf(topic: Topic | undefined): number {
  return topic?.was?.length ?? 0;
}

interface Place {
  readonly number: number;
  readonly minutes: number | undefined;
}

function renderTopic({ type }: Minutes, topic: Topic, { number, minutes }: Place): readonly Block[] {
  const isPreparation = type === 'pre-steering';
  const heading: Line = [
    { strong: `${number}. ${toLine(tellClient(topic.topic) ?? '') || '[which topic?]'}` },
    ...(minutes === undefined ? [] : [` (${minutes} minutes)`]),
  ];
  const written = (topic.was ?? '').split('\n').flatMap((line) => tellClient(line) ?? []);
  const lines = written.map((line) => toLine(line).replace(/^[-*•] /, ''));
  const facts = lines.filter(Boolean);
  const [only] = facts;
  const rest = isPreparation ? renderPosition(topic) : renderOutcome(topic);
  const label = isPreparation ? 'Where it stands' : 'Until now';
  if (facts.length <= 1) return [paragraph(heading, [{ label }, `: ${only ?? gap}`], ...rest)];
  return [
    paragraph(heading, [{ label }, ':']),
    { type: 'list', items: facts.map((fact) => [fact]) },
    paragraph(...rest),
  ];
}

/** What both sides say before executives, and who of them (P-19). */
function renderPosition({ now, lead }: Topic): readonly Line[] {
  const told = tellClient(now);
  return [
    [{ label: 'What we both say' }, `: ${told?.trim() ? toSentence(told) : gap}`],
    [{ label: 'Who says it' }, `: ${unlessPrivate(lead) || gap}`],
  ];
}

/** A proposal is told apart from what somebody has agreed to. */
function renderOutcome({ now: written, 'agreed-by': people, from }: Topic): readonly Line[] {
  const now = tellClient(written);
  const text = now?.trim() ? toSentence(now) : gap;
  const isAgreed = people.length > 0;
  const by = isAgreed ? joinWords(people) : gap;
  const since = from ? formatLongDay(from) : gap;
  const agreement = (what: string): Line => [
    { label: 'Agreed' },
    `${isAgreed ? ': ' : ' '}${what} `,
    { label: 'By' },
    ` ${by} `,
    { label: 'From' },
    ` ${since}`,
  ];
  return isAgreed ? [agreement(text)] : [[{ label: 'Proposal' }, `: ${startUpper(text)}`], agreement(gap)];
}
