import { isPrivatePath, meetingId } from '../files/layout';
import { formatLongDay, parseDay, type Day } from '../model/day';
import { entryKinds, type EntryKind } from '../model/entryKinds';
import { fileKinds, type FileKind } from '../model/fileKinds';
import type { Minutes } from '../model/minutes';
import type { Mutable } from '../text/mutable';
import { startUpper, toLine } from '../text/words';
import { dayOfMeeting, listOfUnit, listUnits, type Unit } from './digestUnits';
import { listAnswers, listLater, type FactAnswer, type Later } from './factAnswers';
import { findFactWord, listPlacedDays, type PlacedDay } from './factWords';
import type { EngagementKey, JournalFile, JournalRecords } from './journalIndex';

/** What a fact is about: a meeting or contact, what was sent, an answer, the engagement itself, or an entry. */
export type FactKind = 'meeting' | 'sent' | 'answer' | 'engagement' | EntryKind;

/** One thing that happened on a day, with where it can be seen and what answered it (P-03, P-05). */
export interface DatedFact {
  readonly day: Day;
  /** When the meeting began in which it happened, with the zone where its minutes name one. */
  readonly time?: string;
  readonly kind: FactKind;
  /** What happened, in a word or two: `decided`, `moved`, `sent`. */
  readonly what: string;
  /** What it happened to, in one line. */
  readonly title: string;
  /** More of it: the passage of an answer, what it was before. */
  readonly detail?: string;
  /** Why it moved: for the team, never for the client. */
  readonly reason?: string;
  /** Who said or did it, as against who wrote it down (P-10). */
  readonly by?: string;
  /** Everybody who has to do with it, the first one first. */
  readonly people: readonly string[];
  readonly channel?: string;
  /** The ID of the entry. */
  readonly id?: string;
  /** The ID of the meeting in whose minutes it stands. */
  readonly meeting?: string;
  /** The meeting that it comes from, as the record says. */
  readonly from?: string;
  /** A message ID, or where else it can be seen. */
  readonly ref?: string;
  readonly path: string;
  /** The path of the value in the record of that file; the file itself where there is none. */
  readonly field?: string;
  readonly isPrivate: boolean;
  readonly answers: readonly FactAnswer[];
  /** Of a meeting: the day its minutes were sent; null where they were not. */
  readonly sentOn?: Day | null;
}

type PlainRecord = Readonly<Record<string, unknown>>;

const kindsOfEngagement = (Object.keys(fileKinds) as FileKind[]).filter(
  (kind) => !['journal', 'template', 'client', 'private-client', 'remarks'].includes(kind),
);

/**
 * Every dated fact of an engagement, the newest first: of the records as they are given, so that those of a client view
 * give what the client may see. What is only planned or due is none; a meeting that is still to come is.
 */
export function listDatedFacts(records: JournalRecords, key: EngagementKey): readonly DatedFact[] {
  const files = kindsOfEngagement.flatMap((kind): readonly JournalFile[] => records.list(kind, key));
  const later = listLater(files);
  const facts = files.flatMap((file) => listUnits(file).flatMap((unit) => listOfUnitDays(file, unit, later)));
  return dropEchoes(nameMeetings(facts, files)).sort(compareFacts).reverse();
}

/** What is about a meeting has its title, not the name of its file. */
function nameMeetings(facts: readonly DatedFact[], files: readonly JournalFile[]): readonly DatedFact[] {
  const titles = new Map(
    files.flatMap(({ path, reading }) => {
      const { title } = reading.kind === 'minutes' ? (reading.record as Minutes) : {};
      return title ? [[meetingId(path), toLine(title)] as const] : [];
    }),
  );
  return facts.map((fact) => {
    const title = titles.get(fact.title);
    return title ? { ...fact, title } : fact;
  });
}

/**
 * The oldest first; on one day meetings in their order, each before what was decided in it, then everything else, and an
 * entry before what was said to it.
 */
function compareFacts(a: DatedFact, b: DatedFact): number {
  const rank = ({ kind }: DatedFact) => (kind === 'meeting' ? 0 : kind === 'decision' ? 1 : 2);
  const order = compare(a.day, b.day) || compare(a.time ?? '99', b.time ?? '99') || compare(a.path, b.path);
  const depth = ({ field }: DatedFact) => field?.split('/').length ?? 0;
  return order || rank(a) - rank(b) || depth(a) - depth(b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** That an action was agreed is told by the minutes; the register says the same once more. */
function dropEchoes(facts: readonly DatedFact[]): DatedFact[] {
  const told = new Set(facts.flatMap(({ meeting, id, day }) => (meeting && id ? [`${id} ${day}`] : [])));
  return facts.filter(({ what, meeting, id, day }) => meeting || what !== 'raised' || !told.has(`${id} ${day}`));
}

function listOfUnitDays(file: JournalFile, unit: Unit, later: Later): readonly DatedFact[] {
  if (unit.kind === 'person') return [];
  const base = describeUnit(file, unit);
  const answers = listAnswers(file, unit, later);
  const days = mergeRaised(listPlacedDays(unit.fields, unit.record));
  const facts = days.flatMap((placed) => {
    const what = findFactWord(unit.kind, placed.name);
    return what === undefined || what === 'planned' ? [] : [describeDay(base, unit, { placed, what, answers })];
  });
  const begins = findBeginning(file, unit, days);
  return begins ? [describeBeginning(base, { ...begins, answers }), ...facts] : facts;
}

/** What was said and brought up on one day is one fact: who brought it up, and how, is told with it. */
function mergeRaised(days: readonly PlacedDay[]): readonly PlacedDay[] {
  const own = days.find(({ name }) => name === 'date');
  const raised = days.find(({ name }) => name === 'raised/date');
  if (!own || raised?.day !== own.day) return days;
  const merged = { ...own, groups: [...own.groups, ...raised.groups.slice(1)] };
  return days.flatMap((each) => (each === raised ? [] : each === own ? merged : each));
}

/** The day on which something came up that says none itself: that of the minutes in which it stands, or comes from. */
function findBeginning(
  file: JournalFile,
  { kind, record }: Unit,
  days: readonly PlacedDay[],
): Pick<DatedFact, 'day' | 'what'> | undefined {
  const isInMinutes = file.reading.kind === 'minutes';
  if (days.some(({ name }) => ['date', 'raised/date', 'requested/date', 'agreed/date'].includes(name)))
    return undefined;
  const from = record['from'];
  const day = isInMinutes ? dayOfMeeting(file) : typeof from === 'string' ? parseDay(from.slice(0, 10)) : undefined;
  if (day === undefined) return undefined;
  return {
    day,
    what: kind === 'document' ? 'held' : !isInMinutes ? 'raised' : kind === 'decision' ? 'decided' : 'agreed',
  };
}

type Base = Omit<DatedFact, 'day' | 'what' | 'answers'>;

function describeUnit(file: JournalFile, { kind, record, position }: Unit): Base {
  const { path, reading } = file;
  const list = kind === 'document' ? undefined : listOfUnit(reading.kind, kind);
  const isMinutes = reading.kind === 'minutes';
  const minutes = isMinutes ? (reading.record as Minutes) : undefined;
  const text = (key: string) => (typeof record[key] === 'string' ? record[key] : undefined);
  const [by, owner, id, from] = [text('by') ?? text('spoken-by'), text('owner'), text('id'), text('from')];
  const isMeeting = isMinutes && kind === 'document';
  const channel = text('channel') ?? minutes?.channel;
  const people = isMeeting
    ? [...(minutes?.attendees ?? []), ...(minutes?.absent ?? [])]
    : [by, owner, text('provider'), text('affected'), text('lead')];
  const name =
    text('title') ??
    text('text') ??
    text('of') ??
    (isMeeting ? meetingId(path) : list ? entryKinds[kind as EntryKind].name : '');
  const base: Mutable<Base> = {
    kind: isMeeting ? 'meeting' : kind === 'document' || kind === 'person' ? 'engagement' : kind,
    title: toLine(name),
    people: unique(people),
    path,
    isPrivate: isPrivatePath(path),
  };
  if (by) base.by = by;
  if (channel) base.channel = channel;
  if (id) base.id = id;
  if (isMinutes) base.meeting = meetingId(path);
  if (from) base.from = from;
  if (list !== undefined) base.field = `${list}/${position}`;
  if (isMeeting) base.sentOn = minutes?.sent ? (minutes.sent.date ?? null) : null;
  if (minutes?.start) base.time = minutes.zone ? `${minutes.start} (${minutes.zone})` : minutes.start;
  return base;
}

interface Placing {
  readonly placed: PlacedDay;
  readonly what: string;
  readonly answers: readonly FactAnswer[];
}

/** Facts with which something begins: they are answered by what followed. All others are answers themselves. */
const openings: readonly string[] = ['date', 'raised/date', 'requested/date', 'agreed/date', 'sent/date'];

function describeDay(
  base: Base,
  { kind, record }: Unit,
  { placed: { name, path, day, groups }, what, answers }: Placing,
): DatedFact {
  const group = groups.length > 1 ? (groups.at(-1) as PlainRecord) : {};
  const text = (key: string) => (typeof group[key] === 'string' ? group[key] : undefined);
  const [by, via, ref] = [
    text('by') ?? text('owner') ?? text('name'),
    text('via'),
    text('ref') ?? (name === 'sent/date' ? text('text') : undefined),
  ];
  const to = Array.isArray(group['to']) ? (group['to'] as readonly string[]) : [];
  const detail = describeDetail(name, group);
  const reason = name === 'moved/date' && text('reason');
  const isOpening = openings.includes(name);
  const isTold = /^(told|reminders)\//.test(name);
  const who = by ?? (isOpening ? base.by : undefined);
  const fact = copyBase(base, {
    day,
    what: name === 'answers/date' ? sayAnswer(text('says')) : what === 'held' ? sayHeld(record) : what,
    answers: isOpening ? answers : [],
  });
  fact.kind = kindOf(base.kind, kind, name);
  // who got minutes is not who was there
  fact.people = unique([by, ...to, isTold ? text('to') : undefined, ...(to.length > 0 ? [] : base.people)]);
  fact.field = [base.field, path].filter(Boolean).join('/');
  if (name === 'date' && base.sentOn !== undefined) fact.sentOn = base.sentOn;
  if (name === 'sent/date') fact.sentOn = day;
  if (name === 'date' && base.time) fact.time = base.time;
  if (who) fact.by = who;
  if (via) fact.channel = via;
  if (ref) fact.ref = ref;
  if (base.title === '') fact.title = detail ?? startUpper(what);
  else if (detail) fact.detail = detail;
  if (reason) fact.reason = toLine(reason);
  return fact;
}

type Happened = Pick<DatedFact, 'day' | 'what' | 'answers'>;

/**
 * What is known of a unit on every day. Put together member by member: copies of parts that are there or not are each of
 * a shape of their own to the engine, and then looking at any member of thousands of facts takes five times as long.
 */
function copyBase(base: Base, { day, what, answers }: Happened): Mutable<DatedFact> {
  const { kind, title, people, path, isPrivate, channel, id, meeting, from } = base;
  const fact: Mutable<DatedFact> = { day, kind, what, title, people, path, isPrivate, answers };
  if (channel !== undefined) fact.channel = channel;
  if (id !== undefined) fact.id = id;
  if (meeting !== undefined) fact.meeting = meeting;
  if (from !== undefined) fact.from = from;
  return fact;
}

/** The fact with which a unit begins that says no day of its own. */
function describeBeginning(base: Base, begins: Happened): DatedFact {
  const fact = copyBase(base, begins);
  if (base.by !== undefined) fact.by = base.by;
  if (base.field !== undefined) fact.field = base.field;
  if (base.sentOn !== undefined) fact.sentOn = base.sentOn;
  if (base.time !== undefined) fact.time = base.time;
  return fact;
}

function kindOf(base: FactKind, unit: Unit['kind'], name: string): FactKind {
  if (unit !== 'document' || base !== 'meeting') return base;
  if (name.startsWith('sent') || name === 'drafted' || name === 'agenda-sent') return 'sent';
  return name.startsWith('answers') ? 'answer' : base;
}

/** A meeting that was called off was only planned, and with whom nobody spoke was only attempted (P-36). */
function sayHeld({ cancelled, outcome, channel }: Partial<Minutes>): string {
  if (cancelled) return 'planned';
  const isAttempt = outcome === 'no-answer' || outcome === 'voicemail';
  return isAttempt && channel !== 'voicemail' ? 'attempted' : 'held';
}

function sayAnswer(says: string | undefined): string {
  return says === 'comment' ? 'commented on' : (says ?? 'answered');
}

function describeDetail(name: string, group: PlainRecord): string | undefined {
  const text = (key: string) => (typeof group[key] === 'string' ? toLine(group[key]) : undefined);
  if (name === 'moved/date') {
    const [from, to] = [group['from'], group['to']].map((day) =>
      typeof day === 'string' ? formatLongDay(day as Day) : '…',
    );
    return `from ${from} to ${to}`;
  }
  const score = group as { readonly probability?: number; readonly impact?: number };
  if (name === 'log/date' && score.probability !== undefined)
    return `probability ${score.probability}, impact ${score.impact ?? '…'}`;
  if (name === 'sent/date') return undefined;
  const found = ['text', 'reason', 'outcome', 'why', 'step', 'says', 'report', 'about', 'mode'].flatMap(
    (key) => text(key) ?? [],
  );
  return name === 'answers/date' ? text('text') : found[0];
}

function unique(names: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(names.flatMap((name) => name || []))];
}
