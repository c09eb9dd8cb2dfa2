import { clientPath, engagementPath } from '../files/layout';
import type { EngagementStatus } from '../model/engagement';
import { compareNames } from '../text/compareNames';
import type { EngagementKey, JournalRecords } from './journalIndex';

export interface ClientSummary {
  /** The name of the client's folder. */
  readonly client: string;
  readonly name: string;
  readonly path: string;
}

export interface EngagementSummary extends EngagementKey {
  readonly title: string;
  readonly clientName: string;
  readonly status?: EngagementStatus;
  /** Finished in one way or another: such engagements fold away. */
  readonly isClosed: boolean;
  readonly path: string;
}

const closedStatuses: readonly (EngagementStatus | undefined)[] = ['closed', 'handed-over', 'retired'];

/** All clients by name; one whose file has no name yet, or cannot be read, goes by its folder. */
export function listClients(index: JournalRecords): readonly ClientSummary[] {
  return index
    .listClientFolders()
    .map((client) => ({ client, name: findClientName(index, client), path: clientPath(client) }))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** The engagements of a client by title, those that are closed last. */
export function listEngagements(index: JournalRecords, client: string): readonly EngagementSummary[] {
  return index
    .listEngagementFolders(client)
    .map((engagement) => findEngagement(index, { client, engagement }))
    .filter((engagement) => engagement !== undefined)
    .sort((a, b) => Number(a.isClosed) - Number(b.isClosed) || compareNames(a.title, b.title));
}

/** The engagement in that folder, or undefined when there is none. */
export function findEngagement(index: JournalRecords, key: EngagementKey): EngagementSummary | undefined {
  const path = engagementPath(key.client, key.engagement);
  const record = index.get('engagement', path)?.reading.record;
  if (!record) return undefined;
  return {
    ...key,
    path,
    title: record.title || key.engagement,
    clientName: findClientName(index, key.client),
    ...(record.status && { status: record.status }),
    isClosed: closedStatuses.includes(record.status),
  };
}

export function findClientName(index: JournalRecords, client: string): string {
  return index.get('client', clientPath(client))?.reading.record.name || client;
}
