import { listChangedLines } from '../files/mergeLines';
import { formatLongDay, parseDay } from '../model/day';
import type { Field, Fields } from '../model/fields';
import { minutesFile, openAfterSending, type Minutes } from '../model/minutes';
import { startUpper, toLine, toPhrase } from '../text/words';

type PlainRecord = Readonly<Record<string, unknown>>;

/** What an entry of these lists is called in a sentence. */
const entryNames: Readonly<Record<string, string>> = { decisions: 'Decision', actions: 'Action', topics: 'Topic' };

/**
 * What is not as it was sent, a line for each thing: what it says there, and what it is to say. Entries that came into
 * `movedLists` since are not told: they go elsewhere as they are.
 */
export function describeDifferences(sent: Minutes, now: Minutes, movedLists: readonly string[]): readonly string[] {
  return Object.entries(minutesFile).flatMap(([key, field]) =>
    openAfterSending.includes(key)
      ? []
      : compare({ field, path: key, label: toLabel(key), movedLists }, pick(sent, key), pick(now, key)),
  );
}

/** A field, its place in the record, and what people call it. */
interface Place {
  readonly field: Field;
  readonly path: string;
  readonly label: string;
  readonly movedLists: readonly string[];
}

function compare(place: Place, sent: unknown, now: unknown): readonly string[] {
  const { field, label, path } = place;
  if (JSON.stringify(sent) === JSON.stringify(now)) return [];
  if (field.type === 'group') return compareFields(field.fields, place, sent, now);
  if (field.type !== 'list') return compareText(label, say(field, sent), say(field, now));
  const [before, after] = [toList(sent), toList(now)];
  if (field.of.type === 'group' && entryNames[path] !== undefined) {
    return compareEntries(field.of.fields, place, before, after);
  }
  const toLines = (items: readonly unknown[]) => items.flatMap((item) => say(field.of, item) ?? []).map(toLine);
  return tellChanges(label, toLines(before).join('\n'), toLines(after).join('\n'), ', ');
}

function compareFields(fields: Fields, { path, label, movedLists }: Place, sent: unknown, now: unknown) {
  return Object.entries(fields).flatMap(([key, field]) => {
    const below = `${path}/${key}`;
    if (openAfterSending.includes(below)) return [];
    const own = `${label}, ${key.replaceAll('-', ' ')}`;
    return compare({ field, path: below, label: own, movedLists }, pick(sent, key), pick(now, key));
  });
}

/** Entries are known by their number, else by what they are about, else by their place. */
function compareEntries(
  fields: Fields,
  place: Place,
  sent: readonly unknown[],
  now: readonly unknown[],
): readonly string[] {
  const nameOf = (entry: unknown, at: number) => keyOf(entry) ?? `${at}`;
  const find = (entries: readonly unknown[], name: string) => entries.find((entry, at) => nameOf(entry, at) === name);
  const kept = sent.flatMap((entry, at) => {
    const label = `${entryNames[place.path]} "${titleOf(entry)}"${numberOf(entry)}`;
    const own = find(now, nameOf(entry, at));
    return own === undefined ? [`${label}: to be left out.`] : compareFields(fields, { ...place, label }, entry, own);
  });
  if (place.movedLists.includes(place.path)) return kept;
  const added = now.filter((entry, at) => find(sent, nameOf(entry, at)) === undefined);
  const told = added.flatMap((entry) => {
    const label = `${entryNames[place.path]} "${titleOf(entry)}"${numberOf(entry)}`;
    return [`${label}: to be added.`, ...compareFields(fields, { ...place, label }, {}, entry)];
  });
  return [...kept, ...told];
}

/** A long text is compared line by line. */
function compareText(label: string, sent = '', now = ''): readonly string[] {
  const isLong = sent.includes('\n') || now.includes('\n');
  return isLong ? tellChanges(label, sent, now, ' / ') : tell(label, sent, now);
}

function tellChanges(label: string, sent: string, now: string, between: string): readonly string[] {
  return listChangedLines(sent, now).flatMap(({ before, after }) =>
    tell(label, before.join(between), after.join(between)),
  );
}

function tell(label: string, sent: string, now: string): readonly string[] {
  const [before, after] = [toLine(sent), toLine(now)];
  if (before === after) return [];
  if (before === '') return [`${label}, to be added: "${after}"`];
  return [
    after === '' ? `${label}, to be left out: "${before}"` : `${label}: it says "${before}"; it is to say "${after}"`,
  ];
}

function say(field: Field, value: unknown): string | undefined {
  if (typeof value === 'object' && value !== null) return sayItem(value);
  const day = typeof value === 'string' && field.type === 'day' ? parseDay(value) : undefined;
  if (day) return formatLongDay(day);
  return typeof value === 'string' ? value : undefined;
}

/** An item of the agenda: what it is about, who leads it, how long. */
function sayItem({ topic = '', lead, minutes }: Partial<Minutes['agenda'][number]>): string {
  const more = [lead, minutes === undefined ? '' : `${minutes} minutes`].filter(Boolean).join(', ');
  return more ? `${topic} (${more})` : topic;
}

function pick(record: unknown, key: string): unknown {
  return (record as PlainRecord | undefined)?.[key];
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function keyOf(entry: unknown): string | undefined {
  const [id, topic] = [pick(entry, 'id'), pick(entry, 'topic')];
  return typeof id === 'string' ? id : typeof topic === 'string' ? topic : undefined;
}

function titleOf(entry: unknown): string {
  const text = pick(entry, 'text') ?? pick(entry, 'topic');
  return typeof text === 'string' ? toPhrase(text) : '';
}

function numberOf(entry: unknown): string {
  const id = pick(entry, 'id');
  return typeof id === 'string' ? ` (${id})` : '';
}

function toLabel(key: string): string {
  return startUpper(key.replaceAll('-', ' '));
}
