import type { JournalRecords } from '../journal/journalIndex';
import { listKnownPeople, type KnownPerson } from '../journal/personMentions';
import type { ForeignPerson } from '../model/invitation';
import { fold } from '../text/fold';

/** Somebody whom a mail names, with whom of the journal that is; undefined for somebody new. */
export interface MatchedPerson {
  readonly given: ForeignPerson;
  readonly known?: KnownPerson;
}

/** Whom of a client or of our team a mail means: by address, else by name or alias where only one is called so. */
export function matchPerson(people: readonly KnownPerson[], given: ForeignPerson): MatchedPerson {
  const address = given.address?.toLowerCase();
  const byAddress = people.filter(({ email }) => email !== undefined && email.toLowerCase() === address);
  const name = given.name === undefined ? undefined : fold(given.name);
  const isCalled = (person: KnownPerson) => [person.name, ...person.aliases].some((each) => fold(each) === name);
  const [known, ...others] = byAddress.length > 0 ? byAddress : people.filter(isCalled);
  return known && others.length === 0 ? { given, known } : { given };
}

/** Who of our team a mail means; undefined for everybody else. */
export function findColleague(records: JournalRecords, given: ForeignPerson | undefined): KnownPerson | undefined {
  return given && matchPerson(listKnownPeople(records, undefined), given).known;
}

/** How a person is written in records: as known, else by the name or the address that the mail has; empty for nobody. */
export function nameOfMatched({ given, known }: MatchedPerson): string {
  const name = given.name?.replace(/^[^\p{L}\p{N}]+/u, ''); // a mark at the begin of a line would mean something
  return known?.name ?? (name || given.address) ?? '';
}

/** Domains that tell nothing about where somebody works. */
const privateDomains = /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|gmx|web|proton|protonmail|aol)\.\w+/i;

export function domainOf(address: string | undefined): string | undefined {
  const domain = address?.split('@')[1]?.toLowerCase();
  return domain === undefined || privateDomains.test(domain) ? undefined : domain;
}

/** Whom the mail’s people are at a client: those on its side, and whether somebody else writes from its domain. */
export function findAtClient(
  records: JournalRecords,
  client: string,
  people: readonly ForeignPerson[],
): { readonly theirs: readonly KnownPerson[]; readonly isOfDomain: boolean } {
  const known = listKnownPeople(records, client);
  const theirs = people.flatMap((given) => {
    const found = matchPerson(known, given).known;
    return found?.side === 'theirs' ? [found] : [];
  });
  const domains = new Set(known.flatMap(({ side, email }) => (side === 'theirs' && domainOf(email)) || []));
  return { theirs, isOfDomain: people.some(({ address }) => domains.has(domainOf(address) ?? '')) };
}

/** Whether somebody is on the side of a client: among its contacts, or writing from a domain of theirs that is not ours. */
export function isAtClient(records: JournalRecords, client: string, given: ForeignPerson): boolean {
  const sides = listSides(records, client, given);
  return sides.includes('theirs') && !sides.includes('ours');
}

/** Whether somebody is one of us: in the team, or writing from a domain of ours. */
export function isOurs(records: JournalRecords, client: string, given: ForeignPerson): boolean {
  return listSides(records, client, given).includes('ours');
}

/** The side of somebody who is known, else those of whoever writes from the same domain. */
function listSides(records: JournalRecords, client: string, given: ForeignPerson): readonly KnownPerson['side'][] {
  const people = listKnownPeople(records, client);
  const { known } = matchPerson(people, given);
  if (known) return [known.side];
  const domain = domainOf(given.address);
  return people.flatMap(({ side, email }) => (domain !== undefined && domainOf(email) === domain ? side : []));
}

/** The folder of another client on whose side somebody is; undefined for our people, this client’s, and strangers. */
export function findOtherClient(records: JournalRecords, client: string, given: ForeignPerson): string | undefined {
  const isKnown = matchPerson(listKnownPeople(records, client), given).known !== undefined;
  if (isKnown || isAtClient(records, client, given)) return undefined;
  return records.listClientFolders().find((folder) => folder !== client && isAtClient(records, folder, given));
}
