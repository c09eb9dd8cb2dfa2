import { listEntries, type FoundMinutes } from '../journal/entries';
import { viewAsClient } from '../journal/clientView';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { formatMeetingDay } from '../model/day';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { fold } from '../text/fold';
import { joinWords, toPhrase, toSentence } from '../text/words';
import type { Block, Document } from './document';
import { tellClient } from './withoutIds';

export interface SteeringComparison {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly preparation: FoundMinutes;
  readonly committee: FoundMinutes;
}

type Point = Minutes['topics'][number];

/** Shorter words say little about what a sentence is about. */
const words = /[\p{L}\p{N}]{5,}/gu;

/**
 * What both sides had agreed to say before a steering committee, beside what its minutes have of it (P-19, P-20): made
 * from what the client may see alone. A decision belongs to a point that names its change, or shares two words with it.
 */
export function renderSteeringComparison({ records, key, preparation, committee }: SteeringComparison): Document {
  const view = viewAsClient(records, key.client);
  const points = preparation.record.topics.filter(({ topic, now }) => describe(topic) && describe(now));
  const changes = new Map(listEntries(view, key, 'change').map(({ record }) => [record.id, record.title] as const));
  const said = listSaid(committee.record, changes);
  const belongs = points.map((point) => said.filter((each) => isOf(point, each)));
  const rest = said.filter((each) => !belongs.some((found) => found.includes(each)));
  const rows = points.map((point, index) => {
    const found = (belongs[index] ?? []).map(({ text }) => text);
    return [describe(point.topic), describePosition(point), found.join(' ') || '[what was said?]'];
  });
  const days = [preparation, committee].map(({ record: { date } }) => (date ? formatMeetingDay(date) : '[which day?]'));
  return {
    title: `Prepared and said: ${describe(committee.record.title) || 'Steering committee'}`,
    blocks: [
      { type: 'paragraph', lines: [[`Prepared on ${days[0]}; the committee met on ${days[1]}.`]] },
      rows.length > 0
        ? { type: 'table', head: ['Point', 'What we both wanted to say', 'What the minutes have'], rows }
        : { type: 'paragraph', lines: [['The preparation has no position on any point.']] },
      ...renderRest(rest.map(({ text }) => text)),
    ],
  };
}

function renderRest(texts: readonly string[]): readonly Block[] {
  if (texts.length === 0) return [];
  return [
    { type: 'heading', text: 'Not prepared' },
    { type: 'list', items: texts.map((text) => [text]) },
  ];
}

interface Said {
  /** As a sentence of the document. */
  readonly text: string;
  /** What it is compared by. */
  readonly about: string;
  /** The title of the change that it approves. */
  readonly change?: string;
}

function listSaid({ decisions, questions }: Minutes, changes: ReadonlyMap<string | undefined, string | undefined>) {
  const decided = decisions.flatMap(({ text, by, approves }): readonly Said[] => {
    const told = describe(text);
    if (!told) return [];
    const change = approves ? (changes.get(splitReference(approves)?.id) ?? '') : '';
    return [{ text: toSentence(`Decided${by ? ` (${by})` : ''}: ${told}`), about: `${told} ${change}`, change }];
  });
  const open = questions.flatMap((question): readonly Said[] => {
    const told = describe(question);
    return told ? [{ text: toSentence(`Left open: ${told}`), about: told }] : [];
  });
  return [...decided, ...open];
}

function describe(text: string | undefined): string {
  return toPhrase(tellClient(text) ?? '');
}

function describePosition({ now, lead, 'agreed-by': people }: Point): string {
  const position = describe(now);
  const details = [
    ...(lead ? [`${lead} says it`] : []),
    ...(people.length > 0 ? [`agreed by ${joinWords(people)}`] : []),
  ];
  return details.length > 0 ? `${position} (${details.join('; ')})` : position;
}

function isOf({ topic = '', now = '' }: Point, { about, change = '' }: Said): boolean {
  if (change !== '' && fold(describe(change)) === fold(describe(topic))) return true;
  const known = listWords(about);
  return [...listWords(`${topic} ${now}`)].filter((word) => known.has(word)).length >= 2;
}

function listWords(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(words));
}
