import { confirmUnit } from '../journal/confirmation';
import { listDecisions, listEntries } from '../journal/entries';
import { listAccountable } from '../journal/people';
import { addDays } from '../model/day';
import { listOpenMinutes, withoutHidden } from '../practice/heardByAll';
import { isShortTalk } from '../practice/talkState';
import { fold } from '../text/fold';
import { joinWords, startUpper, toSentence } from '../text/words';
import { formatCitedDay } from './cited';
import type { Line } from './document';
import { listUndecided } from './liveItems';
import { tellForward, type Forward } from './tellForward';

/** What is older than that is history. */
const daysBack = 28;

/**
 * What the client can decide at once: changes with their cost, results to sign off, questions that a meeting left open,
 * and what was noted as decided but by nobody, or to which somebody objected.
 */
export function listOpenDecisions(source: Forward): readonly Line[] {
  const { view, key, today } = source;
  const changes = listUndecided({ records: view, key, today, since: undefined, withIds: false });
  return [...changes, ...listSignoffs(source), ...listQuestions(source), ...listUnsettled(source)].map((text) => [
    startUpper(toSentence(text)),
  ]);
}

function listSignoffs(source: Forward): readonly string[] {
  const { view, key, today } = source;
  return withoutHidden(source, listEntries(view, key, 'deliverable')).flatMap(({ record }) => {
    const { title, delivered, signoff } = record;
    const name = tellForward(source, title);
    if (!name || !delivered || signoff?.date) return [];
    const who = tellForward(source, signoff?.owner) || '[who signs it off?]';
    return [`Sign-off of “${name}”, delivered on ${formatCitedDay(delivered, today)} (${who})`];
  });
}

/** Of the last meeting of each type only: the next one has taken up what was open before, or has left it. */
function listQuestions(source: Forward): readonly string[] {
  const { today } = source;
  const isRecent = isRecentAt(source);
  const held = listOpenMinutes(source).filter(
    ({ record }) => record.date && record.date <= today && !isShortTalk(record),
  );
  const newest = held.filter(({ record: { type } }, at) => held.findIndex((each) => each.record.type === type) === at);
  const questions = newest
    .filter(({ record }) => isRecent(record.date))
    .flatMap(({ record }) => record.questions.flatMap((question) => tellForward(source, question) || []));
  const asked = questions.map((question) => (/[.?!…]$/.test(question) ? question : `${question}?`));
  return [...new Map(asked.map((question) => [fold(question), question])).values()];
}

/** What somebody of the client decided, and nobody objected to, is not opened again. */
function listUnsettled(source: Forward): readonly string[] {
  const { view, key, today } = source;
  const isRecent = isRecentAt(source);
  const deciders = joinWords(listAccountable(view, key).flatMap((name) => tellForward(source, name) || []));
  return withoutHidden(source, listDecisions(view, key)).flatMap(({ record, path, isInRegister, supersededBy }) => {
    const text = tellForward(source, record.text);
    const file = view.get(isInRegister ? 'decisions' : 'minutes', path);
    const isObjected = file && confirmUnit(file, { kind: 'decision', record }).says === 'objected';
    if (!text || supersededBy || !isRecent(record.date) || (record.by && !isObjected)) return [];
    const who = deciders || tellForward(source, record.by) || '[who decides?]';
    return [`To settle: ${text} (${who}; noted on ${formatCitedDay(record.date, today)})`];
  });
}

function isRecentAt({ today }: Forward) {
  const since = addDays(today, -daysBack);
  return (day: string | undefined) => day !== undefined && day >= since && day <= today;
}
