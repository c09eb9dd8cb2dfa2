import { readSentText } from '../../core/exchange/readSentText.later';
import { engagementFolderPath } from '../../core/files/layout';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { listKeptTexts, type KeptText, type KeptTexts } from '../../core/journal/verifySent';
import { mapLimited, readBytes } from './journalFiles';
import type { OpenJournal } from './openJournal';

/** The texts of what was sent as they are on the disk now, to be compared with their numbers (P-14). */
export async function readKeptTexts(journal: OpenJournal, key: EngagementKey): Promise<KeptTexts> {
  const folder = engagementFolderPath(key.client, key.engagement);
  const read = async (name: string): Promise<KeptText> => {
    try {
      const bytes = await readBytes(journal.uriOf(`${folder}/${name}`));
      if (!bytes) return 'missing';
      const says = await readSentText(name, bytes);
      return says === undefined ? 'unreadable' : { says };
    } catch {
      return 'unreadable'; // the page says so, and what to do
    }
  };
  const names = listKeptTexts(journal.index, key);
  return new Map(await mapLimited(names, async (name) => [name, await read(name)] as const));
}
