import { entryPath } from '../files/layout';
import { listEntries } from '../journal/entries';
import type { EngagementKey, JournalIndex } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { formatReference } from '../model/ids';
import { isRiskOver } from '../practice/riskBand';
import { changeEntry } from './changeEntry';
import { addEntry, takeId, type Capture } from './fileChange';

/**
 * A risk has occurred: it gets the day, and an issue that says what it was, on the same side, each naming the other. A
 * risk for which somebody has named an issue already only gets the day. Undefined for a risk that is over or not there.
 */
export function captureOccurrence(
  index: JournalIndex,
  key: EngagementKey,
  id: string,
  today: Day,
): Capture | undefined {
  const found = listEntries(index, key, 'risk').find(({ record }) => record.id === id);
  if (!found || isRiskOver(found.record)) return undefined;
  const { title, owner, became } = found.record;
  const { isPrivate } = found;
  const name = { kind: 'risk', id } as const;
  const occurred = { field: 'occurred', to: { set: today } };
  if (became !== undefined) {
    return { changes: changeEntry(index, key, name, [occurred]), show: { path: found.path, entryId: id } };
  }
  const issue = takeId(index, key, 'issue', isPrivate) ?? '';
  const link = { field: 'became', to: { set: formatReference(issue, title) } };
  const entry = { id: issue, title, owner, raised: { date: today }, from: formatReference(id, title) };
  return {
    changes: [...changeEntry(index, key, name, [occurred, link]), addEntry(index, key, 'issue', { isPrivate, entry })],
    show: { path: entryPath(key, 'issue', isPrivate), entryId: issue },
  };
}
