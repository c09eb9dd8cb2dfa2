import { entryPath, isPrivatePath, meetingId } from '../files/layout';
import type { Action } from '../model/action';
import type { Day } from '../model/day';
import type { Decision } from '../model/decision';
import { entryKinds, type EntryKind, type EntryOf } from '../model/entryKinds';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import type { EngagementKey, JournalFile, JournalRecords } from './journalIndex';

/** A record with the file it stands in and, for an entry of a list, its place there. */
export interface Found<R> {
  readonly record: R;
  readonly path: string;
  /** The path of the entry in the record of that file, such as `risks/0`. */
  readonly field?: string;
  /** Whether it stands in a file of the team. */
  readonly isPrivate: boolean;
}

/** An action with the file that holds it: the register, or minutes whose action nobody has put into the register yet. */
export interface FoundAction extends Found<Action> {
  readonly isInRegister: boolean;
}

export interface FoundDecision extends Found<Decision> {
  /** The ID of the later decision that replaced it. */
  readonly supersededBy?: string;
  /** Else it stands in minutes. */
  readonly isInRegister: boolean;
}

/** Minutes with the ID of the meeting: the name of its file. */
export interface FoundMinutes extends Found<Minutes> {
  readonly meeting: string;
}

/** The files that hold the entries of a kind, as far as they are there: the shared one, then the team’s. */
export function findEntryFiles<K extends EntryKind>(
  records: JournalRecords,
  key: EngagementKey,
  kind: K,
): readonly JournalFile<(typeof entryKinds)[K]['file']>[] {
  const paths = new Set([entryPath(key, kind), entryPath(key, kind, true)]);
  return [...paths].flatMap((path) => records.get(entryKinds[kind].file, path) ?? []);
}

/** All entries of a kind in the order of the file, those that may be shared first; actions and decisions see below. */
export function listEntries<K extends EntryKind>(
  records: JournalRecords,
  key: EngagementKey,
  kind: K,
): readonly Found<EntryOf<K>>[] {
  const { list } = entryKinds[kind];
  return findEntryFiles(records, key, kind).flatMap((file) =>
    entriesOf(file, list, (file.reading.record as Readonly<Record<string, unknown>>)[list] as readonly EntryOf<K>[]),
  );
}

/** All minutes, the newest first; those without a date go by their file name. */
export function listMinutes(records: JournalRecords, key: EngagementKey): readonly FoundMinutes[] {
  const when = ({ meeting, record }: FoundMinutes) =>
    `${record.date ?? meeting.slice(0, 10)} ${record.start ?? ''} ${meeting}`;
  return records
    .list('minutes', key)
    .map(({ path, reading }) => ({ path, meeting: meetingId(path), record: reading.record, isPrivate: false }))
    .sort((a, b) => when(b).localeCompare(when(a)));
}

/**
 * The register's actions, then those that so far stand in minutes only. The register wins over the minutes: while a part
 * of it cannot be read, nothing is taken from minutes, because that part may say otherwise.
 */
export function listActions(records: JournalRecords, key: EngagementKey): readonly FoundAction[] {
  return mergeActions(findEntryFiles(records, key, 'action'), records.list('minutes', key));
}

/** Like {@link listActions}, of these files. */
export function mergeActions(
  registers: readonly JournalFile<'actions'>[],
  minutes: readonly JournalFile<'minutes'>[],
): readonly FoundAction[] {
  const inRegister = registers.flatMap((file) => entriesOf(file, 'actions', file.reading.record.actions));
  const isWhole = registers.every(({ reading }) => !reading.unreadable);
  const known = new Set(inRegister.flatMap(({ record }) => record.id ?? []));
  const inMinutes = (isWhole ? minutes : []).flatMap((file) =>
    entriesOf(file, 'actions', file.reading.record.actions)
      .filter(({ record }) => record.id === undefined || !known.has(record.id))
      .map((found) => ({
        ...found,
        record: { ...found.record, from: meetingId(file.path), moved: [], log: [] },
        isInRegister: false,
      })),
  );
  return [...inRegister.map((found) => ({ ...found, isInRegister: true })), ...inMinutes];
}

/** Every decision, in minutes and outside, the newest first. */
export function listDecisions(records: JournalRecords, key: EngagementKey): readonly FoundDecision[] {
  const outside = listEntries(records, key, 'decision').map((found) => ({ ...found, isInRegister: true }));
  const inMeetings = records.list('minutes', key).flatMap((file) => {
    const { date, channel, decisions } = file.reading.record;
    const meeting = { from: meetingId(file.path), log: [], ...(date && { date }), ...(channel && { channel }) };
    return entriesOf(file, 'decisions', decisions).map((found) => ({
      ...found,
      record: { ...found.record, ...meeting },
      isInRegister: false,
    }));
  });
  const all: readonly FoundDecision[] = [...outside, ...inMeetings];
  const later = new Map(
    all.flatMap(({ record }) => {
      const earlier = record.supersedes && splitReference(record.supersedes)?.id;
      return earlier && record.id ? [[earlier, record.id] as const] : [];
    }),
  );
  const latest = (day: Day | undefined) => day ?? '';
  return all
    .map((found) => {
      const supersededBy = found.record.id && later.get(found.record.id);
      return { ...found, ...(supersededBy && { supersededBy }) };
    })
    .sort((a, b) => latest(b.record.date).localeCompare(latest(a.record.date)));
}

function entriesOf<R>({ path }: JournalFile, list: string, records: readonly R[]): readonly Found<R>[] {
  const isPrivate = isPrivatePath(path);
  return records.map((record, position) => ({ record, path, field: `${list}/${position}`, isPrivate }));
}
