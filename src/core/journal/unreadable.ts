import { clientPath, engagementPath, privateEngagementPath } from '../files/layout';
import { findEntryFiles } from './entries';
import type { EngagementKey, JournalFile, JournalRecords } from './journalIndex';

/**
 * The first file that cannot be read to its end among those from which letters of an engagement are made: its actions,
 * the engagement, the client with its people, and the journal with ours. What the team keeps beside them counts too: by
 * it is told who must hear of something first (P-06). Undefined where all can be read, or are not there.
 */
export function findUnreadable(records: JournalRecords, key: EngagementKey): JournalFile | undefined {
  const { client, engagement } = key;
  const files: readonly (JournalFile | undefined)[] = [
    ...findEntryFiles(records, key, 'action'),
    records.get('engagement', engagementPath(client, engagement)),
    records.get('private-engagement', privateEngagementPath(client, engagement)),
    records.get('client', clientPath(client)),
    records.journal,
  ];
  return files.find((file) => file?.reading.unreadable);
}
