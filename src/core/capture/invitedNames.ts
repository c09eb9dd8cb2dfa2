import type { JournalRecords } from '../journal/journalIndex';
import { listKnownPeople } from '../journal/personMentions';
import type { ForeignPerson, Invitation } from '../model/invitation';
import { listNamed } from './received';
import { matchPerson, nameOfMatched } from './knownSender';

/** The names of those invited as records have them, each once; whoever has declined apart. */
export function listInvited(
  records: JournalRecords,
  client: string,
  invitation: Invitation,
): { readonly coming: readonly string[]; readonly declined: readonly string[] } {
  const people = listKnownPeople(records, client);
  const nameAll = (some: readonly ForeignPerson[]) =>
    [...new Set(some.map((given) => nameOfMatched(matchPerson(people, given))))].filter((name) => name !== '');
  const declined = nameAll(invitation.attendees.filter(({ hasDeclined }) => hasDeclined));
  const coming = nameAll(listNamed({ kind: 'invitation', invitation })).filter((name) => !declined.includes(name));
  return { coming, declined };
}

/** Who invites, as records have that person; empty where nobody is said. */
export function nameOrganizer(records: JournalRecords, client: string, { organizer }: Invitation): string {
  return organizer ? nameOfMatched(matchPerson(listKnownPeople(records, client), organizer)) : '';
}
