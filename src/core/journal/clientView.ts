import { clientFolderPath, isPrivatePath, journalFileName } from '../files/layout';
import type { JournalRecords } from './journalIndex';

/**
 * The records that one client may see: everything of that client but what is private, and journal.yaml, and nothing of
 * any other. Whatever is made for the client, and everything on a shared screen, is made from this view alone: what it
 * must not show is not in reach (principle 3). Without a client it holds nothing at all.
 */
export function viewAsClient(records: JournalRecords, client: string | undefined): JournalRecords {
  const isVisible = (path: string) =>
    client !== undefined &&
    (path === journalFileName || (path.startsWith(`${clientFolderPath(client)}/`) && !isPrivatePath(path)));
  return {
    journal: client === undefined ? undefined : records.journal,
    get: (kind, path) => (isVisible(path) ? records.get(kind, path) : undefined),
    list: (kind, key) => records.list(kind, key).filter(({ path }) => isVisible(path)),
    listBelow: (folder) => records.listBelow(folder).filter(isVisible),
    listClientFolders: () => records.listClientFolders().filter((folder) => folder === client),
    listEngagementFolders: (folder) => (folder === client ? records.listEngagementFolders(folder) : []),
  };
}
