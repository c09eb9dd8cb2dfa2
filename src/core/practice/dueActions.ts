import { unitFlags } from '../journal/engagementDigest';
import { collect, type Answer, type Question } from '../journal/hits';
import { toDayNumber, type Day } from '../model/day';

/** Every action that somebody still has to do, what is due first on top, and last what has no date. */
export function listOpenActions(question: Question): Answer {
  return listDueBefore(question, Infinity);
}

/** Every open action whose day has passed, the longest overdue first. */
export function listOverdue(question: Question, today: Day): Answer {
  return listDueBefore(question, toDayNumber(today));
}

function listDueBefore(question: Question, day: number): Answer {
  const open = question.onlyClient === undefined ? unitFlags.isOpen : unitFlags.isOpenForClient;
  return collect(question, ({ digest: { size, due, flags } }, finds) => {
    for (let unit = 0; unit < size; unit += 1) {
      const own = due[unit] as number;
      if (((flags[unit] as number) & open) !== 0 && own < day) finds.add(unit, -own);
    }
  });
}
