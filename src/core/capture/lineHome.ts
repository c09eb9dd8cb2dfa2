import { listInvolved } from '../journal/people';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listKnownPeople, listPersonMentions } from '../journal/personMentions';
import { fold } from '../text/fold';
import { findOwner, makeNameBook } from './noteOwner';

/** An engagement that a line may belong to. */
export interface LineHome extends EngagementKey {
  readonly clientName: string;
  readonly title: string;
  readonly isClosed: boolean;
  readonly records: JournalRecords;
}

/** How much each way of naming an engagement says; the one at hand decides between those that are named alike. */
const weights = { client: 16, title: 8, person: 8, involved: 2, atHand: 3 } as const;

/**
 * The engagement that a line is about: that of the client, the engagement or the contact whom it names, else the one at
 * hand, else the only one. Undefined where several would do: somebody has to be asked.
 */
export function findLineHome<H extends LineHome>(
  text: string,
  homes: readonly H[],
  atHand: H | undefined,
): H | undefined {
  const open = homes.filter((home) => !home.isClosed || home === atHand);
  const rated = open
    .map((home) => ({ home, weight: weigh(text, home) + (home === atHand ? weights.atHand : 0) }))
    .sort((a, b) => b.weight - a.weight);
  const [first, second] = rated;
  if (!first || (second && second.weight === first.weight)) return undefined;
  return first.home;
}

function weigh(text: string, home: LineHome): number {
  const { records, client, clientName, title } = home;
  const contacts = listKnownPeople(records, client).filter(({ side }) => side === 'theirs');
  const owner = findOwner(text, makeNameBook({ all: listKnownPeople(records, client), near: new Set() }));
  const named = new Set(listPersonMentions(text, contacts).map(({ person }) => person.name));
  if (owner && owner !== 'several' && contacts.some(({ name }) => name === owner.name)) named.add(owner.name);
  const involved = listInvolved(records, home);
  return (
    (names(text, clientName) ? weights.client : 0) +
    (names(text, title) ? weights.title : 0) +
    (named.size > 0 ? weights.person : 0) +
    ([...named].some((name) => involved.includes(name)) ? weights.involved : 0)
  );
}

/** Whether a line has all words of a name, one after the other. */
function names(text: string, name: string): boolean {
  const words = (of: string) => ` ${(fold(of).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return name.trim() !== '' && words(text).includes(words(name));
}
