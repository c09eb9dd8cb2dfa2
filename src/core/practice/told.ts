import { listDecisions, listEntries, listMinutes, type FoundMinutes } from '../journal/entries';
import { listIdMentionsOf } from '../journal/idMentions';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { findNameOf, listAccountable } from '../journal/people';
import { makePhrase } from '../journal/phrases';
import { findSettings } from '../journal/settings';
import { addDays, type Day } from '../model/day';
import { findKind } from '../model/entryKinds';
import { fold } from '../text/fold';
import { recentDays } from './dayClose';
import { isRiskOver, scoreRisk } from './riskBand';
import { isFromMeeting, wasSpoken } from './talkState';

export interface ToldSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
}

/** A matter that wants to be told (P-12), and those who decide and of whom nothing on file says that they know of it. */
export interface Untold {
  readonly kind: 'risk' | 'milestone' | 'decision';
  readonly id?: string;
  readonly title: string;
  readonly people: readonly string[];
}

interface Matter extends Omit<Untold, 'people'> {
  readonly path: string;
  readonly isPrivate: boolean;
  readonly from?: string | undefined;
  /** Who knows of these knows of it, too: the decisions by which it came about. */
  readonly by?: readonly string[];
  /** What was said before that day was said of something else. */
  readonly since: Day | undefined;
}

/**
 * What those who decide may not know yet (P-12): risks in the red band, milestones behind their baseline, recent decisions
 * that replace one or approve a change. Somebody was told who was in a talk about it, or has answered to notes that name
 * it; what was only sent tells nobody.
 */
export function listUntold(source: ToldSource): readonly Untold[] {
  const { records, key } = source;
  const nameOf = findNameOf(records, key.client);
  const deciders = [...new Set(listAccountable(records, key).map(nameOf))];
  const meetings = listMinutes(records, key).map((found) => ({ ...found, text: sayAll(found) }));
  return [...listRisks(source), ...listSlips(source), ...listBigDecisions(source)].flatMap((matter) => {
    const told = meetings
      .filter((meeting) => isAbout(source, meeting, matter))
      .flatMap((meeting) => listTold(source, meeting, isDecidedIn(meeting, matter) ? undefined : matter.since));
    const people = deciders.filter((name) => !told.some((each) => nameOf(each) === name));
    const { kind, id, title, isPrivate } = matter; // of what is the team’s own nobody else is told
    return people.length > 0 && !isPrivate ? [{ kind, title, people, ...(id && { id }) }] : [];
  });
}

function listRisks({ records, key }: ToldSource): readonly Matter[] {
  const settings = findSettings(records);
  return listEntries(records, key, 'risk').flatMap(({ record, path, isPrivate }) => {
    const { id, title = '', from, raised, log } = record;
    if (isRiskOver(record) || scoreRisk(record, settings)?.band !== 'red') return [];
    const scored = log.filter((each) => scoreRisk(each, settings));
    const rose = scored[scored.findLastIndex((each) => scoreRisk(each, settings)?.band !== 'red') + 1];
    return [{ kind: 'risk', id, title, path, isPrivate, from, since: rose?.date ?? raised?.date }];
  });
}

function listSlips({ records, key }: ToldSource): readonly Matter[] {
  return listEntries(records, key, 'milestone').flatMap(({ record, path, isPrivate }) => {
    const { id, title = '', baseline, forecast, actual, moved } = record;
    if (actual || !baseline || !forecast || forecast <= baseline) return [];
    const by = listIdMentionsOf(moved.at(-1)?.reason ?? '', key).flatMap((each) =>
      findKind(each.id) === 'decision' ? each.id : [],
    );
    return [{ kind: 'milestone', id, title, path, isPrivate, by, since: moved.at(-1)?.date }];
  });
}

function listBigDecisions({ records, key, today }: ToldSource): readonly Matter[] {
  return listDecisions(records, key).flatMap(({ record, path, isPrivate, supersededBy }) => {
    const { id, text = '', from, date, supersedes, approves } = record;
    const isBig = !supersededBy && (supersedes ?? approves) !== undefined;
    const isRecent = date !== undefined && date >= addDays(today, -recentDays) && date <= today;
    return isBig && isRecent ? [{ kind: 'decision', id, title: text, path, isPrivate, from, since: date }] : [];
  });
}

/** Minutes with everything that they say, as JSON in which every line break is a blank. */
type Meeting = FoundMinutes & { readonly text: string };

function sayAll({ record }: FoundMinutes): string {
  const { purpose, agenda, topics, questions, notes, decisions, actions, carried } = record;
  const all = JSON.stringify([purpose, agenda, topics, questions, notes, decisions, actions, carried]);
  return all.replaceAll('\\n', ' ');
}

/** Whether it stands in the minutes, comes from them, or is named there by its number, its title, or what it came about by. */
function isAbout({ key }: ToldSource, { path, meeting, text }: Meeting, matter: Matter): boolean {
  if (path === matter.path || isFromMeeting(matter.from, meeting)) return true;
  const ids = [matter.id, ...(matter.by ?? [])];
  const isNamed = listIdMentionsOf(text, key).some(
    ({ id, key: { client, engagement } }) => ids.includes(id) && client === key.client && engagement === key.engagement,
  );
  const title = JSON.stringify(matter.title).slice(1, -1);
  return isNamed || (title !== '' && makePhrase(title, true).test(fold(text)));
}

/** A date is often moved on file only after the talk that decided it. */
function isDecidedIn({ record }: Meeting, { by = [] }: Matter): boolean {
  return record.decisions.some(({ id }) => id !== undefined && by.includes(id));
}

/** Who was in the talk, and who has answered to its notes. */
function listTold({ today }: ToldSource, { record }: Meeting, since: Day | undefined): readonly string[] {
  const isSince = (day: Day | undefined) => day !== undefined && day <= today && day >= (since ?? '');
  const present = isSince(record.date) && !record.cancelled && wasSpoken(record) ? record.attendees : [];
  return [...present, ...record.answers.flatMap(({ by, date }) => (by && isSince(date) ? [by] : []))];
}
