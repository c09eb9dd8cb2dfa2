import { entryPath } from '../files/layout';
import { listDecisions } from '../journal/entries';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { formatReference } from '../model/ids';
import { addEntry, takeId, type Capture } from './fileChange';

/**
 * A new decision of today in place of an earlier one, on the same side, with the cursor in its empty text. The earlier
 * one stays as it is, wherever it stands. `by` is the later decision that has replaced it already; undefined for a
 * decision that is not there.
 */
export function supersedeDecision(
  index: JournalIndex,
  key: EngagementKey,
  id: string,
  today: Day,
): Capture | { readonly by: string } | undefined {
  const found = listDecisions(index, key).find(({ record }) => record.id === id);
  if (!found) return undefined;
  if (found.supersededBy !== undefined) return { by: found.supersededBy };
  const { isPrivate, record } = found;
  const path = entryPath(key, 'decision', isPrivate);
  const position = index.get('decisions', path)?.reading.record.decisions.length ?? 0;
  const entry = {
    id: takeId(index, key, 'decision', isPrivate),
    text: '',
    date: today,
    supersedes: formatReference(id, record.text),
  };
  return {
    changes: [addEntry(index, key, 'decision', { isPrivate, entry, typed: 'text' })],
    show: { path, field: `decisions/${position}/text` },
  };
}
