import { minutesFolderPath, meetingId, placeOf, remarksFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import { writeFields } from '../files/write';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { remarksFile } from '../model/remarks';
import { addEntry, takeId, type Capture } from './fileChange';
import { fileNotes } from './fileNotes';
import { captureRecord } from './newRecord';
import type { ReadNote } from './readNote';

/** What is kept from the client, and where it was typed. */
export interface PrivateLine {
  readonly key: EngagementKey;
  readonly today: Day;
  /** The file of the team at hand. */
  readonly path: string;
  readonly takenFiles: readonly string[];
}

/** The remarks of this engagement at `path`, with the title of their meeting; undefined where they cannot be added to. */
export function findRemarks(
  records: JournalRecords,
  { client, engagement }: EngagementKey,
  path: string,
): { readonly path: string; readonly title?: string } | undefined {
  const place = placeOf(path);
  if (place?.kind !== 'remarks' || place.client !== client || place.engagement !== engagement) return undefined;
  const reading = records.get('remarks', path)?.reading;
  if (!reading || reading.unreadable) return undefined;
  const minutes = records.get('minutes', `${minutesFolderPath(client, engagement)}/${meetingId(path)}.yaml`);
  const title = minutes?.reading.record.title;
  return { path, ...(title !== undefined && { title }) };
}

/** Files an entry on the side of the team alone (P-40): beside the remarks at hand, else in the team’s registers. */
export function captureNotePrivately(index: JournalIndex, note: ReadNote, line: PrivateLine): Capture {
  const { key, today } = line;
  const { kind, text, person, due } = note;
  const remarks = findRemarks(index, key, line.path);
  if (kind === 'question') {
    if (!remarks)
      return captureRecord(index, key, { kind: 'issue', isPrivate: true, answers: new Map([['title', text]]) }, today);
    return { changes: fileNotes(index, { key, path: remarks.path, field: 'remarks' }, [note], today), show: remarks };
  }
  const id = takeId(index, key, kind, true);
  const from = remarks && meetingId(remarks.path);
  const entry =
    kind === 'action' ? { id, text, owner: person, due, from } : { id, date: today, text, by: person, from };
  const change = addEntry(index, key, kind, { isPrivate: true, entry });
  return { changes: [change], show: { path: change.path, ...(id !== undefined && { entryId: id }) } };
}

/** Adds a line to the remarks at hand, else begins some of today. */
export function captureRemark(
  index: JournalIndex,
  text: string,
  { key, today, path, takenFiles }: PrivateLine,
): Capture {
  const remarks = findRemarks(index, key, path);
  if (remarks) {
    const before = (index.get('remarks', path)?.reading.record.remarks ?? '').trimEnd();
    const change = { field: 'remarks', to: { set: before === '' ? `${text}\n` : `${before}\n${text}\n` } };
    return { changes: [{ path, kind: 'remarks', change }], show: { path } };
  }
  const taken = takenFiles.map((file) => file.replace(/\.yaml$/i, ''));
  const slug = makeSlug(`${today} Note`, taken, today);
  const added = `${remarksFolderPath(key.client, key.engagement)}/${slug}.yaml`;
  return {
    changes: [{ path: added, create: writeFields(remarksFile, { remarks: `${text}\n` }) }],
    show: { path: added },
  };
}
