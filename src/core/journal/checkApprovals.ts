import { splitReference } from '../model/ids';
import { findEntryAt, type CrossProblem } from './crossProblem';
import { listDecisions } from './entries';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** How people write that a change was approved; the journal does not know these fields, because a decision says so. */
const approvalKeys = ['approved', 'approved-by', 'approval', 'accepted'];

/** Changes that say of themselves that they are approved, and that no decision names. */
export function checkApprovals(records: JournalRecords, key: EngagementKey): readonly CrossProblem[] {
  const named = new Set(listDecisions(records, key).map(({ record }) => splitReference(record.approves ?? '')?.id));
  const isWhole = records.list('minutes', key).every(({ reading }) => !reading.unreadable);
  if (!isWhole) return [];
  return records.list('changes', key).flatMap((file) =>
    file.reading.problems.flatMap(({ code, args: [name = ''], range }): readonly CrossProblem[] => {
      if (code !== 'unknown-key' || !approvalKeys.includes(name)) return [];
      const position = findEntryAt(file, 'changes', range);
      const id = position === undefined ? undefined : file.reading.record.changes[position]?.id;
      if (position === undefined || id === undefined || named.has(id)) return [];
      return [{ path: file.path, field: `changes/${position}`, code: 'approval-missing', args: [id], range }];
    }),
  );
}
