import { toDayNumber, type Day } from '../model/day';
import { unitFlags } from './engagementDigest';
import { collect, type Answer, type Question } from './hits';

/**
 * Everything of which something happened on that day or later, the newest first; what is only planned or due then does
 * not count. An action that minutes and the register hold counts once.
 */
export function listSince(question: Question, day: Day): Answer {
  const first = toDayNumber(day);
  const echo = question.onlyClient === undefined ? unitFlags.isEcho : unitFlags.isEchoForClient;
  return collect(question, ({ digest: { size, last, flags } }, finds) => {
    for (let unit = 0; unit < size; unit += 1) {
      const own = last[unit] as number;
      if (own >= first && ((flags[unit] as number) & echo) === 0) finds.add(unit, own);
    }
  });
}
