import { engagementPath } from '../files/layout';
import {
  findEntryFiles,
  listActions,
  listDecisions,
  listEntries,
  listMinutes,
  type FoundMinutes,
} from '../journal/entries';
import type { EngagementKey, JournalFile, JournalRecords } from '../journal/journalIndex';
import { findSettings } from '../journal/settings';
import { countWorkingDays, type Day } from '../model/day';
import { splitReference, unlessPrivate } from '../model/ids';
import { withoutHidden } from '../practice/heardByAll';
import { weighIssue } from '../practice/issueWeight';
import { isRiskOver, scoreRisk } from '../practice/riskBand';
import { countOf, startUpper, toPhrase, toSentence } from '../text/words';
import { listCost } from './resetMoney';
import { sayDay, type ResetSource } from './resetSource';

/** Something of which a steering committee hears. */
export interface SteeringPoint {
  readonly topic: string;
  /** Where it stands, in neutral words. */
  readonly was: string;
  /** Who knows most about it. */
  readonly lead?: string | undefined;
}

/** The steering committees so far, the newest first: that of today, too, once something of it is written down. */
export function listCommittees({ view, key, today }: ResetSource): readonly FoundMinutes[] {
  return listMinutes(view, key).filter(({ record }) => {
    const { type, date, cancelled, notes = '', decisions, actions } = record;
    if (type !== 'steering' || !date || cancelled) return false;
    return date < today || (date === today && (notes.trim() !== '' || decisions.length > 0 || actions.length > 0));
  });
}

/**
 * What both sides prepare before a steering committee (P-19), from what the client may see alone: first what is to be
 * decided, then what is red or behind, then what was left open, and what was decided since the last one. What was said
 * between few stays between them.
 */
export function listSteeringPoints(source: ResetSource): readonly SteeringPoint[] {
  const points = [
    ...listUndecidedChanges(source),
    ...listUnansweredNeeds(source),
    ...listSignoffs(source),
    ...listMoved(source),
    ...listRed(source),
    ...listLeftOpen(source),
    ...listDecidedSince(source),
  ];
  return points.filter(
    ({ topic, was }) => topic !== '' && [topic, was].every((text) => unlessPrivate(text) !== undefined),
  );
}

const pointKinds = ['change', 'deliverable', 'milestone', 'issue', 'risk', 'decision', 'action', 'escalation'] as const;

/** The files that cannot be read to their end among those of which a preparation is made: it misses what stands below. */
export function listHalfRead(records: JournalRecords, key: EngagementKey): readonly JournalFile[] {
  const files = [
    ...pointKinds.flatMap((kind): readonly JournalFile[] => findEntryFiles(records, key, kind)),
    ...records.list('minutes', key).filter(({ reading }) => reading.record.type === 'steering'),
  ];
  return [...new Set(files)].filter(({ reading }) => reading.unreadable);
}

function listUndecidedChanges(source: ResetSource): readonly SteeringPoint[] {
  const { view, key } = source;
  const { currency } = findSettings(view);
  const approved = new Set(listDecisions(view, key).map(({ record }) => splitReference(record.approves ?? '')?.id));
  return withoutHidden(source, listEntries(view, key, 'change')).flatMap(({ record }) => {
    const { id, title = '', requested, withdrawn, owner } = record;
    if (withdrawn || approved.has(id)) return [];
    const [by, on] = [requested?.by && `by ${requested.by}`, requested?.date && `on ${sayDay(source, requested.date)}`];
    const asked = by || on ? `Asked for ${[by, on].filter(Boolean).join(' ')}. ` : '';
    const cost = startUpper(listCost(record, currency).join(', ') || '[days and money?]');
    return [{ topic: toPhrase(title), was: `${asked}${cost}. To be decided.`, lead: owner }];
  });
}

function listUnansweredNeeds({ view, key }: ResetSource): readonly SteeringPoint[] {
  const needs = view.get('engagement', engagementPath(key.client, key.engagement))?.reading.record.needs ?? [];
  return needs.flatMap(({ text = '', by, answer }) =>
    answer ? [] : [{ topic: toPhrase(text), was: `Needed${by ? ` by ${by}` : ''}. How it is met is open.`, lead: by }],
  );
}

function listSignoffs(source: ResetSource): readonly SteeringPoint[] {
  return withoutHidden(source, listEntries(source.view, source.key, 'deliverable')).flatMap(({ record }) => {
    const { title, delivered, signoff } = record;
    if (!title || !delivered || signoff?.date) return [];
    const who = signoff?.owner ?? '[who signs it off?]';
    const was = `Delivered on ${sayDay(source, delivered)}; to be signed off by ${who}.`;
    return [{ topic: `Sign-off of “${toPhrase(title)}”`, was, lead: signoff?.owner }];
  });
}

/** Milestones that come later than was first agreed, or whose day has passed, with what they wait for. */
function listMoved(source: ResetSource): readonly SteeringPoint[] {
  const { view, key } = source;
  return withoutHidden(source, listEntries(view, key, 'milestone')).flatMap(({ record }) => {
    const { title, baseline, forecast, actual, owner, moved } = record;
    const planned = forecast ?? baseline;
    if (!title || !planned || actual) return [];
    const isPast = planned < source.today;
    if (!(baseline && planned > baseline) && !isPast) return [];
    const waitingFor = nameWaitedFor(source, moved.at(-1)?.['waiting-for']);
    const facts = [
      baseline && planned > baseline
        ? describeDelay(source, baseline, planned)
        : `Planned for ${sayDay(source, planned)}.`,
      waitingFor && `It waits for ${waitingFor}.`,
      isPast && 'A new date is needed.',
    ];
    return [{ topic: `New date of “${toPhrase(title)}”`, was: facts.filter(Boolean).join(' '), lead: owner }];
  });
}

function describeDelay(source: ResetSource, baseline: Day, planned: Day): string {
  const days = countOf(countWorkingDays(baseline, planned, findSettings(source.view)), 'working day');
  return `${startUpper(sayDay(source, planned))}, ${days} after the baseline of ${sayDay(source, baseline)}.`;
}

/** An action by its name, because an ID says nothing to a committee; empty where it is not for everybody who comes. */
function nameWaitedFor(source: ResetSource, reference: string | undefined): string {
  const told = unlessPrivate(reference) ?? '';
  const id = splitReference(told)?.id;
  const known = listActions(source.view, source.key).filter(({ record }) => id !== undefined && record.id === id);
  const [shared] = withoutHidden(source, known);
  const name = toPhrase(known.length > 0 ? (shared?.record.text ?? '') : (splitReference(told)?.title ?? told));
  return name === '' ? '' : `“${name}”`;
}

function listRed(source: ResetSource): readonly SteeringPoint[] {
  const { view, key } = source;
  const settings = findSettings(view);
  const issues = withoutHidden(source, listEntries(view, key, 'issue')).flatMap(({ record }) => {
    const { title, resolved, raised, due, owner } = record;
    const isLate = due !== undefined && due < source.today;
    if (!title || resolved || !(isLate || weighIssue(record) === 3)) return [];
    const since = raised?.date ? `Open since ${sayDay(source, raised.date)}.` : 'Open.';
    const late = isLate ? ` Planned to be solved by ${sayDay(source, due)}. A new date is needed.` : '';
    return [{ topic: toPhrase(title), was: `${since}${late}`, lead: owner }];
  });
  const risks = withoutHidden(source, listEntries(view, key, 'risk')).flatMap(({ record }) => {
    const { title, effect, plan, owner } = record;
    if (!title || isRiskOver(record) || scoreRisk(record, settings)?.band !== 'red') return [];
    const what = effect ? `It would mean: ${toSentence(effect)}` : 'It may happen.';
    const how = plan ? `What we do about it: ${toSentence(plan)}` : 'What we do about it: [plan?]';
    return [{ topic: toPhrase(title), was: `${what} ${how}`, lead: owner }];
  });
  return [...issues, ...risks];
}

/** Where a point stands that was offered again before. */
const waitedBefore = /^(?:It waited at|Left open by) the committee of /;

/**
 * What was not on the agenda of the last committee, or was not settled there, is offered for the next one (P-18): its open
 * questions, and what somebody wrote into its preparation without a position. All else is collected anew.
 */
function listLeftOpen(source: ResetSource): readonly SteeringPoint[] {
  const [last] = listCommittees(source);
  if (!last?.record.date) return [];
  const [day, said] = [last.record.date, sayDay(source, last.record.date)];
  const preparation = listMinutes(source.view, source.key).find(
    ({ record: { type, date, cancelled } }) => type === 'pre-steering' && date && date <= day && !cancelled,
  );
  const open = last.record.questions.map((question) => ({
    topic: toPhrase(question),
    was: `Left open by the committee of ${said}.`,
  }));
  const waiting = (preparation?.record.topics ?? []).flatMap(({ topic = '', was = '', now, lead }) => {
    const isOpen = (was.trim() === '' || waitedBefore.test(was)) && !now?.trim();
    const point = { topic: toPhrase(topic), was: `It waited at the committee of ${said}.`, lead };
    return isOpen && !open.some((each) => each.topic === point.topic) ? [point] : [];
  });
  return [...open, ...waiting];
}

function listDecidedSince(source: ResetSource): readonly SteeringPoint[] {
  const since = listCommittees(source)[0]?.record.date;
  const decisions = withoutHidden(source, listDecisions(source.view, source.key)).filter(
    ({ record: { date, text }, supersededBy }) =>
      text && date && !supersededBy && since && date > since && date <= source.today,
  );
  if (decisions.length === 0) return [];
  const lines = decisions
    .toReversed()
    .map(
      ({ record: { text = '', date, by } }) =>
        `${startUpper(toPhrase(text))} (${[...(by ? [by] : []), sayDay(source, date)].join(', ')}).`,
    );
  return [{ topic: 'What was decided since the last committee', was: lines.join('\n') }];
}
