import { findClientName, findEngagement } from '../journal/clients';
import { viewAsClient } from '../journal/clientView';
import { listMinutes } from '../journal/entries';
import { listDatedFacts, type DatedFact } from '../journal/datedFacts';
import { isConfirmedByDecider } from '../journal/decided';
import { filterFacts } from '../journal/factFilter';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { formatLongDay, formatMonth, type Day } from '../model/day';
import { entryKinds, type EntryKind } from '../model/entryKinds';
import { unlessPrivate } from '../model/ids';
import { isFromMeeting, talksBetweenFew } from '../practice/talkState';
import { joinWords, startUpper, toLine, toPhrase } from '../text/words';
import { markFor } from './documentMark';
import type { Block, Document } from './document';
import { describeAnswers, describeDetail, nameFactKind, nameOneFact, sayWhat, type Judging } from './factWording';
import type { Audience } from './treeRow';
import { withoutIds } from './withoutIds';

export interface ChronologyRequest {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  /** Both days count. */
  readonly from: Day;
  readonly to: Day;
  readonly person?: string | undefined;
  readonly topic?: string | undefined;
  /** The client’s version is made from the client view alone. */
  readonly audience: Audience;
  /** Whether the client’s version has the numbers of entries; the team’s always has. */
  readonly withIds?: boolean;
  readonly today: Day;
}

interface Telling {
  readonly request: ChronologyRequest;
  readonly judging: Judging;
  readonly withIds: boolean;
}

const head = ['Date', 'What happened, and who', 'Source, and what answered it'];

/**
 * Who said what, when, by which channel, between two days (P-05): the oldest first, every line with its source and with
 * what answered it. For the client there are no talks between few, and no reasons of delay; what else must not be seen is
 * replaced by a gap.
 */
export function renderChronology(request: ChronologyRequest): Document {
  const { key, from, to, person, topic, audience } = request;
  const isTeam = audience === 'team';
  const records = isTeam ? request.records : viewAsClient(request.records, key.client);
  const judging = { records, client: key.client, today: request.today, audience };
  const telling = { request, judging, withIds: isTeam || request.withIds === true };
  const filter = { from, to, ...(person && { person }), ...(topic && { topic }) };
  const all = listDatedFacts(records, key);
  const told = isTeam ? all : listForClient(records, key, all);
  const facts = filterFacts(records, key.client, told, filter).toReversed();
  const client = unlessPrivate(findClientName(records, key.client)) ?? key.client;
  const title = findEngagement(records, key)?.title ?? key.engagement;
  return {
    mark: markFor(audience, client),
    title: `Chronology: ${unlessPrivate(title) ?? client}`,
    blocks: [renderScope(request, facts.length), ...renderMonths(telling, facts)],
  };
}

/** Without drafts, reasons of delay, and whatever was said between few. */
function listForClient(records: JournalRecords, key: EngagementKey, facts: readonly DatedFact[]): readonly DatedFact[] {
  const between = listMinutes(records, key).filter(({ record }) => talksBetweenFew.includes(record.type));
  const isOfFew = ({ meeting, from }: DatedFact) =>
    between.some((each) => meeting === each.meeting || isFromMeeting(from, each.meeting));
  return facts.filter((fact) => fact.what !== 'drafted' && !isOfFew(fact)).map(({ reason: _, ...rest }) => rest);
}

function renderScope({ from, to, person, topic }: ChronologyRequest, count: number): Block {
  const range = `from ${formatLongDay(from)} to ${formatLongDay(to)}`;
  const about = [person && `about ${person}`, topic && `on “${toLine(topic)}”`].filter(Boolean).join(' ');
  const what = [about, range].filter(Boolean).join(', ');
  const line = count === 0 ? `Nothing is on file ${what}.` : `What is on file ${what}, the oldest first.`;
  return { type: 'paragraph', lines: [[line]] };
}

function renderMonths(telling: Telling, facts: readonly DatedFact[]): readonly Block[] {
  const months = new Map<string, DatedFact[]>();
  for (const fact of facts) {
    const month = fact.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), fact]);
  }
  return [...months.values()].flatMap((each): Block[] => [
    { type: 'heading', text: formatMonth((each[0] as DatedFact).day) },
    { type: 'table', head, rows: each.map((fact) => renderFact(telling, fact)) },
  ]);
}

function renderFact(telling: Telling, fact: DatedFact): readonly string[] {
  const { judging, withIds } = telling;
  const { audience } = judging;
  const plainText = (text: string) => (withIds ? text : withoutIds(text));
  const show = (text: string) =>
    plainText(audience === 'team' ? text : (unlessPrivate(text) ?? '[what does the note say?]'));
  const who = [fact.by ?? joinWords(fact.people), fact.channel?.replaceAll('-', ' ')].filter(Boolean).join(' · ');
  const answered = describeAnswers(fact, judging, withIds);
  return [
    [formatLongDay(fact.day), fact.kind === 'meeting' && fact.time].filter(Boolean).join(', '),
    [show(describeFact(telling, fact)), show(who)].filter(Boolean).join(' – '),
    [show(describeSource(telling, fact)), answered && show(startUpper(answered))].filter(Boolean).join('. '),
  ];
}

/** Words that say enough without the name of what they happened to. */
const plain: readonly string[] = ['decided', 'noted', 'claimed', 'said', 'not kept', 'delivered', 'judged'];

function describeFact(telling: Telling, fact: DatedFact): string {
  const { judging, withIds } = telling;
  const said = sayWhat(fact, judging);
  const isTold = said === 'decided' || (said === 'agreed' && fact.kind === 'working-agreement');
  const isUncertain = (isTold && !isDecided(telling, fact)) || (said === 'agreed' && fact.kind === 'action');
  const what = isUncertain ? 'noted' : said;
  const isNamed = fact.kind === 'action' || fact.kind === 'working-agreement';
  const isPlain = (plain.includes(what) && !isNamed) || fact.kind === 'engagement';
  const words = isPlain ? startUpper(what) : `${startUpper(nameOneFact(fact).toLowerCase())} ${what}`;
  const isPassage = fact.kind === 'answer' && judging.audience === 'client';
  const detail = describeDetail(fact, judging.audience);
  const more = detail && !isPassage ? ` (${toPhrase(detail)})` : '';
  return `${words}: ${toPhrase(fact.title)}${more}${withIds && fact.id ? ` [${fact.id}]` : ''}`;
}

/** Whether who decides has said that it is right; else it was noted. */
function isDecided({ judging, request: { key } }: Telling, { kind, by, answers }: DatedFact): boolean {
  const confirmed = answers.flatMap((each) => (each.what === 'confirmed' && each.by ? [{ by: each.by }] : []));
  const objectors = answers.flatMap((each) => (each.what === 'objected' && each.by ? [each.by] : []));
  const says = objectors.length > 0 ? 'objected' : confirmed.length > 0 ? 'confirmed' : 'open';
  return isConfirmedByDecider(judging.records, key, {
    kind,
    by,
    confirmation: { says, confirmed, objectors },
  });
}

/** Where it can be seen: for the team the file and the message, for the client in words. */
function describeSource({ judging: { records, audience } }: Telling, fact: DatedFact): string {
  const { path, meeting, ref, kind } = fact;
  if (audience === 'team') return [path, ref].filter(Boolean).join(' · ');
  if (meeting !== undefined) {
    const minutes = records.get('minutes', path)?.reading.record;
    const title = toPhrase(minutes?.title ?? '') || meeting;
    return `Notes: ${[title, minutes?.date && formatLongDay(minutes.date)].filter(Boolean).join(', ')}`;
  }
  const name = nameFactKind(kind);
  const isRegister = kind in entryKinds && entryKinds[kind as EntryKind].file !== 'engagement';
  return isRegister ? `List of ${name.toLowerCase()}` : name;
}
