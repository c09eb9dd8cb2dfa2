import { clientPath, engagementPath } from '../files/layout';
import type { Day } from '../model/day';
import { compareNames } from '../text/compareNames';
import { listClients, listEngagements, type EngagementSummary } from './clients';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** Somebody of a client, in an engagement in which she or he may be met: the person gives the client and the engagement. */
export interface Contact extends EngagementSummary {
  readonly name: string;
  readonly role?: string;
  /** How she or he likes to be reached. */
  readonly prefers?: string;
  /** The day of the last meeting, call or exchange in this engagement. */
  readonly last?: Day;
}

/**
 * All contacts of all clients (P-03), each once in every open engagement whose file names the person, in every open one
 * where none does, and in closed ones where none is open. Those met last come first, then all by name.
 */
export function listContacts(
  records: JournalRecords,
  findLast: (key: EngagementKey, names: readonly string[]) => Day | undefined,
): readonly Contact[] {
  return listClients(records)
    .flatMap(({ client }) => listOfClient(records, client, findLast))
    .sort(
      (a, b) =>
        (b.last ?? '').localeCompare(a.last ?? '') ||
        Number(a.isClosed) - Number(b.isClosed) ||
        compareNames(a.name, b.name) ||
        compareNames(a.title, b.title),
    );
}

function listOfClient(
  records: JournalRecords,
  client: string,
  findLast: (key: EngagementKey, names: readonly string[]) => Day | undefined,
): readonly Contact[] {
  const all = listEngagements(records, client);
  const open = all.filter(({ isClosed }) => !isClosed);
  const possible = open.length > 0 ? open : all;
  const contacts = records.get('client', clientPath(client))?.reading.record.contacts ?? [];
  return contacts.flatMap(({ name, role, prefers, aliases }): readonly Contact[] => {
    if (!name?.trim()) return [];
    const names = [name.trim(), ...aliases];
    const named = possible.filter((engagement) => isStakeholder(records, engagement, names));
    return (named.length > 0 ? named : possible).map((engagement) => {
      const last = findLast(engagement, names);
      const details = { ...(role && { role }), ...(prefers && { prefers }), ...(last && { last }) };
      return { ...engagement, name: name.trim(), ...details };
    });
  });
}

function isStakeholder(
  records: JournalRecords,
  { client, engagement }: EngagementKey,
  names: readonly string[],
): boolean {
  const record = records.get('engagement', engagementPath(client, engagement))?.reading.record;
  return record?.stakeholders.some(({ name }) => name !== undefined && names.includes(name)) ?? false;
}
