import { findPrivateEngagement } from '../journal/documents';
import { listActions, listMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findNameOf, findSide, listSpellings } from '../journal/people';
import { addDays, type Day } from '../model/day';
import { splitReference } from '../model/ids';
import { judgeAction } from './actionState';
import { listStandings } from './answerStates';

/** Something of the client’s that is waited for: an action past its date, or an answer to minutes. */
export interface Awaited {
  readonly kind: 'action' | 'minutes';
  /** The ID of the action, or of the meeting. */
  readonly about: string;
  /** What it is: the text of the action, the title of the minutes. */
  readonly title: string;
  readonly person: string;
  /** When it was due, or the minutes were sent. */
  readonly since?: Day;
  /** The day of the meeting. */
  readonly date?: Day;
  /** When this person was last reminded of it. */
  readonly reminded?: Day;
}

/** Minutes sent longer ago than this, in days, are history: nobody is reminded of them unless somebody asks for it. */
const historyDays = 30;

const unanswered: readonly string[] = ['waiting', 'no-objection'];

/** What the client’s people owe today, each with whom it is with: actions first, what waits longest first. */
export function listAwaited(records: JournalRecords, key: EngagementKey, today: Day): readonly Awaited[] {
  const nameOf = findNameOf(records, key.client);
  const actions = listActions(records, key).flatMap(({ record, isPrivate }): readonly Awaited[] => {
    const { id, text = '', due } = record;
    const isOnFile = findSide(records, key.client, record.owner) !== 'nobody';
    const owner = record.owner && !isOnFile ? nameOf(record.owner) : record.owner; // a first name
    const isMeant = id !== undefined && due !== undefined && !isPrivate && judgeAction(record, today) === 'overdue';
    if (!isMeant || owner === undefined || findSide(records, key.client, owner) !== 'theirs') return [];
    return [{ kind: 'action', about: id, title: text, person: owner, since: due }];
  });
  const recent = listMinutes(records, key).filter(({ record }) => {
    return record.sent?.date !== undefined && record.sent.date >= addDays(today, -historyDays);
  });
  const answers = recent.flatMap(({ path }) => listAwaitedOf(records, { key, path, today }));
  const byDay = (a: Awaited, b: Awaited) => (a.since ?? '9').localeCompare(b.since ?? '9');
  return [...withReminders(records, key, actions).toSorted(byDay), ...answers.toSorted(byDay)];
}

/** Whose answer to these minutes is waited for, however old they are. */
export function listAwaitedOf(
  records: JournalRecords,
  { key, path, today }: { readonly key: EngagementKey; readonly path: string; readonly today: Day },
): readonly Awaited[] {
  const found = listMinutes(records, key).find((each) => each.path === path);
  if (!found) return [];
  const { record, meeting } = found;
  const silent = listStandings({ records, key, today, record }).filter(
    ({ name, says }) => unanswered.includes(says) && findSide(records, key.client, name) === 'theirs',
  );
  const awaited = silent.map(({ name }): Awaited => ({
    kind: 'minutes',
    about: meeting,
    title: record.title || meeting,
    person: name,
    ...(record.sent?.date && { since: record.sent.date }),
    ...(record.date && { date: record.date }),
  }));
  return withReminders(records, key, awaited);
}

function withReminders(records: JournalRecords, key: EngagementKey, awaited: readonly Awaited[]): readonly Awaited[] {
  const reminders = findPrivateEngagement(records, key)?.reading.record.reminders ?? [];
  return awaited.map((each) => {
    const names = listSpellings(records, key.client, each.person);
    const days = reminders.flatMap(({ date, to = '', about = '' }) => {
      const isSame = (splitReference(about)?.id ?? about.trim()) === each.about;
      return isSame && date && names.includes(to) ? [date] : [];
    });
    const reminded = days.toSorted().at(-1);
    return reminded ? { ...each, reminded } : each;
  });
}
