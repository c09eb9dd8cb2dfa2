import { clientPath, engagementPath } from '../files/layout';
import type { Client } from '../model/client';
import { fold } from '../text/fold';
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

/** Who decides in the end, as the file of the engagement names them: one, or nobody where that is not written yet. */
export function listAccountable(index: JournalRecords, { client, engagement }: EngagementKey): readonly string[] {
  const stakeholders = index.get('engagement', engagementPath(client, engagement))?.reading.record.stakeholders ?? [];
  return stakeholders.flatMap(({ name, accountable }) => (name && accountable ? [name] : []));
}

type Contact = Client['contacts'][number];

/** A contact of the client or a colleague, with everything that their files say of how to reach and address them. */
export type PersonOnFile = Omit<Partial<Contact>, 'name' | 'aliases'> & {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly side: Side;
};

/** The contacts of a client, then our team, as they stand on file; who has no name is left out. */
export function listPeopleOnFile(records: JournalRecords, client: string): readonly PersonOnFile[] {
  const contacts = records.get('client', clientPath(client))?.reading.record.contacts ?? [];
  const team = records.journal?.reading.record.team ?? [];
  return [
    ...contacts.map((contact) => ({ ...contact, side: 'theirs' as const })),
    ...team.map((colleague) => ({ ...colleague, side: 'ours' as const })),
  ].flatMap(({ name, ...rest }) => (name ? [{ name, ...rest }] : []));
}

/**
 * Whether somebody of the client is written to in the reserved tone: as the contact says, else as the client says of all
 * its people, those among them who are no contacts yet.
 */
export function isReserved(records: JournalRecords, client: string, name: string): boolean {
  const { contacts = [], tone } = records.get('client', clientPath(client))?.reading.record ?? {};
  const contact = contacts.find((each) => each.name === name || each.aliases.includes(name));
  if (contact?.tone !== undefined) return contact.tone === 'reserved';
  return tone === 'reserved' && findSide(records, client, name) !== 'ours';
}

/** The language of texts for a client, as its file has it. */
export function findLanguage(records: JournalRecords, client: string): string | undefined {
  return records.get('client', clientPath(client))?.reading.record.language;
}

/** How each person of a client and of the team is written: by name and aliases. */
export function listSpelledPeople(records: JournalRecords, client: string): readonly (readonly string[])[] {
  const people = [
    ...(records.journal?.reading.record.team ?? []),
    ...(records.get('client', clientPath(client))?.reading.record.contacts ?? []),
  ];
  return people.map(({ name, aliases }) => [...(name ? [name] : []), ...aliases]);
}

/** How a person is written in the records of a client: by name and aliases; only as asked where nobody is called so. */
export function listSpellings(records: JournalRecords, client: string, name: string): readonly string[] {
  const known = listSpelledPeople(records, client).filter((spellings) => spellings.includes(name));
  return [...new Set([name, ...known.flat()])];
}

/** What somebody is called on file, of any way in which she or he is written. */
export type NameOf = (written: string) => string;

/** Whoever is written so. */
export const asWritten: NameOf = (written) => written;

/**
 * Finds the name that the contacts or the team have of somebody who is written by name, by an alias, or by the first name
 * where only one of them has it. Who may be one of several, or is on file nowhere, is called as written.
 */
export function findNameOf(records: JournalRecords, client: string): NameOf {
  const people = listPeopleOnFile(records, client);
  const ways = [
    people.map(({ name }) => [name, name] as const),
    people.flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
    people.map(({ name }) => [firstNameOf(name), name] as const),
  ].map(groupNames);
  return (written) => {
    const [name = written, ...others] = ways.find((names) => names.has(toKey(written)))?.get(toKey(written)) ?? [];
    return others.length > 0 ? written : name;
  };
}

/** Who may be meant by each spelling. */
function groupNames(
  spellings: readonly (readonly [spelling: string, name: string])[],
): ReadonlyMap<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [spelling, name] of spellings) {
    groups.set(toKey(spelling), (groups.get(toKey(spelling)) ?? new Set<string>()).add(name));
  }
  return groups;
}

function toKey(name: string): string {
  return fold(name.trim());
}

/** `Ana` of `Ana Ruiz`, of `Ruiz, Ana` and of `Dr. Ana Ruiz`. */
export function firstNameOf(name: string): string {
  const [, behindComma = name] = /,\s*(.+)$/.exec(name) ?? [];
  const words = behindComma.split(/\s+/).filter(Boolean);
  return words.find((word) => !word.endsWith('.')) ?? name;
}

/** `Ruiz` of `Ana Ruiz`, of `Ruiz, Ana` and of `Ana Ruiz M.A.`; the name itself where it has one word. */
export function lastNameOf(name: string): string {
  const [beforeComma = name] = name.split(',');
  const words = beforeComma.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'));
  return words.at(-1) ?? name;
}

/** On which side the person of that name, or of that alias, is. */
export function findSide(index: JournalRecords, client: string, name: string | undefined): Side {
  if (!name) return 'nobody';
  const isNamed = (person: { readonly name?: string; readonly aliases: readonly string[] }) =>
    person.name === name || person.aliases.includes(name);
  if (index.journal?.reading.record.team.some(isNamed)) return 'ours';
  return index.get('client', clientPath(client))?.reading.record.contacts.some(isNamed) ? 'theirs' : 'nobody';
}
