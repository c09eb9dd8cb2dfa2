import { listPeople, listSpellings, type Person } from '../journal/people';
import { clientPath } from '../files/layout';
import { fold } from '../text/fold';
import type { AssistPlace, Value } from './suggestion';

/** The people of the engagement, then all others of the client and the team, each with role and company. */
export function suggestPeople({ records, key }: AssistPlace): readonly Value[] {
  if (key.client === '') return listTeam(records.journal?.reading.record.team ?? []);
  const client = records.get('client', clientPath(key.client))?.reading.record.name;
  const companies = { theirs: client, ours: records.journal?.reading.record.organisation, nobody: undefined };
  return listPeople(records, key).map(({ name, role, side }: Person) => {
    const detail = [role, companies[side]].filter(Boolean).join(' · ');
    return { kind: 'person', label: name, ...(detail && { detail }) };
  });
}

/**
 * The name that is being typed, to be added to those who are known: once it can be none of them, with letters left out or
 * not. Nothing where people are written down themselves.
 */
export function suggestNewPerson({ records, key, kind, place }: AssistPlace): readonly Value[] {
  const name = place.typed.trim();
  if (key.client === '' || kind === 'client' || !/\p{L}/u.test(name)) return [];
  const isMeant = (known: string) => hasLetters(fold(known), fold(name));
  if (listPeople(records, key).some((person) => listSpellings(records, key.client, person.name).some(isMeant)))
    return [];
  return [{ kind: 'new-person', label: `Add "${name}" to the contacts…`, written: name, adds: name }];
}

/** Whether a text has all letters of another one in their order: then the editor still offers it. */
function hasLetters(text: string, letters: string): boolean {
  let at = -1;
  return letters.split('').every((letter) => letter === ' ' || (at = text.indexOf(letter, at + 1)) >= 0);
}

function listTeam(team: readonly { readonly name?: string; readonly role?: string }[]): readonly Value[] {
  return team.flatMap(({ name, role }): readonly Value[] =>
    name ? [{ kind: 'person', label: name, ...(role && { detail: role }) }] : [],
  );
}
