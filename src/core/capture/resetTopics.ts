import { engagementPath } from '../files/layout';
import { isDecided, isSettled } from '../journal/decided';
import { listReports } from '../journal/documents';
import { listDecisions, listEntries } from '../journal/entries';
import { findNameOf } from '../journal/people';
import { findSettings } from '../journal/settings';
import { addDays } from '../model/day';
import { splitReference, unlessPrivate } from '../model/ids';
import { listOpenMinutes, withoutHidden } from '../practice/heardByAll';
import { listObjectors } from '../practice/minutesState';
import { weighIssue } from '../practice/issueWeight';
import { isRiskOver, scoreRisk } from '../practice/riskBand';
import { countOf, joinWords, startUpper, toPhrase, toSentence } from '../text/words';
import { describeMoney } from './resetMoney';
import { describeOwed } from './resetOwed';
import { sayDay, type ResetSource } from './resetSource';

export interface ResetTopic {
  readonly topic: string;
  /** How it was until now: sentences, or one fact to a line. */
  readonly was: string;
}

/** Says nothing about what was done, only that it cannot be read anywhere. */
const notWritten = 'Not written down so far.';
/** What fits into one line is easier to take in than a list of two facts. */
const longestLine = 120;

/**
 * The topics of a reset point with what the records say about each (P-43). Nobody is named for what went wrong, nothing
 * is judged, and conversations between two people stay between them; a topic without a fact stays a topic.
 */
export function listResetTopics(source: ResetSource): readonly ResetTopic[] {
  return [
    makeTopic('How status is reported', describeReports(source)),
    makeTopic('Financials', describeMoney(source)),
    makeTopic('Issues and risks', describeRisks(source)),
    makeTopic('Meetings', describeMeetings(source)),
    makeTopic('Ways of working', describeAgreements(source)),
    makeTopic('Decisions', describeDecisions(source)),
    makeTopic('What we owe each other', describeOwed(source)),
  ];
}

function makeTopic(topic: string, facts: readonly string[]): ResetTopic {
  const shared = facts.filter((fact) => unlessPrivate(fact) !== undefined);
  const line = shared.join(' ');
  return { topic, was: line === '' ? notWritten : line.length <= longestLine ? line : shared.join('\n') };
}

function findEngagement({ view, key }: ResetSource) {
  return view.get('engagement', engagementPath(key.client, key.engagement))?.reading.record;
}

/** A report that is written every month is the same report. */
const monthAtEnd =
  / (january|february|march|april|may|june|july|august|september|october|november|december)( \d{4})?$/i;

function describeReports(source: ResetSource): readonly string[] {
  const { view, key } = source;
  const { brief, results } = view.journal?.reading.record.cadence ?? {};
  const readers = findEngagement(source)?.readers ?? [];
  const reports = [...new Set(readers.flatMap(({ report }) => report ?? []))];
  const plans = [...(brief ? [`a brief every ${startUpper(brief)}`] : []), ...(results ? ['key results monthly'] : [])];
  const filed = listReports(view, key)
    .filter(({ date }) => date && date <= source.today)
    .map(({ name, date }) => ({ name: name.replace(monthAtEnd, ''), date }));
  const latest = filed.filter(({ name }, index) => filed.findIndex((other) => other.name === name) === index);
  const last = latest.slice(0, 3).flatMap(({ name, date }) => (date ? [`${name}, ${sayDay(source, date)}`] : []));
  return [
    ...reports.map((report) => {
      const names = readers.flatMap(({ name, report: read }) => (name && read === report ? [name] : []));
      return `${startUpper(report.replaceAll('-', ' '))}: read by ${joinWords(names)}.`;
    }),
    ...(plans.length > 0 ? [`Planned: ${joinWords(plans)}.`] : []),
    ...(last.length > 0 ? [`Last on file: ${last.join('; ')}.`] : []),
  ];
}

function describeRisks({ view, key }: ResetSource): readonly string[] {
  const issues = listEntries(view, key, 'issue');
  const risks = listEntries(view, key, 'risk');
  if (issues.length + risks.length === 0) return [];
  const settings = findSettings(view);
  const open = issues
    .map(({ record }) => record)
    .filter(({ resolved }) => !resolved)
    .sort((a, b) => weighIssue(b) - weighIssue(a));
  const ahead = risks
    .map(({ record }) => record)
    .filter((risk) => !isRiskOver(risk))
    .sort((a, b) => (scoreRisk(b, settings)?.score ?? 0) - (scoreRisk(a, settings)?.score ?? 0));
  const count = open.length + ahead.length;
  const counted = [countOf(open.length, 'issue'), countOf(ahead.length, 'risk')].filter(
    (each) => !each.startsWith('no '),
  );
  const first = [...open, ...ahead]
    .flatMap(({ title }) => (unlessPrivate(title) ? [toPhrase(title ?? '')] : []))
    .slice(0, 3);
  if (count === 0) return ['No issue and no risk is open.'];
  return [
    `${startUpper(joinWords(counted))} ${count === 1 ? 'is' : 'are'} open.`,
    ...(first.length > 0 ? [`To look at first: ${first.join('; ')}.`] : []),
  ];
}

/** Contacts, not meetings. */
const contacts: readonly (string | undefined)[] = ['call', 'email'];
const recentDays = 61;
const fewDates = 3;

function describeMeetings(source: ResetSource): readonly string[] {
  const { today } = source;
  const held = listOpenMinutes(source).filter(({ record: { type, date, attendees } }) => {
    const isMeeting = !contacts.includes(type) && attendees.length > 2;
    return isMeeting && date && date <= today && date >= addDays(today, -recentDays);
  });
  const titles = [...new Set(held.map(({ record }) => toPhrase(unlessPrivate(record.title) ?? '')))].filter(Boolean);
  const lines = titles.map((title) => {
    const days = held.flatMap(({ record }) => (toPhrase(record.title ?? '') === title ? (record.date ?? []) : []));
    const [last] = days;
    if (days.length > fewDates && last) return `${title}, ${days.length} times, the last on ${sayDay(source, last)}`;
    return `${title} on ${joinWords(days.toReversed().map((day) => sayDay(source, day)))}`;
  });
  return lines.length > 0 ? [`In the last two months: ${lines.join('; ')}.`] : [];
}

function describeAgreements(source: ResetSource): readonly string[] {
  const { view, key } = source;
  const record = findEngagement(source);
  const agreements = record?.['working-agreements'] ?? [];
  const replaced = new Set(agreements.flatMap(({ replaces }) => (replaces ? splitReference(replaces)?.id : undefined)));
  const inForce = agreements.filter(({ id, text }) => text && !(id && replaced.has(id)));
  const levels = [...new Set(record?.escalation.map(({ level }) => level ?? 1))].sort((a, b) => a - b);
  const path = levels.flatMap((level) => {
    const names = record?.escalation.flatMap((step) => ((step.level ?? 1) === level ? (step.name ?? []) : []));
    return names && names.length > 0 ? [joinWords(names)] : [];
  });
  return [
    ...inForce.map((agreement) => {
      const { text = '', ours, agreed } = agreement;
      const said = isSettled(view, key, agreement) ? 'Agreed' : 'Noted';
      const when = agreed?.date ? `${said} on ${sayDay(source, agreed.date)}` : said;
      return `${when}: ${toSentence(text)}${ours ? ` Our part: ${toSentence(ours)}` : ''}`;
    }),
    ...(path.length > 0 ? [`When something cannot be settled: ${path.join(', then ')}.`] : []),
  ];
}

/**
 * Decisions that were replaced, and meetings that are remembered in more than one way: by date and words, never by person.
 * What one of two said to the other is not quoted.
 */
function describeDecisions(source: ResetSource): readonly string[] {
  const { view, key } = source;
  const nameOf = findNameOf(view, key.client);
  const minutes = listOpenMinutes(source);
  const known = new Set(minutes.map(({ path }) => path));
  const decisions = listDecisions(view, key).filter(({ isInRegister, path }) => isInRegister || known.has(path));
  const all = withoutHidden(source, decisions);
  const replaced = all.flatMap((found) => {
    const { record, supersededBy } = found;
    const later = all.find((other) => other.record.id === supersededBy)?.record;
    if (!supersededBy || !later?.text || !record.text) return [];
    const since = `Since ${sayDay(source, later.date)}: “${toPhrase(later.text)}”.`;
    const said = isDecided(view, key, found) ? 'Decided' : 'Noted';
    return [`${said} on ${sayDay(source, record.date)}: “${toPhrase(record.text)}”. ${since}`];
  });
  const remembered = minutes
    .filter(({ record }) => listObjectors(record.answers, nameOf).length > 0)
    .map(({ record: { title = '', date, attendees, answers } }) => {
      if (attendees.length <= 2) {
        return `The conversation of ${sayDay(source, date)}: remembered in two ways; both are in the notes.`;
      }
      const words = answers.findLast(({ says, text }) => says === 'objected' && text)?.text;
      const also = words ? `also remembered as “${toPhrase(words)}”` : 'remembered in two ways';
      return `${toPhrase(title)} of ${sayDay(source, date)}: ${also}; both are in the notes.`;
    });
  const facts = [...replaced.slice(0, 3).toReversed(), ...remembered.slice(0, 3).toReversed()];
  const [last] = all;
  if (facts.length > 0 || !last) return facts;
  return [`${startUpper(countOf(all.length, 'decision'))} on file, the last of ${sayDay(source, last.record.date)}.`];
}
