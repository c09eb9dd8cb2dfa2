import type { Day } from '../model/day';
import { fold } from '../text/fold';
import type { DatedFact, FactKind } from './datedFacts';
import type { JournalRecords } from './journalIndex';
import { findNameOf, listSpellings } from './people';

/** Which dated facts are asked for; what is left out does not matter. */
export interface FactFilter {
  readonly kinds?: readonly FactKind[];
  readonly person?: string;
  readonly channel?: string;
  readonly from?: Day;
  readonly to?: Day;
  /** Words, all of which stand in what happened. */
  readonly topic?: string;
}

/** The facts that a filter lets through, in their order; a person is found under every spelling, and by first name. */
export function filterFacts(
  records: JournalRecords,
  client: string,
  facts: readonly DatedFact[],
  { kinds = [], person, channel, from, to, topic }: FactFilter,
): readonly DatedFact[] {
  const isMeant = person === undefined ? undefined : findMeant(records, client, person);
  const words = fold(topic ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return facts.filter((fact) => {
    if ((from && fact.day < from) || (to && fact.day > to)) return false;
    if (kinds.length > 0 && !kinds.includes(fact.kind)) return false;
    if (isMeant && !fact.people.some(isMeant)) return false;
    if (channel !== undefined && fact.channel !== channel) return false;
    if (words.length === 0) return true;
    const text = fold([fact.id, fact.title, fact.detail, fact.reason, fact.what].filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** Whether a name is that of a person; of each name it is found out once. */
function findMeant(records: JournalRecords, client: string, person: string): (name: string) => boolean {
  const names = listSpellings(records, client, person);
  const nameOf = findNameOf(records, client);
  const known = new Map<string, boolean>();
  return (name) => {
    const isMeant = known.get(name) ?? (names.includes(name) || names.includes(nameOf(name)));
    known.set(name, isMeant);
    return isMeant;
  };
}

/** Whether a filter lets everything through. */
export function isEmptyFilter({ kinds = [], ...rest }: FactFilter): boolean {
  return kinds.length === 0 && Object.values(rest).every((value) => value === undefined || value === '');
}
