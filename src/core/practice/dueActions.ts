import { unitFlags } from '../journal/engagementDigest';
import { collect, type Answer, type Question } from '../journal/hits';
import { toDayNumber, type Day } from '../model/day';

/** Every open action whose day has passed, the longest overdue first. */
export function listOverdue(question: Question, today: Day): Answer {
  const open = question.onlyClient === undefined ? unitFlags.isOpen : unitFlags.isOpenForClient;
  const day = toDayNumber(today);
  return collect(question, ({ digest: { size, due, flags } }, finds) => {
    for (let unit = 0; unit < size; unit += 1) {
      const own = due[unit] as number;
      if (((flags[unit] as number) & open) !== 0 && own < day) finds.add(unit, -own);
    }
  });
}
