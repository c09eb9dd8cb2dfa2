import * as vscode from 'vscode';
import { ownerOf } from '../../core/files/layout';
import { findClientName, findEngagement } from '../../core/journal/clients';
import { findNames } from '../../core/journal/findWords';
import type { EngagementKey, JournalRecords } from '../../core/journal/journalIndex';
import { digestsOf } from './digestsOf';
import type { EntryAtHand } from './findEntry';
import type { OpenJournal } from './openJournal';
import { prepareDigests } from './prepareDigests.later';
import { findVisibleRecords, type Services } from './services';

/** More than anybody reads. */
const mostHits = 200;

/** An entry, minutes, an engagement or a person that has a name, and where it belongs. */
export interface NamedHit extends EntryAtHand {
  readonly container: string;
}

/** What the journals have that is called like what was typed; nothing while that is nothing, or nobody waits any more. */
export async function listNamedHits(
  services: Services,
  query: string,
  isWanted: () => boolean,
): Promise<readonly NamedHit[]> {
  const { store } = services;
  if (query.trim() === '') return [];
  await store.ready;
  for (const journal of store.journals) await prepareDigests(journal, isWanted);
  if (!isWanted()) return [];
  return store.journals
    .filter((journal) => services.share.shows(journal))
    .flatMap((journal) => listInJournal(services, journal, query))
    .slice(0, mostHits);
}

function listInJournal(services: Services, journal: OpenJournal, query: string): readonly NamedHit[] {
  const question = { digests: digestsOf(journal), onlyClient: services.share.onlyClientOf(journal), limit: mostHits };
  const records = findVisibleRecords(services, journal);
  const owners = new Map<string, string>();
  const describe = (hit: EngagementKey) => {
    const name = `${hit.client}/${hit.engagement}`;
    const owner = owners.get(name) ?? describeOwner(journal, records, hit);
    owners.set(name, owner);
    return owner;
  };
  const { hits } = findNames(question, query, findActive(services, journal));
  return hits.map((hit) => {
    const container = hit.isPrivate ? `${describe(hit)} · ${vscode.l10n.t('private')}` : describe(hit);
    return { journal, hit, container };
  });
}

/** The client and the engagement; what belongs to neither, to the journal. */
function describeOwner(journal: OpenJournal, records: JournalRecords, { client, engagement }: EngagementKey): string {
  if (client === '') return journal.label;
  const title = findEngagement(records, { client, engagement })?.title ?? engagement;
  return [findClientName(records, client), title].filter(Boolean).join(' · ');
}

/** Whose file is open. */
function findActive({ store }: Services, journal: OpenJournal): EngagementKey | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const located = uri && store.locate(uri);
  const owner = located?.journal === journal ? ownerOf(located.path) : undefined;
  return owner && { client: owner.client, engagement: owner.engagement ?? '' };
}
