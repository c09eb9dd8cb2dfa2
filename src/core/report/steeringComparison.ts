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

/** Shorter words say little about what a sentence is about; those of a topic may be shorter. */
const [words, wordsOfTopic] = [/[\p{L}\p{N}]{5,}/gu, /[\p{L}\p{N}]{4,}/gu];

/** A topic of fewer letters says too little by itself. */
const tellingTopic = 6;

/**
 * What both sides had agreed to say before a steering committee, beside what its minutes have of it (P-19, P-20): made
 * from what the client may see alone. What was decided, left open, to be done or noted belongs to a point whose change it
 * approves, of whose topic it has all words, or with which it shares two.
 */
export function renderSteeringComparison({ records, key, preparation, committee }: SteeringComparison): Document {
  const view = viewAsClient(records, key.client);
  const points = preparation.record.topics.filter(({ topic, now }) => describe(topic) && describe(now));
  const changes = new Map(listEntries(view, key, 'change').map(({ record }) => [record.id, record.title] as const));
  const said = listSaid(committee.record, changes);
  const noted = listNoted(committee.record);
  const belongs = points.map((point) => {
    const settled = said.filter((each) => isOf(point, each));
    return settled.length > 0 ? settled : noted.filter((each) => isOf(point, each));
  });
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

/** What is to be done, and what the notes say besides: shown with a point on which nothing was decided. */
function listNoted({ decisions, actions, questions, notes = '' }: Minutes): readonly Said[] {
  const areFiled = [decisions, actions, questions].some((list) => list.length > 0); // the lines with a mark are these
  const toDo = actions.flatMap(({ text, owner }): readonly Said[] => {
    const told = describe(text);
    return told ? [{ text: toSentence(`To do${owner ? ` (${owner})` : ''}: ${told}`), about: told }] : [];
  });
  const lines = notes.split('\n').flatMap((line): readonly Said[] => {
    if (areFiled && /^\s*[!>?] /.test(line)) return [];
    const told = describe(line.replace(/^[\s>!?*-]+/, ''));
    return told ? [{ text: toSentence(`Noted: ${told}`), about: told }] : [];
  });
  return [...toDo, ...lines];
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
  const named = [...listWords(topic, wordsOfTopic)];
  const all = listWords(about, wordsOfTopic);
  if (named.join('').length >= tellingTopic && named.every((word) => all.has(word))) return true;
  const known = listWords(about, words);
  return [...listWords(`${topic} ${now}`, words)].filter((word) => known.has(word)).length >= 2;
}

function listWords(text: string, pattern: RegExp): ReadonlySet<string> {
  return new Set(fold(text).match(pattern));
}
