import { splitReference } from '../model/ids';
import type { CrossProblem } from './crossProblem';
import { listDecisions } from './entries';
import type { EngagementKey, JournalRecords } from './journalIndex';

/** How people write that a change was approved; the journal does not know these fields, because a decision says so. */
const approvalKeys = ['approved', 'approved-by', 'approval', 'accepted'];

/**
 * Changes that no decision names, each with the word by which it may say of itself that it is approved: where that word is
 * not there, neither is the problem.
 */
export function checkApprovals(records: JournalRecords, key: EngagementKey): readonly CrossProblem[] {
  const named = new Set(listDecisions(records, key).map(({ record }) => splitReference(record.approves ?? '')?.id));
  const isWhole = records.list('minutes', key).every(({ reading }) => !reading.unreadable);
  if (!isWhole) return [];
  return records.list('changes', key).flatMap(({ path, reading }) => {
    const isWritten = (name: string) =>
      reading.problems.some(({ code, args }) => code === 'unknown-key' && args[0] === name);
    return approvalKeys.filter(isWritten).flatMap((name) =>
      reading.record.changes.flatMap(({ id }, position): readonly CrossProblem[] => {
        const field = `changes/${position}/${name}`;
        return id === undefined || named.has(id) ? [] : [{ path, field, code: 'approval-missing', args: [id] }];
      }),
    );
  });
}
