import { minutesFolderPath, remarksFolderPath } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { listFolder } from './journalFiles';
import type { OpenJournal } from './openJournal';

/** The names that new minutes must not take: a file of remarks may be left of minutes that are gone. */
export async function listTakenMeetings(
  journal: OpenJournal,
  { client, engagement }: EngagementKey,
): Promise<readonly string[]> {
  const folders = [minutesFolderPath(client, engagement), remarksFolderPath(client, engagement)];
  const entries = await Promise.all(folders.map((folder) => listFolder(journal.uriOf(folder))));
  return entries.flat().map(({ name }) => name);
}
