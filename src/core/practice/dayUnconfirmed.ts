import { viewAsClient } from '../journal/clientView';
import { isDecided } from '../journal/decided';
import { listDecisions, listMinutes, type FoundDecision } from '../journal/entries';
import { findCalendar } from '../journal/settings';
import { addWorkingDays } from '../model/day';
import { listStandings } from './answerStates';
import { toMatter, type DayMatter, type DayRequest } from './dayMatter';
import { isWrittenMode } from './recordMode';
import { wasSpoken } from './talkState';

/**
 * Minutes to which somebody has not said a word, while the time to object runs out. In the written mode silence ends nothing
 * where they hold a decision that nobody has confirmed who may (P-04).
 */
export function listUnanswered(request: DayRequest): readonly DayMatter[] {
  const { records, key, today } = request;
  const calendar = findCalendar(records, key.client);
  const next = addWorkingDays(today, 1, calendar);
  const unconfirmed = new Set(listVerbal(request).map(({ path }) => path));
  return listMinutes(records, key).flatMap((found) => {
    const { sent } = found.record;
    if (!sent?.date || sent.date >= today) return [];
    const open = listStandings({ records, key, today, record: found.record }).filter(
      ({ says, until }) =>
        (says === 'waiting' && until !== undefined && until <= next) ||
        (says === 'no-objection' && unconfirmed.has(found.path)),
    );
    const names = open.map(({ name }) => name);
    return names.length > 0 ? [toMatter('unanswered', key, found, names)] : [];
  });
}

/** While the written mode lasts every verbal decision needs a confirmation (P-04): those that have none of who may give it. */
function listVerbal({ records, key, today }: DayRequest): readonly FoundDecision[] {
  if (!isWrittenMode(records, key, today)) return [];
  return listDecisions(viewAsClient(records, key.client), key).filter((found) => {
    const { record, supersededBy } = found;
    if (supersededBy !== undefined || record.date === undefined || !wasSpoken(record)) return false;
    return isWrittenMode(records, key, record.date) && !isDecided(records, key, found);
  });
}

/** Verbal decisions that stand in no minutes, which ask for an answer themselves. */
export function listUnacknowledged(request: DayRequest): readonly DayMatter[] {
  const { client, engagement } = request.key;
  const alone = listVerbal(request).filter(({ isInRegister, record }) => isInRegister && record.from === undefined);
  return alone.map(({ path, record: { id, text, date, by } }): DayMatter => {
    const names = { path, title: text ?? id ?? '', ...(id && { entryId: id }), ...(date && { day: date }) };
    return { matter: 'unacknowledged', client, engagement, ...names, people: by ? [by] : [] };
  });
}
