import { isDecided } from '../journal/decided';
import { listActions, listDecisions, listEntries, type Found, type FoundAction } from '../journal/entries';
import { findSide, type Side } from '../journal/people';
import { findSettings } from '../journal/settings';
import { listWaiting } from '../journal/waiting';
import { countWorkingDays, type Day } from '../model/day';
import { splitReference } from '../model/ids';
import type { EntryKind } from '../model/entryKinds';
import { isOpenAction } from '../practice/actionState';
import { withoutHidden } from '../practice/heardByAll';
import { isRiskOver } from '../practice/riskBand';
import { fold } from '../text/fold';
import { countOf, joinWords, toPhrase } from '../text/words';
import { formatCitedDay } from './cited';
import { formatMoney } from './entryLook';
import { makeItem, type LiveItem, type LiveSource } from './liveSource';

const inBrackets = (...words: readonly (string | undefined)[]) => {
  const known = words.filter(Boolean);
  return known.length > 0 ? ` (${known.join(', ')})` : undefined;
};

/** A date that has passed is no date by which anybody can do anything. */
function by({ today }: LiveSource, day: Day | undefined): string {
  return `, by ${day && day >= today ? formatCitedDay(day, today) : '[when?]'}`;
}

const isSince = ({ since, today }: LiveSource, day: Day | undefined): day is Day =>
  day !== undefined && day <= today && (since === undefined || day > since);

const byDay = (a: { readonly day: Day | undefined }, b: { readonly day: Day | undefined }) =>
  (a.day ?? '9').localeCompare(b.day ?? '9');

/** A report is for everybody: what was said between few stays between them. */
function forAll<F extends Found<{ readonly from?: string }>>({ records, key }: LiveSource, all: readonly F[]) {
  return withoutHidden({ view: records, key }, all);
}

const listFor = <K extends EntryKind>(source: LiveSource, kind: K) =>
  forAll(source, listEntries(source.records, source.key, kind));

const listActionsFor = (source: LiveSource) => forAll(source, listActions(source.records, source.key));

function listOpenOf(source: LiveSource, side: Side): readonly FoundAction[] {
  const { records, key } = source;
  return listActionsFor(source)
    .filter(({ record }) => isOpenAction(record) && findSide(records, key.client, record.owner) === side)
    .sort((a, b) => byDay({ day: a.record.due }, { day: b.record.due }));
}

/** What the client is to do, to deliver or to sign off, by its date, with what waits for it. */
export function listNeeds(source: LiveSource): readonly LiveItem[] {
  const { records, key } = source;
  const waiting = listWaiting(records, key);
  const titles = new Map(listActionsFor(source).map(({ record }) => [record.id, record.text] as const));
  const neededFor = (id: string | undefined) => {
    const names = (waiting.get(id ?? '') ?? []).flatMap((each) => titles.get(each) ?? []);
    return names.length > 0 ? `, needed for ${joinWords(names.map((name) => `“${toPhrase(name)}”`))}` : undefined;
  };
  const actions = listOpenOf(source, 'theirs').map(({ record: { id, text, owner, due } }) => ({
    day: due,
    items: makeItem(source, id, text, inBrackets(owner), by(source, due), neededFor(id)),
  }));
  const dependencies = listFor(source, 'dependency').flatMap(({ record }) => {
    const { id, text, provider, needed, met } = record;
    if (met || findSide(records, key.client, provider) === 'ours') return [];
    return [
      { day: needed, items: makeItem(source, id, text, inBrackets(provider), by(source, needed), neededFor(id)) },
    ];
  });
  const signoffs = listFor(source, 'deliverable').flatMap(({ record: { id, title, delivered, signoff } }) => {
    if (!delivered || !title || !signoff?.owner || signoff.date) return [];
    const text = `Sign-off of “${toPhrase(title)}”`;
    return [{ day: undefined, items: makeItem(source, id, text, inBrackets(signoff.owner), by(source, undefined)) }];
  });
  return [...actions, ...dependencies, ...signoffs].sort(byDay).flatMap(({ items }) => items);
}

/** What the client’s people had wanted to do by now: nothing says that it is late, and the new date is asked for. */
export function listStillNeeded(source: LiveSource): readonly LiveItem[] {
  return listOpenOf(source, 'theirs').flatMap(({ record: { id, text, owner, due } }) =>
    due && due < source.today
      ? makeItem(source, id, text, inBrackets([owner, 'new date: [when?]'].filter(Boolean).join('; ')))
      : [],
  );
}

/** What we are to do: a plan, no promise. */
export function listOurPlan(source: LiveSource): readonly LiveItem[] {
  const { today } = source;
  return listOpenOf(source, 'ours').flatMap(({ record: { id, text, owner, due } }) => {
    const day = due && due >= today ? formatCitedDay(due, today) : '[when?]';
    return makeItem(source, id, text, `, ${day}`, inBrackets(owner));
  });
}

/** What was reached since the last report, with what it is worth. */
export function listResults(source: LiveSource): readonly LiveItem[] {
  const { today } = source;
  const results = listFor(source, 'result')
    .filter(({ record }) => isSince(source, record.date))
    .flatMap(({ record: { id, text, value } }) => makeItem(source, id, text, inBrackets(value && toPhrase(value))));
  const milestones = listFor(source, 'milestone')
    .filter(({ record }) => isSince(source, record.actual))
    .flatMap(({ record: { id, title, actual } }) =>
      makeItem(source, id, title, `, on ${formatCitedDay(actual, today)}`),
    );
  return dropSame([...results, ...milestones]);
}

/** What was done and delivered since the last report. */
export function listDone(source: LiveSource): readonly LiveItem[] {
  const actions = listActionsFor(source)
    .filter(({ record }) => isSince(source, record.done))
    .flatMap(({ record: { id, text, owner } }) => makeItem(source, id, text, inBrackets(owner)));
  const delivered = listFor(source, 'deliverable')
    .filter(({ record }) => isSince(source, record.delivered))
    .flatMap(({ record: { id, title, owner } }) => makeItem(source, id, title, inBrackets(owner)));
  return dropSame([...actions, ...delivered]);
}

function dropSame(items: readonly LiveItem[]): readonly LiveItem[] {
  return [
    ...new Map(items.toReversed().map((item) => [fold(item.replace(/ \(p?[A-Z]+-\d+\)$/, '')), item])).values(),
  ].reverse();
}

/**
 * What holds of the decisions since the last report: what was confirmed, which is for everybody wherever it was said, else
 * what was noted.
 */
export function listDecided(source: LiveSource, isConfirmed: boolean): readonly LiveItem[] {
  const { records, key, today } = source;
  const all = listDecisions(records, key);
  return (isConfirmed ? all : forAll(source, all))
    .filter((found) => isSince(source, found.record.date) && !found.supersededBy)
    .filter((found) => isDecided(records, key, found) === isConfirmed)
    .flatMap(({ record: { id, text, by: who, date } }) =>
      makeItem(source, id, text, inBrackets(who, formatCitedDay(date, today))),
    );
}

/** Changes that nobody has decided, with what they cost. */
export function listUndecided(source: LiveSource): readonly LiveItem[] {
  const { records, key } = source;
  const approved = new Set(listDecisions(records, key).map(({ record }) => splitReference(record.approves ?? '')?.id));
  const { currency } = findSettings(records);
  return listFor(source, 'change').flatMap(({ record }) => {
    const { id, title, price, withdrawn, 'effort-days': days } = record;
    if (withdrawn || approved.has(id)) return [];
    const cost = joinWords([
      ...(days === undefined ? [] : [countOf(days, 'working day')]),
      ...(price === undefined ? [] : [formatMoney(price, currency) ?? '']),
    ]);
    return makeItem(source, id, title, `: ${cost || '[what does it cost?]'}`);
  });
}

/** Each milestone with its date, against the one first agreed. */
export function listMilestones(source: LiveSource): readonly LiveItem[] {
  const { today } = source;
  return listFor(source, 'milestone').flatMap(({ record }) => {
    const { id, title, baseline, forecast, actual } = record;
    if (actual && !isSince(source, actual)) return [];
    const day = actual ?? forecast ?? baseline;
    const isPast = !actual && day !== undefined && day < today;
    const when = actual
      ? `, reached on ${formatCitedDay(actual, today)}`
      : ` on ${day && !isPast ? formatCitedDay(day, today) : '[when?]'}`;
    return makeItem(source, id, title, when, isPast ? undefined : compare(source, day, baseline));
  });
}

function compare({ records, today }: LiveSource, day: Day | undefined, baseline: Day | undefined): string | undefined {
  if (!day || !baseline) return undefined;
  const days = countWorkingDays(baseline, day, findSettings(records));
  if (days === 0) return ', as first agreed';
  const side = days > 0 ? 'after' : 'before';
  return `, ${countOf(Math.abs(days), 'working day')} ${side} the baseline of ${formatCitedDay(baseline, today)}`;
}

/** What may happen, and what we do about it, the most serious first. */
export function listWatched(source: LiveSource): readonly LiveItem[] {
  return listFor(source, 'risk')
    .filter(({ record }) => !isRiskOver(record))
    .map(({ record }) => ({ record, weight: (record.probability ?? 0) * (record.impact ?? 0) }))
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ record: { id, title, plan, owner } }) =>
      makeItem(source, id, title, plan && `: ${toPhrase(plan)}`, inBrackets(owner)),
    );
}
