import { findClientName, findEngagement } from '../journal/clients';
import type { SharedRecord } from '../journal/clientShare';
import { viewAsClient, type ClientView } from '../journal/clientView';
import { listMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { formatLongDay } from '../model/day';
import { entryKinds } from '../model/entryKinds';
import type { Fields, GroupField } from '../model/fields';
import { fileKinds } from '../model/fileKinds';
import { splitReference, unlessPrivate } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { splitQualified } from '../model/qualifiedReference';
import { toLine, toPhrase } from '../text/words';
import type { Block, Document, Line } from './document';
import { markFor } from './documentMark';
import { findEntry } from './explainEntry';
import { listFacts, nameField } from './facts';
import { tellRecord, type Telling } from './fieldsForClient';
import { withoutIds } from './withoutIds';

type PlainRecord = Readonly<Record<string, unknown>>;

/** A record as its client may read it. */
export interface ClientRecord {
  readonly document: Document;
  /** How many texts are left out because they name what is the team’s own. */
  readonly leftOut: number;
}

/**
 * What the client may see of a file (P-30), field by field, in words: made from what the client may see, without numbers
 * of entries, without what the model does not know, and without any judgement of ours. Undefined where there is none.
 */
export function renderClientRecord(records: JournalRecords, shared: SharedRecord): ClientRecord | undefined {
  const { kind, path, client, engagement } = shared;
  const view = viewAsClient(records, client);
  const file = view.get(kind, path);
  if (!file) return undefined;
  const key = { client, engagement: engagement ?? '' };
  const meetings = new Map(listMinutes(view, key).map(({ meeting, record }) => [meeting, record] as const));
  let leftOut = 0;
  const telling: Telling = {
    nameReference: (text) => nameMeeting(meetings.get(text.trim())) ?? nameEntry(view, key, text),
    onLeftOut: () => (leftOut += 1),
  };
  const fields: Fields = fileKinds[kind];
  const record = tellRecord(fields, file.reading.record as PlainRecord, telling);
  const blocks = renderFields(fields, record);
  const empty: Block = { type: 'paragraph', lines: [['Nothing is on file here.']] };
  const title = findTitle(view, shared);
  const document: Document = {
    mark: markFor('client', tellName(findClientName(view, client)) ?? '[which client?]'),
    title,
    blocks: blocks.length > 0 ? blocks : [empty],
  };
  return { document, leftOut };
}

/** `Risks: Theatre scheduling`; the name of an engagement or a client above its own file. */
function findTitle(view: ClientView, { kind, client, engagement }: SharedRecord): string {
  if (engagement === undefined) return tellName(findClientName(view, client)) ?? '[which client?]';
  const name = tellName(findEngagement(view, { client, engagement })?.title ?? engagement) ?? '[what?]';
  const [entries] = Object.values(entryKinds).filter(({ file, list }) => file === kind && list === kind);
  return entries ? `${entries.plural}: ${name}` : name;
}

function tellName(name: string): string | undefined {
  const told = unlessPrivate(name);
  return told === undefined ? undefined : withoutIds(toLine(told));
}

/** The names of what stands above everything else, in this order. */
const headKeys = ['title', 'text', 'name'] as const;

/** The single fields of a file first, then each of its lists. */
function renderFields(fields: Fields, record: PlainRecord): readonly Block[] {
  const lists = Object.entries(fields).flatMap(([key, field]) =>
    field.type === 'list' && field.of.type === 'group' ? [[key, field.of] as const] : [],
  );
  const single = Object.fromEntries(
    Object.entries(fields).filter(([key]) => !isHead(key) && !lists.some(([list]) => list === key)),
  );
  const lines = describeFields(single, record);
  const sections = lists.flatMap(([key, item]): readonly Block[] => {
    const items = (record[key] ?? []) as readonly PlainRecord[];
    const blocks = items.map((each) => renderItem(item, each));
    const isAlone = Object.keys(fields).length === 1;
    return blocks.length === 0 || isAlone ? blocks : [{ type: 'heading', text: nameField(key) }, ...blocks];
  });
  return [...(lines.length > 0 ? [{ type: 'paragraph', lines } as const] : []), ...sections];
}

function isHead(key: string): boolean {
  return headKeys.some((each) => each === key);
}

function renderItem({ fields }: GroupField, item: PlainRecord): Block {
  const head = headKeys.find((key) => key in fields);
  const others = Object.fromEntries(Object.entries(fields).filter(([key]) => key !== head));
  const title = head && toPhrase(toLine((item[head] as string | undefined) ?? ''));
  return { type: 'paragraph', lines: [[{ strong: title || '[what?]' }], ...describeFields(others, item)] };
}

function describeFields(fields: Fields, record: PlainRecord): readonly Line[] {
  return listFacts(fields, record).flatMap(([name, value]) => {
    const [first = '', ...others] = value.split('\n').filter((line) => line.trim() !== '');
    return first === '' ? [] : [[{ label: name }, `: ${first}`], ...others.map((line): Line => [line])];
  });
}

/** A meeting by its title and its day. */
function nameMeeting(minutes: Minutes | undefined): string | undefined {
  const title = minutes?.title && tellName(minutes.title);
  return title ? [title, minutes.date && formatLongDay(minutes.date)].filter(Boolean).join(', ') : undefined;
}

/** An entry by its title, where one is known; any other text, such as an address, as it is written. */
function nameEntry(view: ClientView, key: EngagementKey, text: string): string | undefined {
  const reference = splitReference(text) ?? splitQualified(text);
  if (!reference) return text;
  const { id, title } = reference;
  if (title) return title;
  const record = 'way' in reference ? undefined : (findEntry({ records: view, key }, id)?.record as Titled | undefined);
  const known = record?.title ?? record?.text;
  return known === undefined ? undefined : tellName(known);
}

interface Titled {
  readonly title?: string;
  readonly text?: string;
}
