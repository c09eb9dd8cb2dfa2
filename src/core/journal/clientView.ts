import { clientFolderPath, isPrivatePath, journalFileName, ownerOf, placeOf } from '../files/layout';
import type { JournalRecords } from './journalIndex';

/**
 * The records that one client may see: everything of that client but what is private, and journal.yaml, and nothing of
 * any other. Whatever is made for the client, and everything on a shared screen, is made from this view alone: what it
 * must not show is not in reach (principle 3): not even the name of an engagement of which only private files are there.
 * Without a client it holds nothing at all.
 */
export function viewAsClient(records: JournalRecords, client: string | undefined): JournalRecords {
  const isVisible = (path: string) =>
    client !== undefined &&
    (path === journalFileName || (path.startsWith(`${clientFolderPath(client)}/`) && !isPrivatePath(path)));
  const listVisible = () => (client === undefined ? [] : records.listBelow(clientFolderPath(client)).filter(isVisible));
  const isRecord = (path: string) => {
    const place = placeOf(path);
    return place !== undefined && records.get(place.kind, path) !== undefined;
  };
  return {
    journal: client === undefined ? undefined : records.journal,
    get: (kind, path) => (isVisible(path) ? records.get(kind, path) : undefined),
    list: (kind, key) => records.list(kind, key).filter(({ path }) => isVisible(path)),
    listBelow: (folder) => records.listBelow(folder).filter(isVisible),
    listClientFolders: () => (client !== undefined && listVisible().some(isRecord) ? [client] : []),
    listEngagementFolders: (folder) =>
      folder === client ? [...new Set(listVisible().flatMap((path) => ownerOf(path)?.engagement ?? []))] : [],
  };
}
