import { clientPath, engagementPath } from '../files/layout';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** `ours` is in the team, `theirs` in the client's contacts; nobody in particular is `nobody`. */
export type Side = 'ours' | 'theirs' | 'nobody';

export interface Person {
  readonly name: string;
  readonly side: Side;
  readonly role?: string;
}

/**
 * Whom the client knows: our team and the client's contacts, those of the engagement first. Only names of this client
 * and our own ever stand here.
 */
export function listPeople(index: JournalRecords, { client, engagement }: EngagementKey): readonly Person[] {
  const team = index.journal?.reading.record.team ?? [];
  const contacts = index.get('client', clientPath(client))?.reading.record.contacts ?? [];
  const involved = listInvolved(index, { client, engagement });
  const people = [
    ...contacts.map(({ name, role }) => ({ name, role, side: 'theirs' as const })),
    ...team.map(({ name, role }) => ({ name, role, side: 'ours' as const })),
  ].flatMap(({ name, role, side }): Person[] => (name ? [{ name, side, ...(role && { role }) }] : []));
  const isInvolved = (person: Person) => Number(involved.includes(person.name));
  return people.sort((a, b) => isInvolved(b) - isInvolved(a));
}

/** The people of the engagement as its file names them: the client's stakeholders, then our team. */
export function listInvolved(index: JournalRecords, { client, engagement }: EngagementKey): readonly string[] {
  const record = index.get('engagement', engagementPath(client, engagement))?.reading.record;
  const stakeholders = record?.stakeholders.flatMap(({ name }) => (name ? [name] : [])) ?? [];
  const lead = record?.lead ? [record.lead] : [];
  return [...new Set([...stakeholders, ...lead, ...(record?.team ?? [])])];
}

/** How a person is written in the records of a client: by name and aliases; only as asked where nobody is called so. */
export function listSpellings(records: JournalRecords, client: string, name: string): readonly string[] {
  const known = [
    ...(records.journal?.reading.record.team ?? []),
    ...(records.get('client', clientPath(client))?.reading.record.contacts ?? []),
  ].filter((person) => person.name === name || person.aliases.includes(name));
  return [...new Set([name, ...known.flatMap((person) => [...(person.name ? [person.name] : []), ...person.aliases])])];
}

/** On which side the person of that name, or of that alias, is. */
export function findSide(index: JournalRecords, client: string, name: string | undefined): Side {
  if (!name) return 'nobody';
  const isNamed = (person: { readonly name?: string; readonly aliases: readonly string[] }) =>
    person.name === name || person.aliases.includes(name);
  if (index.journal?.reading.record.team.some(isNamed)) return 'ours';
  return index.get('client', clientPath(client))?.reading.record.contacts.some(isNamed) ? 'theirs' : 'nobody';
}
