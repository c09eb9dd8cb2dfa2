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
import { countWorkingDays } from '../model/day';
import { splitReference, unlessPrivate } from '../model/ids';
import { withoutHidden } from '../practice/heardByAll';
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

/** The steering committees so far, the newest first. */
export function listCommittees({ view, key, today }: ResetSource): readonly FoundMinutes[] {
  return listMinutes(view, key).filter(({ record: { type, date } }) => type === 'steering' && date && date < today);
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

/** Milestones that come later than was first agreed, with what they wait for. */
function listMoved(source: ResetSource): readonly SteeringPoint[] {
  const { view, key } = source;
  return withoutHidden(source, listEntries(view, key, 'milestone')).flatMap(({ record }) => {
    const { title, baseline, forecast, actual, owner, moved } = record;
    if (!title || !baseline || !forecast || actual || forecast <= baseline) return [];
    const days = countOf(countWorkingDays(baseline, forecast, findSettings(view)), 'working day');
    const waitingFor = nameWaitedFor(source, moved.at(-1)?.['waiting-for']);
    const why = waitingFor ? ` It waits for ${waitingFor}.` : '';
    const was = `${startUpper(sayDay(source, forecast))}, ${days} after the baseline of ${sayDay(source, baseline)}.${why}`;
    return [{ topic: `New date of “${toPhrase(title)}”`, was, lead: owner }];
  });
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
    const { title, priority, resolved, raised, owner } = record;
    if (!title || resolved || priority !== 'high') return [];
    const since = raised?.date ? `Open since ${sayDay(source, raised.date)}.` : 'Open.';
    return [{ topic: toPhrase(title), was: since, lead: owner }];
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

/** What was not on the agenda of the last committee, or was not settled there, is offered for the next one (P-18). */
function listLeftOpen(source: ResetSource): readonly SteeringPoint[] {
  const [last] = listCommittees(source);
  return (last?.record.questions ?? []).map((question) => ({
    topic: toPhrase(question),
    was: `Left open by the committee of ${sayDay(source, last?.record.date)}.`,
  }));
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
