import { findPrivateClient } from '../journal/documents';
import { listActions, listEntries, listMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findNameOf, findSide, listPeople, type Person } from '../journal/people';
import { formatLongDay, type Day } from '../model/day';
import type { Engagement } from '../model/engagement';
import { judgeAction } from './actionState';
import { listObjectors } from './minutesState';

/** Somebody who may be asked to a reset point. */
export interface CriticalPerson extends Person {
  /** Why nothing can be settled without this person, in a few words each; none for the others. */
  readonly reasons: readonly string[];
}

export interface CriticalSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** Whether the client may see the answer: then only roles that both sides know count, and nothing of what happened. */
  readonly isForClient: boolean;
}

type Reason = readonly [name: string | undefined, reason: string];

/**
 * Everybody whom the client knows, those first without whom a reset point settles nothing (P-43): who decides, who leads,
 * the last level of the escalation path on both sides; for the team also whom it has marked, who remembers minutes
 * differently, and who has something open whose date is past.
 */
export function listCriticalPeople(source: CriticalSource): readonly CriticalPerson[] {
  const { records, key, isForClient } = source;
  const [file] = records.list('engagement', key);
  const roles = file ? listRoles(source, file.reading.record) : [];
  const all = isForClient ? roles : [...roles, ...listMarked(source), ...listMatters(source)];
  const reasonsOf = (person: string) => all.flatMap(([name, reason]) => (name === person ? [reason] : []));
  return listPeople(records, key)
    .map((person) => ({ ...person, reasons: [...new Set(reasonsOf(person.name))] }))
    .sort((a, b) => Number(b.reasons.length > 0) - Number(a.reasons.length > 0));
}

function listRoles(source: CriticalSource, { stakeholders, lead, escalation }: Engagement): readonly Reason[] {
  const sideOf = (name: string | undefined) => findSide(source.records, source.key.client, name);
  const last = (['theirs', 'ours'] as const).flatMap((side) => {
    const path = escalation.filter(({ name }) => sideOf(name) === side);
    const highest = Math.max(...path.map(({ level = 0 }) => level));
    return path.filter(({ level = 0 }) => level === highest && level > 1);
  });
  return [
    ...stakeholders.filter(({ accountable }) => accountable).map(({ name }): Reason => [name, 'decides in the end']),
    [lead, 'leads it for us'],
    ...last.map(({ name }): Reason => [name, 'last on the escalation path']),
  ];
}

/** What the team keeps to itself about people, as far as the records hold it. */
function listMarked({ records, key }: CriticalSource): readonly Reason[] {
  const contacts = findPrivateClient(records, key.client)?.reading.record.contacts ?? [];
  const escalations = listEntries(records, key, 'escalation');
  return [
    ...contacts.filter(({ critical }) => critical).map(({ name }): Reason => [name, 'marked as critical']),
    ...escalations.map(({ record }): Reason => [record.raised?.by, 'raised an escalation']),
    ...escalations.map(({ record }): Reason => [record.to, 'an escalation went to this person']),
  ];
}

function listMatters({ records, key, today }: CriticalSource): readonly Reason[] {
  const minutes = listMinutes(records, key);
  const senior = minutes.filter(({ record }) => record.type === 'senior-management');
  const nameOf = findNameOf(records, key.client);
  const ours = (name: string) => findSide(records, key.client, name) === 'ours';
  const late = listActions(records, key).filter(({ record }) => judgeAction(record, today) === 'overdue');
  return [
    ...senior
      .flatMap(({ record }) => record.attendees.filter(ours))
      .map((name): Reason => [name, 'was in the meeting of three']),
    ...minutes.flatMap(({ record, meeting }) => {
      const when = record.date ? formatLongDay(record.date) : meeting;
      return listObjectors(record.answers, nameOf).map((name): Reason => [
        name,
        `remembers the minutes of ${when} differently`,
      ]);
    }),
    ...late.map(({ record }): Reason => [record.owner, `has open: ${record.text ?? record.id ?? ''}`]),
  ];
}
