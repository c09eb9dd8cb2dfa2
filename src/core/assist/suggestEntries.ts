import { isPrivatePath, meetingId, privateClientPath } from '../files/layout';
import { takeId } from '../capture/fileChange';
import type { JournalFile } from '../journal/journalIndex';
import { listRecords } from '../journal/recordValues';
import { isOver } from '../model/closing';
import { entryKinds, findKind, type EntryKind } from '../model/entryKinds';
import { formatShortDay } from '../model/day';
import { formatReference, type IdPrefix } from '../model/ids';
import { toLine } from '../text/words';
import type { AssistPlace, Value } from './suggestion';

type PlainRecord = Readonly<Record<string, unknown>>;

/** An entry where it lives on; one that stands in minutes alone, there. */
interface Entry {
  readonly id: string;
  readonly record: PlainRecord;
  readonly file: JournalFile;
  /** Whether nobody has to see to it any more. */
  readonly isClosed: boolean;
}

/**
 * The entries whose IDs begin with one of these letters, or all, with their titles: those that are open first, the newest
 * of them before the others.
 */
export function suggestEntries(at: AssistPlace, prefixes: readonly IdPrefix[]): readonly Value[] {
  const { place, path } = at;
  const isWanted = ({ id }: Entry) => {
    const letters = id.slice(0, id.indexOf('-')).replace(/^p/, '');
    return prefixes.length === 0 || prefixes.some((prefix) => prefix === letters);
  };
  const isNew = ({ file }: Entry) => place.keys[0] === 'carried' && file.path === path;
  const isInList = place.part === 'item';
  return listEntries(at)
    .filter((entry) => isWanted(entry) && !isNew(entry))
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || compareIds(b.id, a.id))
    .map((entry) => {
      const label = formatReference(entry.id, titleOf(entry));
      return {
        kind: 'entry',
        label,
        written: isInList ? label : entry.id,
        ...(entry.isClosed && { detail: 'closed' }),
      };
    });
}

function listEntries({ records, key, path }: AssistPlace): readonly Entry[] {
  const proposals = [records.get('private-client', privateClientPath(key.client)) ?? []].flat();
  const files = [...listRecords(records, key), ...proposals];
  const entries = new Map<string, Entry>();
  for (const file of files.filter((each) => isPrivatePath(path) || !isPrivatePath(each.path))) {
    for (const record of Object.values(file.reading.record).flat() as readonly PlainRecord[]) {
      const id = record?.['id'];
      if (typeof id !== 'string') continue;
      const known = entries.get(id);
      if (!known || known.file.reading.kind === 'minutes')
        entries.set(id, { id, record, file, isClosed: isClosed(id, record) });
    }
  }
  return [...entries.values()];
}

function isClosed(id: string, record: PlainRecord): boolean {
  const kind = findKind(id);
  return kind !== undefined && isOver(kind, record);
}

function titleOf({ record }: Entry): string {
  const title = [record['title'], record['text']].find((text) => typeof text === 'string') ?? '';
  return toLine(title);
}

/** What else may be referred to: the meetings of the engagement, the newest first. */
export function suggestMeetings({ records, key, path }: AssistPlace): readonly Value[] {
  return [...records.list('minutes', key)]
    .filter((minutes) => minutes.path !== path)
    .sort((a, b) => (a.path < b.path ? 1 : -1))
    .map(({ path: own, reading: { record } }) => ({
      kind: 'meeting',
      label: meetingId(own),
      detail: [record.title, record.date && formatShortDay(record.date)].filter(Boolean).join(' · '),
    }));
}

/** The next free number for a new entry of the list. */
export function suggestOwnId({ index, key, kind, isPrivate, place }: AssistPlace): readonly Value[] {
  const list = place.keys.at(-2);
  const found = Object.entries(entryKinds).find(
    ([name, each]) => each.list === list && (each.file === kind || (kind === 'minutes' && isInMinutes(name))),
  );
  const id = found && takeId(index, key, found[0] as EntryKind, isPrivate);
  return id === undefined ? [] : [{ kind: 'entry', label: id, detail: 'the next free number' }];
}

function isInMinutes(kind: string): boolean {
  return kind === 'action' || kind === 'decision';
}

function compareIds(a: string, b: string): number {
  const [left, right] = [a, b].map((id) => ({ letters: id.replace(/-.*/, ''), number: Number(id.replace(/.*-/, '')) }));
  if (!left || !right) return 0;
  return left.letters === right.letters ? left.number - right.number : left.letters < right.letters ? 1 : -1;
}
