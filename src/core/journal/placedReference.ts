import { toFolderKey } from '../files/layout';
import type { EngagementKey, JournalRecords } from './journalIndex';
import { splitReference, unlessPrivate } from '../model/ids';
import { splitQualified } from '../model/qualifiedReference';

/**
 * What a reader at the client is told by a text that may refer to an entry, also by its place (`acme/erp/A-2 Size grid`):
 * its title, and its ID where the entry is of this engagement. Undefined where it is the team’s own, or leads anywhere but
 * to an engagement of this client.
 */
export function readReference(
  view: JournalRecords,
  { client, engagement }: EngagementKey,
  text: string,
): { readonly id?: string; readonly title: string } | undefined {
  if (unlessPrivate(text) === undefined) return undefined;
  const placed = splitQualified(text);
  if (!placed) return splitReference(text) ?? { title: text };
  const isOwn = (folder: string) => toFolderKey(folder) === toFolderKey(placed.engagement);
  if (toFolderKey(placed.client ?? client) !== toFolderKey(client)) return undefined;
  if (!view.listEngagementFolders(client).some(isOwn)) return undefined;
  return { ...(isOwn(engagement) && { id: placed.id }), title: placed.title };
}
