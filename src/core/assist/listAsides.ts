import { placeOf } from '../files/layout';
import type { LinePart } from '../files/lineParts';
import { listLineParts } from '../files/lineParts';
import { readFile } from '../files/read';
import { listActions } from '../journal/entries';
import type { EngagementKey } from '../journal/journalIndex';
import { findSide, type Side } from '../journal/people';
import { findCalendar, findSettings } from '../journal/settings';
import { isOver } from '../model/closing';
import { countWorkingDays, type Day } from '../model/day';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { formatNearDay } from '../model/nearDay';
import { listStandings, type AnswerState, type Standing } from '../practice/answerStates';
import { countCarried } from '../practice/carriedCounts';
import { judgeMinutes } from '../practice/minutesState';
import { remember } from '../text/remember';
import { inParts, type Steps } from '../text/steps';
import { countOf } from '../text/words';
import { nameAll, type LensSource } from './listLenses';
import { findLineList, readLine, readLineDay, readLineDays } from './lineRecord';
import { listWaitingHere } from './waitingHere';

/** Words for the team alone at the end of a line; they are shown on no shared screen. */
export interface Aside {
  readonly line: number;
  readonly text: string;
}

interface AsidePlace extends LensSource {
  readonly key: EngagementKey;
}

/**
 * What only the team may read of minutes, actions and risks: who has answered, what of what they carry over is closed by
 * now, whose turn it is, what was carried over again and again. A register has one line of sums; an action has words of its own only where it was carried often, or
 * others wait for it and its day has passed. In steps, because a register of years has thousands of lines.
 */
export function* listAsides(source: LensSource): Steps<readonly Aside[]> {
  const place = placeOf(source.path);
  if (!place || !('engagement' in place)) return [];
  const at: AsidePlace = { ...source, key: place };
  yield;
  if (place.kind === 'minutes') return listForMinutes(at);
  if (place.kind === 'risks') return listForRisks(at);
  return place.kind === 'actions' ? yield* listForActions(at) : [];
}

function listForMinutes(at: AsidePlace): readonly Aside[] {
  const { record, problems, unreadable } = readFile('minutes', at.file);
  if (unreadable) return []; // what it says of answers may be further below
  const line = listLineParts(at.file.text)[0]?.line ?? 0;
  const isEdited = problems.some(({ code }) => code === 'sent-minutes-edited');
  const text = record.sent ? describeAnswers(at, record, isEdited) : describeDraft(at, record);
  return [...(text ? [{ line, text }] : []), ...(record.sent ? [] : listClosedSince(at, record))];
}

/**
 * Behind each action that minutes carry over, and that was closed since they were begun: how. What was sent is left as it
 * was.
 */
function listClosedSince({ records, key, file, today }: AsidePlace, { carried }: Minutes): readonly Aside[] {
  const list = findLineList(file.text, 'carried');
  if (!list || carried.length === 0) return [];
  const closed = new Map(
    listActions(records, key).flatMap(({ record: { id, done, dropped } }) => {
      const day = done ?? dropped;
      return id && day ? [[id, `${done ? 'done' : 'given up'} ${formatNearDay(day, today)}`] as const] : [];
    }),
  );
  const found = carried.flatMap((reference, at) => {
    const id = splitReference(reference)?.id ?? '';
    const how = closed.get(id);
    return how ? [{ id, how, line: list.entries[at]?.line }] : [];
  });
  const inLine = found.filter(({ line }) => line === undefined).map(({ id, how }) => `${id} ${how}`);
  return [
    ...(inLine.length > 0 ? [{ line: list.line, text: inLine.join(' · ') }] : []),
    ...found.flatMap(({ line, how }) => (line === undefined ? [] : [{ line, text: how }])),
  ];
}

function describeDraft({ records, today, key }: AsidePlace, record: Minutes): string | undefined {
  const state = judgeMinutes(record, today, findSettings(records));
  if (state !== 'unsent' && state !== 'late') return undefined;
  const { date, drafted } = record;
  const head = drafted ? `drafted ${formatNearDay(drafted, today)}, not sent yet` : 'draft, not sent yet';
  const days = date ? countWorkingDays(date, today, findCalendar(records, key.client)) : 0;
  return state === 'late' ? `${head}: ${countOf(days, 'working day')} since the meeting` : head;
}

/** What needs somebody comes first. Silence is not agreement: it only means that nobody has objected by a day. */
function describeAnswers(at: AsidePlace, record: Minutes, isEdited: boolean): string {
  const standings = listStandings({ ...at, record, isEdited });
  const of = (says: AnswerState) => standings.filter((each) => each.says === says);
  const facts = [
    describeVerdict('objection by', of('objected'), at.today),
    describeSilence(at, of('no-objection')),
    describeWaiting(at, of('waiting'), record.sent?.date),
    describeVerdict('comment by', of('commented')),
    describeAccepted(at, of('accepted')),
    describeVerdict('confirmed by', of('confirmed'), at.today),
  ];
  return facts.filter(Boolean).join(' · ');
}

function describeVerdict(what: string, standings: readonly Standing[], today?: Day): string | undefined {
  const [first, ...others] = standings;
  if (!first) return undefined;
  const day = today && others.length === 0 && first.date ? `, ${formatNearDay(first.date, today)}` : '';
  return `${what} ${nameAll(standings.map(({ name }) => name))}${day}`;
}

function describeSilence({ today }: AsidePlace, silent: readonly Standing[]): string | undefined {
  const [first] = silent;
  const last = first?.until && ` by ${formatNearDay(first.until, today)}`;
  return last && `no objection received from ${nameAll(silent.map(({ name }) => name))}${last}`;
}

function describeWaiting({ records, key, today }: AsidePlace, waiting: readonly Standing[], sent: Day | undefined) {
  if (waiting.length === 0 || !sent) return undefined;
  const days = countWorkingDays(sent, today, findCalendar(records, key.client));
  const since = days > 0 ? `, ${countOf(days, 'working day')}` : '';
  return `no answer yet from ${nameAll(waiting.map(({ name }) => name))}${since}`;
}

/** Only by a clause that this person had acknowledged before. */
function describeAccepted({ today }: AsidePlace, accepted: readonly Standing[]): string | undefined {
  const [first] = accepted;
  if (!first?.until) return undefined;
  const by = first.clause ? `, ${first.clause}` : '';
  return `accepted by ${nameAll(accepted.map(({ name }) => name))}: no objection by ${formatNearDay(first.until, today)}${by}`;
}

/** What was carried over so often is worth a word. */
const oftenCarried = 3;

interface OpenAction {
  readonly line: number;
  readonly id: string | undefined;
  readonly side: Side;
  readonly due: Day | undefined;
}

function* listForActions(at: AsidePlace): Steps<readonly Aside[]> {
  const { records, file, today, key } = at;
  const list = findLineList(file.text, 'actions');
  const sideOf = remember((owner: string | undefined) => findSide(records, key.client, owner));
  const lines = list?.entries ?? [];
  const open = yield* inParts(lines, (some) => some.flatMap((entry) => readOpenAction(entry, sideOf)));
  yield;
  const carried = countCarried(records, key, today);
  yield;
  const waiting = listWaitingHere(records, key, lines);
  yield;
  const calendar = findCalendar(records, key.client);
  const daysSince = remember((due: Day) => countWorkingDays(due, today, calendar));
  const entries = open.flatMap(({ line, id = '', side, due }): readonly Aside[] => {
    const count = carried.get(id) ?? 0;
    const days = due && due < today ? daysSince(due) : 0;
    if (count < oftenCarried && !(days > 0 && waiting.has(id))) return [];
    const facts = [
      side === 'nobody' ? undefined : side,
      count >= oftenCarried ? `carried ${countOf(count, 'time')}` : undefined,
      days > 0 ? `${countOf(days, 'working day')} after its date` : undefined,
    ];
    return [{ line, text: facts.filter(Boolean).join(' · ') }];
  });
  return list && open.length > 1 ? [{ line: list.line, text: sumUp(open, today) }, ...entries] : entries;
}

function readOpenAction(entry: LinePart, sideOf: (owner: string | undefined) => Side): readonly OpenAction[] {
  if (isOver('action', readLineDays(entry, ['done', 'dropped']))) return [];
  const side = sideOf(readLine(entry, 'owner'));
  return [{ line: entry.line, id: readLine(entry, 'id'), side, due: readLineDay(entry, 'due') }];
}

function sumUp(open: readonly OpenAction[], today: Day): string {
  const of = (side: Side) => open.filter((each) => each.side === side).length;
  const sides = [of('theirs') > 0 && `${of('theirs')} theirs`, of('ours') > 0 && `${of('ours')} ours`].filter(Boolean);
  const past = open.filter(({ due }) => due !== undefined && due < today).length;
  const [next] = open.flatMap(({ due }) => (due && due >= today ? [due] : [])).sort();
  const facts = [
    `${open.length} open${sides.length > 0 ? `: ${sides.join(', ')}` : ''}`,
    past > 0 && `${past} past ${past === 1 ? 'its date' : 'their dates'}`,
    next && `next ${formatNearDay(next, today)}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

/** Which risks wait to be looked at again. */
function listForRisks({ file, today }: AsidePlace): readonly Aside[] {
  return (findLineList(file.text, 'risks')?.entries ?? []).flatMap((entry): readonly Aside[] => {
    const review = readLineDay(entry, 'review');
    if (!review || review > today || isOver('risk', readLineDays(entry, ['closed', 'occurred']))) return [];
    const since = review === today ? 'today' : `since ${formatNearDay(review, today)}`;
    return [{ line: entry.line, text: `to be looked at ${since}` }];
  });
}
