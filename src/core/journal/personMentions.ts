import { clientPath, journalFileName } from '../files/layout';
import { fold } from '../text/fold';
import type { JournalRecords } from './journalIndex';
import type { Side } from './people';

/** Somebody of the team or of a client’s contacts. */
export interface KnownPerson {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly side: Exclude<Side, 'nobody'>;
  /** The file that introduces the person, and the place in its record, such as `contacts/0`. */
  readonly path: string;
  readonly field: string;
  readonly role?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly prefers?: string;
}

/** A name of somebody where it is written: offsets. */
export interface PersonMention {
  readonly start: number;
  readonly end: number;
  /** As it is written: the name or an alias. */
  readonly spelling: string;
  readonly person: KnownPerson;
}

/** Whom the records of a client may name: its contacts, then our team. Without a client the team alone. */
export function listKnownPeople(records: JournalRecords, client: string | undefined): readonly KnownPerson[] {
  const contacts = client === undefined ? undefined : records.get('client', clientPath(client));
  const theirs = contacts?.reading.record.contacts.map((person, at) => ({
    ...person,
    side: 'theirs' as const,
    path: contacts.path,
    field: `contacts/${at}`,
  }));
  const ours = records.journal?.reading.record.team.map((person, at) => ({
    ...person,
    side: 'ours' as const,
    path: journalFileName,
    field: `team/${at}`,
  }));
  return [...(theirs ?? []), ...(ours ?? [])].flatMap((person): readonly KnownPerson[] =>
    person.name?.trim() ? [{ ...person, name: person.name.trim() }] : [],
  );
}

/**
 * Every place in a text that names one of these people, by name or alias, in its order. The longest name counts, so that
 * Ana is not found in Ana Ruiz, nor Ana Ruiz in Mariana Ruiz or Ana Ruiz-Soto.
 */
export function listPersonMentions(text: string, people: readonly KnownPerson[]): readonly PersonMention[] {
  const spellings = new Map<string, KnownPerson>();
  for (const person of people) {
    for (const name of [person.name, ...person.aliases].flatMap(listForms)) {
      if (name !== '' && !spellings.has(name)) spellings.set(name, person);
    }
  }
  if (spellings.size === 0) return [];
  return [...text.matchAll(patternOf([...spellings.keys()]))].map(({ 0: spelling, index }) => ({
    start: index,
    end: index + spelling.length,
    spelling,
    person: spellings.get(spelling.replaceAll("''", "'")) as KnownPerson,
  }));
}

/** Whether somebody goes by a name, in whichever way its accents are stored and its capitals are typed. */
export function isNamed({ name, aliases }: KnownPerson, spelling: string): boolean {
  return [name, ...aliases].some((each) => fold(each.trim()) === fold(spelling.trim()));
}

/** Accents are stored in two ways, and macOS likes the other one. */
function listForms(name: string): readonly string[] {
  const trimmed = name.trim();
  return [...new Set([trimmed, trimmed.normalize('NFC'), trimmed.normalize('NFD')])];
}

function patternOf(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  // in single quotes of YAML an apostrophe is written twice
  const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "''?"));
  const before = `(?:(?<![\\p{L}\\p{M}\\p{N}_@./\\\\-]|[\\p{L}\\p{N}]['’])|(?<=\\\\[nrt]))`;
  const after = `(?![\\p{L}\\p{M}\\p{N}_@]|[-./\\\\][\\p{L}\\p{N}])`;
  return new RegExp(`${before}(?:${escaped.join('|')})${after}`, 'gu');
}
