import type { EngagementKey, JournalFile, JournalIndex } from '../../../src/core/journal/journalIndex';
import { isReading } from '../../../src/core/journal/shelf';

/** Every record that was read; of one client, or of one engagement, where they are given. */
export function listAll(index: JournalIndex, within: Partial<EngagementKey> = {}): readonly JournalFile[] {
  return index.listRecordPaths(within).flatMap((path) => {
    const known = index.find(path);
    return known && isReading(known) ? [{ path, reading: known }] : [];
  });
}
