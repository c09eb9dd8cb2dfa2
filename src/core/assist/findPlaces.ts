import type { DecodedFile } from '../files/decode';
import { privateClientPath } from '../files/layout';
import { groupById } from '../journal/definedIds';
import { isSameId, listIdMentions, type IdMention } from '../journal/idMentions';
import type { JournalRecords } from '../journal/journalIndex';
import { listPersonMentions, type KnownPerson } from '../journal/personMentions';
import { listRecords, listValues } from '../journal/recordValues';
import { LineMap } from '../text/lineMap';
import { textStart, type Range } from '../text/position';
import type { NameAt } from './findNameAt';

/** What one can go to, and what can be looked for in all files. */
export type Named = Extract<NameAt, { kind: 'id' | 'person' | 'meeting' }>;

/** Whether what stands at a place is more than a date or a field. */
export function isNamed(found: NameAt | undefined): found is Named {
  return found?.kind === 'id' || found?.kind === 'person' || found?.kind === 'meeting';
}

/** A place in a file; its path is relative to the journal’s folder. */
export interface PlaceInFile {
  readonly path: string;
  readonly range: Range;
}

/** The files of a client as they are now, by their paths. */
export type Texts = ReadonlyMap<string, DecodedFile>;

/**
 * The files that introduce an entry, a person or a meeting, as far as they may be seen. The register wins over the
 * minutes, which have the action too.
 */
export function listHomes(records: JournalRecords, named: Named): readonly string[] {
  switch (named.kind) {
    case 'person':
      return [named.mention.person.path];
    case 'meeting':
      return records.get('minutes', named.path) ? [named.path] : [];
    case 'id': {
      const { key, id } = named.mention;
      const ofTheClient = records.get('private-client', privateClientPath(key.client)) ?? [];
      const files = key.engagement === '' ? [ofTheClient].flat() : listRecords(records, key);
      const own = files.filter((file) => groupById(listValues(file)).has(id));
      const registers = own.filter(({ reading }) => reading.kind !== 'minutes');
      return (registers.length > 0 ? registers : own).map(({ path }) => path);
    }
  }
}

/** Where a text introduces what was named; the beginning of minutes. */
export function findHome({ text }: DecodedFile, path: string, named: Named): readonly Range[] {
  const lines = new LineMap(text);
  switch (named.kind) {
    case 'meeting':
      return [textStart];
    case 'id':
      return listOwn(text, path, named.mention).map(({ start, end }) => lines.rangeOf(start, end));
    case 'person': {
      const { person } = named.mention;
      const names = listPersonMentions(text, [{ ...person, aliases: [] }]);
      const own = names.filter(({ start }) => nameKey.test(text.slice(text.lastIndexOf('\n', start) + 1, start)));
      return own.slice(0, 1).map(({ start, end }) => lines.rangeOf(start, end));
    }
  }
}

const nameKey = /(?:^|[\s{,-])["']?name["']?[ \t]*:[ \t]*["']?$/;

function listOwn(text: string, path: string, mention: IdMention): readonly IdMention[] {
  return listIdMentions(text, path).filter((each) => each.isOwn && isSameId(each, mention));
}

/** Every place that names the same, in these files. `people` are all whom they may name: the longest name counts. */
export function listPlaces(
  texts: Texts,
  named: Named,
  people: readonly KnownPerson[],
  withOwn = true,
): readonly PlaceInFile[] {
  return [...texts].flatMap(([path, { text }]) => {
    const lines = new LineMap(text);
    return listNamed(text, path, named, people)
      .filter((each) => withOwn || !('isOwn' in each && each.isOwn))
      .map(({ start, end }) => ({ path, range: lines.rangeOf(start, end) }));
  });
}

function listNamed(text: string, path: string, named: Named, people: readonly KnownPerson[]) {
  switch (named.kind) {
    case 'id':
      return listIdMentions(text, path).filter((each) => isSameId(each, named.mention));
    case 'person':
      return listPersonMentions(text, people).filter(({ person }) => person.name === named.mention.person.name);
    case 'meeting':
      return listMeetingMentions(text, named.path);
  }
}

function listMeetingMentions(text: string, path: string) {
  const meeting = path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const escaped = meeting.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(?![\\p{L}\\p{N}_-])`, 'gu');
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
