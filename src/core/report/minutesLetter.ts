import { viewAsClient, type ClientView } from '../journal/clientView';
import { takeFingerprints } from '../journal/letterFingerprints';
import { isReserved } from '../journal/people';
import { listActions, listMinutes, type FoundAction, type FoundMinutes } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { readReference } from '../journal/placedReference';
import type { Action } from '../model/action';
import { findCorrectedDay } from '../model/addendum';
import type { Day } from '../model/day';
import { findObjectionDay } from '../practice/answerStates';
import { judgeAction } from '../practice/actionState';
import { isSuperior, nameAction } from '../practice/readFirst';
import { isWrittenMode, listSilenceClauses } from '../practice/recordMode';
import { startUpper, toPhrase, toSentence } from '../text/words';
import { addressLetter, listRecipients, type Addressing, type Recipient } from './addressing';
import type { Block, Line } from './document';
import { addFingerprints, composeLetter, renderLetterText, type Letter } from './letter';
import type { MinutesWords } from './letterWords';
import { findMeetingKind, minutesWords } from './minutesWords';
import { groupByNeed } from './stillNeeded';
import { listSaid } from './saidInNotes';
import { beginsWithName } from './subjectName';
import { tellClient } from './withoutIds';

export interface MinutesLetterSource {
  /** All records: the letter is made from what the client may see, and the rest tells only whether we write everything. */
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  /** The meeting's ID: the name of its file. */
  readonly meeting: string;
  /** The day on which it is written. */
  readonly today: Day;
  /** The user, who signs it and is not written to. */
  readonly me: string;
  /** Actions, named like `shown`, that it does not name, because somebody must hear of them in person first. */
  readonly leftOut?: readonly string[];
}

/** A letter with the minutes, and the actions that it names, each by its ID, or by its text where it has none. */
export interface MinutesLetter {
  readonly letter: Letter;
  readonly shown: readonly string[];
}

/** What the parts of a letter are written with. */
interface Writing {
  readonly words: MinutesWords;
  readonly addressing: Addressing;
  readonly today: Day;
}

/**
 * The minutes of a meeting for those who were there (P-01): what is decided and what happens next, who does what by when,
 * and what is still needed. It is made from what the client may see; it has no IDs, no count, no word of delay, and a
 * visible gap for what is not on file. Undefined when there is no such meeting.
 */
export function writeMinutesLetter(source: MinutesLetterSource): MinutesLetter | undefined {
  const { records, key, meeting, today, me } = source;
  const view = viewAsClient(records, key.client);
  const found = listMinutes(view, key).find((minutes) => minutes.meeting === meeting);
  if (!found) return undefined;
  const { record } = found;
  const { to, cc, notCopied } = chooseRecipients(view, key, found, me);
  const namesOf = (people: readonly Recipient[]) => people.map(({ name }) => name);
  const { addressing, texts } = addressLetter(
    { records: view, client: key.client, to: namesOf(to), cc: namesOf(cc), me },
    minutesWords,
  );
  const words = texts(addressing);
  const writing: Writing = { words, addressing, today };
  const actions = listMeetingActions(view, key, found, source.leftOut ?? []);
  const parts = renderParts(view, key, found, { writing, actions });
  const holds = record.decisions.length > 0 ? 'decisions' : parts.isNotes ? 'notes' : 'steps';
  const title = readText(record.title) || words.untitled;
  const day = record.date ? words.formatDay(record.date, today) : words.gaps.day;
  const letter = composeLetter(addressing, {
    to,
    cc,
    notCopied,
    subject: words.subject(title, day, holds),
    body: [paragraph([renderOpening(record, writing)]), ...parts.blocks, renderAsk(source, view, to, writing)],
  });
  const fingerprints = takeFingerprints(records, key, { path: found.path, text: renderLetterText(letter) });
  return {
    letter: addFingerprints(letter, fingerprints),
    shown: actions.flatMap((action) => nameAction(action) ?? []),
  };
}

/** Thanks for the meeting; an addendum is none, and names the minutes that it adds to. */
function renderOpening(record: FoundMinutes['record'], { words, today }: Writing): string {
  const corrected = findCorrectedDay(record);
  if (corrected === undefined) return words.thanks(findMeetingKind(record));
  return words.addition(corrected === 'unknown' ? undefined : words.formatDay(corrected, today));
}

/**
 * Who was there on the client's side; a copy for ours, and for those who could not come. In the reserved tone there is none
 * for a superior who was not there (P-06).
 */
function chooseRecipients(
  view: ClientView,
  key: EngagementKey,
  { record: { attendees, absent } }: FoundMinutes,
  me: string,
): Pick<Letter, 'to' | 'cc' | 'notCopied'> {
  const { client } = key;
  const [myself] = listRecipients(view, client, me ? [me] : []);
  const isOther = ({ name }: Recipient) => name !== myself?.name;
  const there = listRecipients(view, client, attendees).filter(isOther);
  const others = listRecipients(view, client, absent).filter(isOther);
  const outside = there.filter(({ side }) => side !== 'ours');
  const to = outside.length > 0 ? outside : there;
  const cc = [...there, ...others].filter(({ name }) => !to.some((each) => each.name === name));
  const readers = [...to, ...new Map(cc.map((each) => [each.name, each])).values()];
  const reserved = readers.filter(({ name }) => isReserved(view, client, name));
  const findBelow = ({ name }: Recipient) => reserved.find((each) => isSuperior(view, key, name, each.name))?.name;
  const copied = readers.slice(to.length);
  return {
    to,
    cc: copied.filter((each) => findBelow(each) === undefined),
    notCopied: copied.flatMap((each) => {
      const above = findBelow(each);
      return above === undefined ? [] : [{ name: each.name, above }];
    }),
  };
}

interface MeetingAction extends Partial<Pick<Action, 'id' | 'text' | 'owner' | 'due' | 'done' | 'dropped'>> {
  readonly isCarried: boolean;
}

/** What was given out in the meeting, then what was carried into it; as it stands today, because the register wins. */
function listMeetingActions(
  view: ClientView,
  key: EngagementKey,
  { record, meeting }: FoundMinutes,
  leftOut: readonly string[],
): readonly MeetingAction[] {
  const all = listActions(view, key);
  const living = new Map(all.flatMap(({ record: action }) => (action.id ? [[action.id, action] as const] : [])));
  const given = record.actions.map((action): Partial<Action> => living.get(action.id ?? '') ?? action);
  const isFiled = (each: FoundAction) => each.isInRegister && each.record.from === meeting; // else it is given already
  const filed = all.filter(isFiled).map(({ record: action }) => action);
  const carried = record.carried.flatMap((reference): readonly MeetingAction[] => {
    const read = readReference(view, key, reference);
    return read ? [{ ...(living.get(read.id ?? '') ?? { text: read.title }), isCarried: true }] : [];
  });
  const fresh = [...given, ...filed].map((action): MeetingAction => ({ ...action, isCarried: false }));
  const known = new Set<string>();
  return [...fresh, ...carried].filter((action) => {
    const { id, dropped } = action;
    if (dropped || leftOut.includes(nameAction(action) ?? '') || (id !== undefined && known.has(id))) return false;
    if (id !== undefined) known.add(id);
    return true;
  });
}

interface Parts {
  readonly blocks: readonly Block[];
  /** Whether there is nothing but notes. */
  readonly isNotes: boolean;
}

function renderParts(
  view: ClientView,
  key: EngagementKey,
  { record }: FoundMinutes,
  { writing, actions }: { readonly writing: Writing; readonly actions: readonly MeetingAction[] },
): Parts {
  const { headings } = writing.words;
  const isTheirs = ({ owner }: MeetingAction) =>
    listRecipients(view, key.client, owner ? [owner] : []).every(({ side }) => side !== 'ours');
  const isNeeded = (action: MeetingAction) => action.isCarried && !action.done && isTheirs(action);
  const settled = record.topics.filter(({ now }) => readText(now));
  const open = [
    ...record.topics.filter(({ now }) => !readText(now)).map(({ topic }) => topic),
    ...record.questions,
  ].flatMap((text) => readText(text) || []);
  const sections = [
    renderSection(
      headings.decided,
      record.decisions.map((decision) => renderDecision(decision, writing)),
    ),
    renderSection(
      record.type === 'pre-steering' ? headings.noted : headings.agreed,
      settled.map((topic) => renderTopic(topic, writing)),
    ),
    renderSection(
      headings.toDo,
      actions.filter((each) => !isNeeded(each)).map((each) => renderTask(each, writing)),
    ),
    groupByNeed(view, key, actions.filter(isNeeded), readText).flatMap(({ milestone, actions: some }) =>
      renderSection(
        milestone ? writing.words.neededFor(milestone) : headings.needed,
        some.map((each) => renderNeed(each, writing)),
      ),
    ),
    renderSection(headings.open, open.map(toSentence)),
  ].flat();
  if (sections.length > 0) return { blocks: sections, isNotes: false };
  const noted = listNoteLines(record);
  return { blocks: renderSection(headings.noted, noted.length > 0 ? noted : [writing.words.gaps.text]), isNotes: true };
}

function renderSection(heading: string, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  return [{ type: 'paragraph', lines: [[{ strong: heading }], ...lines.map((line): Line => [line])] }];
}

function paragraph(...lines: readonly Line[]): Block {
  return { type: 'paragraph', lines };
}

type Decision = FoundMinutes['record']['decisions'][number];

function renderDecision({ text, by }: Decision, { words: { gaps } }: Writing): string {
  const who = readText(by);
  return `${startUpper(readText(text)) || gaps.decision} ${who ? `(${who})` : gaps.by}.`;
}

type Topic = FoundMinutes['record']['topics'][number];

function renderTopic({ topic, now, 'agreed-by': people, from }: Topic, { words, today }: Writing): string {
  const names = people.flatMap((name) => readText(name) || []);
  const since = from && words.formatDay(from, today);
  const who = names.length > 0 ? `(${words.agreedBy(names, since)})` : words.gaps.agreed;
  return `${readText(topic) || words.gaps.text}: ${readText(now)} ${who}.`;
}

function renderTask(action: MeetingAction, { words, addressing, today }: Writing): string {
  const { gaps } = words;
  const owner = readText(action.owner);
  const who = owner ? addressing.nameOf(owner) : gaps.owner;
  const text = readText(action.text);
  const task = beginsWithName(text, [owner, who]) ? text : `${who}: ${words.afterName(text || gaps.text)}`;
  if (action.done) return `${task}: ${words.done(words.formatDay(action.done, today))}.`;
  return `${task}, ${describeDue(action, words, today)}.`;
}

function renderNeed(action: MeetingAction, { words, addressing, today }: Writing): string {
  const owner = readText(action.owner);
  const who = owner ? addressing.nameOf(owner) : words.gaps.owner;
  return `${readText(action.text) || words.gaps.text} (${who}; ${describeDue(action, words, today)}).`;
}

/** A date that has passed is not held against anybody: a new one is needed. */
function describeDue(action: MeetingAction, words: MinutesWords, today: Day): string {
  if (!action.due) return words.gaps.due;
  const isPast = judgeAction(action, today) === 'overdue';
  return isPast ? words.gaps.newDue : words.due(words.formatDay(action.due, today));
}

/** What was said, where it is all there is. */
function listNoteLines({ notes }: FoundMinutes['record']): readonly string[] {
  return listSaid(notes)
    .flatMap((line) => readText(line) || [])
    .map(toSentence);
}

/**
 * One request with a date. In the written mode alone, and where everybody it goes to had acknowledged that clause before,
 * it says what happens then; never to somebody who is written to in the reserved tone.
 */
function renderAsk(source: MinutesLetterSource, view: ClientView, to: readonly Recipient[], writing: Writing): Block {
  const { records, key, today } = source;
  const { words } = writing;
  const ask = words.ask(words.formatWeekday(findObjectionDay(view, key.client, today), today));
  const theirs = to.filter(({ side }) => side === 'theirs');
  const isNamed = isWrittenMode(records, key, today) && !writing.addressing.isReserved;
  const clauses = isNamed ? listSilenceClauses(view, key, today) : [];
  const clause = clauses.find(({ acknowledged }) => {
    const before = acknowledged.flatMap(({ by, date }) => (by && date !== undefined && date < today ? [by] : []));
    const known = listRecipients(view, key.client, before).map(({ name }) => name);
    return theirs.length > 0 && theirs.length === to.length && theirs.every(({ name }) => known.includes(name));
  });
  const settled = clause?.agreed?.date && words.clause(words.formatDay(clause.agreed.date, today));
  return paragraph([[ask, settled].filter(Boolean).join(' ')]);
}

/** A text in one line without a full stop, and without IDs in brackets; empty where it names what is the team's own. */
function readText(text: string | undefined): string {
  return toPhrase(tellClient(text) ?? '');
}
