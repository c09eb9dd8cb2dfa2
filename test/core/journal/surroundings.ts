import { engagementFolderPath, privateEngagementFolderPath, toFolderKey } from '../../../src/core/files/layout';
import { listEntries } from '../../../src/core/journal/checkEngagement.later';
import type { EngagementKey, JournalRecords } from '../../../src/core/journal/journalIndex';
import type { Surroundings } from '../../../src/core/journal/outsideNames';

/** What is outside, where everything was read. From the view of one client nothing is known of any other. */
export function surroundingsOf(records: JournalRecords, only?: string): Surroundings {
  const hasFolder = ({ client, engagement }: EngagementKey) =>
    [engagementFolderPath(client, engagement), privateEngagementFolderPath(client, engagement)].some(
      (folder) => records.listBelow(folder).length > 0,
    );
  return {
    isClient: (folder) => records.listClientFolders().map(toFolderKey).includes(toFolderKey(folder)),
    find: (key) => {
      if (only !== undefined && key.client !== only) return undefined;
      return hasFolder(key) ? listEntries(records, key) : 'none';
    },
  };
}
