import { isPrivatePath, minutesFolderPath } from '../files/layout';
import type { NoteKind } from '../text/markedLines';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import { listMinutes } from '../journal/entries';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import { listKnownPeople, listPersonMentions } from '../journal/personMentions';
import type { Day } from '../model/day';
import { minutesFile } from '../model/minutes';
import { captureNotePrivately, captureRemark, findRemarks } from './capturePrivately';
import { findMinutes, type Capture } from './fileChange';
import { makeNoteReading } from './listNotes';
import { captureAction, captureDecision } from './newEntry';
import { captureRecord } from './newRecord';
import { findOwner } from './noteOwner';
import { readNote, type ReadNote } from './readNote';

/** One line that somebody has typed, wherever it was. */
export interface TypedLine {
  /** `note` where there is no mark. */
  readonly kind: NoteKind | 'note';
  readonly text: string;
}

const marks: Readonly<Record<string, NoteKind>> = { '!': 'decision', '>': 'action', '?': 'question' };

/** A line with the mark that says what it is, such as `> Ana calls`; the blank behind the mark may be missing. */
export function parseLine(typed: string): TypedLine {
  const [, mark = '', text = ''] = /^\s*([!>?])\s*(\S.*)$/su.exec(typed) ?? [];
  const kind = marks[mark];
  return kind ? { kind, text: toOneLine(text) } : { kind: 'note', text: toOneLine(typed) };
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where and when a line was typed. */
export interface LineContext {
  readonly key: EngagementKey;
  readonly today: Day;
  /** `HH:mm` */
  readonly now: string;
  /** The minutes that are being written, or any file at hand: what is typed at one of the team’s is the team’s. */
  readonly minutesPath?: string;
  /** The files that the folders of the meetings hold already. */
  readonly takenFiles: readonly string[];
}

/** What a line becomes. */
export interface PlannedLine {
  /** A question that belongs to no meeting becomes an issue; a note without minutes of today gets some. */
  readonly becomes: NoteKind | 'issue' | 'note' | 'minutes';
  readonly note?: ReadNote;
  /** The meeting that it goes to. */
  readonly meeting?: string;
  /** Whether it is kept from the client. */
  readonly isPrivate?: true;
}

/** What a line becomes in an engagement, to be shown while it is typed. */
export function planLine(
  records: JournalRecords,
  { kind, text }: TypedLine,
  context: Pick<LineContext, 'key' | 'today' | 'minutesPath'>,
): PlannedLine {
  if (isForTeam(context)) return planPrivately(records, { kind, text }, context);
  const path = findOpenMinutes(records, kind, context);
  const title = path === undefined ? undefined : records.get('minutes', path)?.reading.record.title;
  const meeting = title === undefined ? {} : { meeting: title };
  if (kind === 'note') return path === undefined ? { becomes: 'minutes' } : { becomes: 'note', ...meeting };
  if (kind === 'question') return path === undefined ? { becomes: 'issue' } : { becomes: kind, ...meeting };
  return { becomes: kind, note: readLine(records, { kind, text }, context, path), ...meeting };
}

function isForTeam<C extends Pick<LineContext, 'minutesPath'>>(context: C): context is C & { minutesPath: string } {
  return context.minutesPath !== undefined && isPrivatePath(context.minutesPath);
}

function planPrivately(
  records: JournalRecords,
  { kind, text }: TypedLine,
  context: Pick<LineContext, 'key' | 'today'> & { readonly minutesPath: string },
): PlannedLine {
  const remarks = findRemarks(records, context.key, context.minutesPath);
  const where = { ...(remarks?.title !== undefined && { meeting: remarks.title }), isPrivate: true } as const;
  if (kind === 'note') return { becomes: 'note', ...where };
  if (kind === 'question') return { becomes: remarks ? kind : 'issue', ...where };
  return { becomes: kind, note: readLine(records, { kind, text }, context, remarks?.path), ...where };
}

/** Files a line in an engagement: on the side of the team where it was typed at a file of the team. */
export function captureLine(index: JournalIndex, line: TypedLine, context: LineContext): Capture {
  const { key, today } = context;
  const { kind, text } = line;
  if (isForTeam(context)) {
    const place = { ...context, path: context.minutesPath };
    if (kind === 'note') return captureRemark(index, text, place);
    const remarks = findRemarks(index, key, place.path);
    return captureNotePrivately(index, readLine(index, { kind, text }, context, remarks?.path), place);
  }
  const path = findOpenMinutes(index, kind, context);
  const entry = { index, key, today, ...(path !== undefined && { minutesPath: path }) };
  if (kind === 'action' || kind === 'decision') {
    const { text: words, person, due } = readLine(index, { kind, text }, context, path);
    if (kind === 'decision')
      return captureDecision(entry, { text: words, ...(person !== undefined && { by: person }) });
    return captureAction(entry, { text: words, ...(person !== undefined && { owner: person }), ...(due && { due }) });
  }
  if (path === undefined) {
    if (kind === 'note') return makeMinutes(index, text, context);
    return captureRecord(index, key, { kind: 'issue', isPrivate: false, answers: new Map([['title', text]]) }, today);
  }
  const change =
    kind === 'note'
      ? { field: 'notes', to: { set: addLine(index.get('minutes', path)?.reading.record.notes ?? '', text) } }
      : { field: 'questions', to: { append: text } };
  return { changes: [{ path, kind: 'minutes', change }], show: { path } };
}

function addLine(notes: string, line: string): string {
  const before = notes.trimEnd();
  return before === '' ? `${line}\n` : `${before}\n${line}\n`;
}

/** The minutes that are being written; for a note, else, the only ones of today. Sent ones are frozen. */
function findOpenMinutes(
  records: JournalRecords,
  kind: TypedLine['kind'],
  { key, today, minutesPath }: Pick<LineContext, 'key' | 'today' | 'minutesPath'>,
): string | undefined {
  if (findMinutes(records, key, minutesPath)?.state === 'open') return minutesPath;
  if (kind !== 'note') return undefined;
  const ofToday = listMinutes(records, key).filter(({ record }) => record.date === today && !record.sent);
  return ofToday.length === 1 ? ofToday[0]?.path : undefined;
}

function readLine(
  records: JournalRecords,
  note: { readonly kind: NoteKind; readonly text: string },
  { key, today }: Pick<LineContext, 'key' | 'today'>,
  path = `${minutesFolderPath(key.client, key.engagement)}/.yaml`,
): ReadNote {
  return readNote(note, makeNoteReading(records, { key, path, field: 'notes' }, today));
}

/** Minutes of a talk, with the one line that was typed (P-03). */
function makeMinutes(index: JournalIndex, text: string, { key, today, now, takenFiles }: LineContext): Capture {
  const contact = findContact(index, text, key, today);
  const title = contact === undefined ? 'Note' : `Call with ${contact}`;
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const path = `${minutesFolderPath(key.client, key.engagement)}/${makeSlug(`${today} ${title}`, taken, today)}.yaml`;
  const type = contact === undefined ? 'note' : 'call';
  const attendees = contact === undefined ? undefined : [contact];
  const record = { title, type, date: today, start: now, attendees, notes: `${text}\n` };
  return { changes: [{ path, create: writeFields(minutesFile, record) }], show: { path } };
}

/** The one contact whom a line names. */
function findContact(records: JournalRecords, text: string, key: EngagementKey, today: Day): string | undefined {
  const contacts = listKnownPeople(records, key.client).filter(({ side }) => side === 'theirs');
  const named = new Set(listPersonMentions(text, contacts).map(({ person }) => person.name));
  const owner = findOwner(text, makeNoteReading(records, { key, path: '', field: 'notes' }, today).names);
  if (named.size === 0 && owner && owner !== 'several' && contacts.some(({ name }) => name === owner.name))
    return owner.name;
  return named.size === 1 ? [...named][0] : undefined;
}
