import { clientPath, isPrivatePath, meetingId, minutesFolderPath, ownerOf, placeOf } from '../files/layout';
import { listNoteLines, type NoteLine } from '../files/noteLines';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listInvolved } from '../journal/people';
import { listKnownPeople } from '../journal/personMentions';
import { findCalendar } from '../journal/settings';
import type { Day } from '../model/day';
import { fold } from '../text/fold';
import { listAnyEntries } from './changeEntry';
import { selectionKinds } from './captureSelection';
import { makeNameBook } from './noteOwner';
import { readNote, type NoteReading, type ReadNote } from './readNote';

/** A marked line of notes with what it is to become. */
export interface PlacedNote extends NoteLine {
  readonly note: ReadNote;
  /** Where an entry of this meeting says the same: its number, or nothing where such entries have none. */
  readonly filed?: { readonly id?: string };
}

/** Where notes stand: in which field, and whose they are. */
export interface NotesPlace {
  readonly key: EngagementKey;
  readonly path: string;
  readonly field: 'notes' | 'remarks';
}

/** The notes of the file at `path`: those of minutes, or the team’s remarks on a meeting; undefined for any other file. */
export function findNotesPlace(path: string): NotesPlace | undefined {
  const kind = placeOf(path)?.kind;
  const { client, engagement } = ownerOf(path) ?? {};
  if (client === undefined || engagement === undefined) return undefined;
  const key = { client, engagement };
  if (kind === 'minutes') return { key, path, field: 'notes' };
  return kind === 'remarks' ? { key, path, field: 'remarks' } : undefined;
}

/** Notes with more marked lines are read where they are looked at. */
const mostAtOnce = 100;

/** The marked lines of a file as it is now; of a very long one those in the lines `within`, where they are given. */
export function listNotes(
  records: JournalRecords,
  place: NotesPlace,
  text: string,
  {
    reading,
    within,
  }: { readonly reading: NoteReading; readonly within?: { readonly from: number; readonly to: number } },
): readonly PlacedNote[] {
  const all = listNoteLines(text, place.field);
  const shown = all.filter(({ line, endLine }) => !within || (endLine >= within.from && line <= within.to));
  if (shown.length === 0) return [];
  const notes = (all.length > mostAtOnce ? shown : all).map((line) => ({ ...line, note: readNote(line, reading) }));
  return markFiled(notes, listFiled(records, place)).filter(({ line }) => shown.some((each) => each.line === line));
}

/** What the lines of these notes are read with: the people, the day of the meeting, the language of the journal. */
export function makeNoteReading(records: JournalRecords, { key, path }: NotesPlace, today: Day): NoteReading {
  const { date, attendees = [], absent = [] } = findMinutesOf(records, key, path) ?? {};
  const all = listKnownPeople(records, key.client);
  const close = new Set([...listInvolved(records, key), ...attendees, ...absent].map(fold));
  const near = all.filter(({ name, aliases }) => [name, ...aliases].some((each) => close.has(fold(each))));
  const language =
    records.journal?.reading.record.language ?? records.get('client', clientPath(key.client))?.reading.record.language;
  const said = date ?? today;
  const committee = findNextCommittee(records, key, said);
  return {
    said,
    ...(committee && { named: [{ words: 'next steering committee', day: committee }] }),
    calendar: findCalendar(records, key.client),
    names: makeNameBook({ all, near: new Set(near.map(({ name }) => name)) }),
    ...(language !== undefined && { language }),
  };
}

function findNextCommittee(records: JournalRecords, key: EngagementKey, said: Day): Day | undefined {
  const dates = records.list('minutes', key).flatMap(({ reading: { record } }) => {
    return record.type === 'steering' && record.date && record.date > said ? [record.date] : [];
  });
  return dates.sort()[0];
}

function findMinutesOf(records: JournalRecords, { client, engagement }: EngagementKey, path: string) {
  return records.get('minutes', `${minutesFolderPath(client, engagement)}/${meetingId(path)}.yaml`)?.reading.record;
}

interface FiledEntry {
  readonly id?: string;
  /** What it says; it may say something else in the register than in the minutes. */
  readonly texts: readonly string[];
}

/** All that came from this meeting so far: of remarks, what came from those. */
function listFiled(records: JournalRecords, { key, path }: NotesPlace): readonly FiledEntry[] {
  const meeting = meetingId(path);
  const isOfTeam = isPrivatePath(path);
  const minutes = records.get('minutes', path)?.reading.record;
  const texts = new Map<string, string[]>();
  const add = (id: string | undefined, text: string | undefined) => {
    if (id !== undefined && text) texts.set(id, [...(texts.get(id) ?? []), text]);
  };
  for (const { id, text } of [...(minutes?.actions ?? []), ...(minutes?.decisions ?? [])]) add(id, text);
  for (const kind of selectionKinds) {
    for (const { record, isPrivate } of listAnyEntries(records, key, kind)) {
      if (record['from'] === meeting && (isPrivate || !isOfTeam)) add(record.id, record.title ?? record.text);
    }
  }
  const answers = records.get('remarks', path)?.reading.record.answers ?? [];
  const questions = minutes?.questions ?? answers.flatMap(({ question }) => question ?? []);
  return [
    ...[...texts].map(([id, each]) => ({ id, texts: each })),
    ...questions.map((question) => ({ texts: [question] })),
  ];
}

/** Each entry stands for one line: first for one that says just the same, then for one with nearly all of its words. */
function markFiled(
  notes: readonly (NoteLine & { readonly note: ReadNote })[],
  filed: readonly FiledEntry[],
): readonly PlacedNote[] {
  const left = new Set(filed);
  const found = new Map<number, FiledEntry>();
  const match = <F>(toForm: (text: string) => F, isSame: (entry: F, line: F) => boolean) => {
    const forms = [...left].map((entry) => ({ entry, texts: entry.texts.map(toForm) }));
    for (const [at, { text, note }] of notes.entries()) {
      if (left.size === 0) return;
      if (found.has(at)) continue;
      const lines = [toForm(text), toForm(note.text)];
      const same = forms.find(
        ({ entry, texts }) => left.has(entry) && texts.some((each) => lines.some((line) => isSame(each, line))),
      );
      if (!same) continue;
      left.delete(same.entry);
      found.set(at, same.entry);
    }
  };
  match(toWords, (entry, line) => entry === line);
  match(listTellingStems, saysMuchTheSame);
  return notes.map((note, at) => {
    const entry = found.get(at);
    return entry ? { ...note, filed: entry.id === undefined ? {} : { id: entry.id } } : note;
  });
}

function toWords(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The beginnings of the words that say something. */
function listTellingStems(text: string): readonly string[] {
  const shortest = 3;
  const stem = 4;
  return toWords(text)
    .split(' ')
    .filter((word) => word.length >= shortest)
    .map((word) => word.slice(0, stem));
}

/** Somebody has put the line into better words: `Name one owner` of `Ana names one owner`. */
function saysMuchTheSame(entry: readonly string[], line: readonly string[]): boolean {
  const known = entry.filter((each) => line.includes(each));
  return known.length >= 3 && known.length >= entry.length * 0.75;
}
