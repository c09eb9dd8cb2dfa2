import { meetingId, registerPath } from '../files/layout';
import type { Action } from '../model/action';
import type { Day } from '../model/day';
import type { Decision } from '../model/decision';
import type { RegisterKind } from '../model/fileKinds';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import type { Risk } from '../model/risk';
import type { Range } from '../text/position';
import type { EngagementKey, JournalFile, JournalIndex } from './journalIndex';

/** A record with the file it stands in and, for an entry of a list, its place there. */
export interface Found<R> {
  readonly record: R;
  readonly path: string;
  readonly range?: Range;
}

/** An action with the file that holds it: the register, or minutes whose action nobody has put into the register yet. */
export interface FoundAction extends Found<Action> {
  readonly isInRegister: boolean;
}

export interface FoundDecision extends Found<Decision> {
  /** The ID of the later decision that replaced it. */
  readonly supersededBy?: string;
}

/** Minutes with the ID of the meeting: the name of its file. */
export interface FoundMinutes extends Found<Minutes> {
  readonly meeting: string;
}

/** The register of an engagement, when there is one. */
export function findRegister<K extends RegisterKind>(
  index: JournalIndex,
  kind: K,
  { client, engagement }: EngagementKey,
): JournalFile<K> | undefined {
  return index.get(kind, registerPath(client, engagement, kind));
}

/** All minutes, the newest first; those without a date go by their file name. */
export function listMinutes(index: JournalIndex, key: EngagementKey): readonly FoundMinutes[] {
  const when = ({ meeting, record }: FoundMinutes) =>
    `${record.date ?? meeting.slice(0, 10)} ${record.start ?? ''} ${meeting}`;
  return index
    .list('minutes', key)
    .map(({ path, reading }) => ({ path, meeting: meetingId(path), record: reading.record }))
    .sort((a, b) => when(b).localeCompare(when(a)));
}

/**
 * The register's actions, then those that so far stand in minutes only. The register wins over the minutes: while a part
 * of it cannot be read, nothing is taken from minutes, because that part may say otherwise.
 */
export function listActions(index: JournalIndex, key: EngagementKey): readonly FoundAction[] {
  const register = findRegister(index, 'actions', key);
  const inRegister = register ? entriesOf(register, 'actions', register.reading.record.actions) : [];
  const known = new Set(inRegister.flatMap(({ record }) => record.id ?? []));
  const sources = register?.reading.unreadable ? [] : index.list('minutes', key);
  const inMinutes = sources.flatMap((file) =>
    entriesOf(file, 'actions', file.reading.record.actions)
      .filter(({ record }) => record.id === undefined || !known.has(record.id))
      .map((found) => ({
        ...found,
        record: { ...found.record, from: meetingId(file.path), moved: [] },
        isInRegister: false,
      })),
  );
  return [...inRegister.map((found) => ({ ...found, isInRegister: true })), ...inMinutes];
}

/** Every decision, in minutes and outside, the newest first. */
export function listDecisions(index: JournalIndex, key: EngagementKey): readonly FoundDecision[] {
  const register = findRegister(index, 'decisions', key);
  const outside = register ? entriesOf(register, 'decisions', register.reading.record.decisions) : [];
  const inMeetings = index.list('minutes', key).flatMap((file) => {
    const { date, channel, decisions } = file.reading.record;
    const meeting = { from: meetingId(file.path), ...(date && { date }), ...(channel && { channel }) };
    return entriesOf(file, 'decisions', decisions).map((found) => ({
      ...found,
      record: { ...found.record, ...meeting },
    }));
  });
  const all: readonly Found<Decision>[] = [...outside, ...inMeetings];
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

export function listRisks(index: JournalIndex, key: EngagementKey): readonly Found<Risk>[] {
  const register = findRegister(index, 'risks', key);
  return register ? entriesOf(register, 'risks', register.reading.record.risks) : [];
}

function entriesOf<R>({ path, reading }: JournalFile, list: string, records: readonly R[]): readonly Found<R>[] {
  return records.map((record, position) => {
    const range = reading.ranges.get(`${list}/${position}`);
    return { record, path, ...(range && { range }) };
  });
}
