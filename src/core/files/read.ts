import { fileKinds, isTeamKind, type FileKind, type FileRecord } from '../model/fileKinds';
import { findHighestNumbers, type HighestNumbers } from '../model/ids';
import type { Problem } from '../model/problem';
import type { Range } from '../text/position';
import type { DecodedFile } from './decode';
import { parseText } from './parse';
import { RecordReader } from './recordReader';

/** What a journal file says, with everything that is wrong in it. Holds no YAML nodes and no text. */
export interface Reading<K extends FileKind = FileKind> {
  readonly kind: K;
  /** Only what could be read for certain: a bad field is a problem and is absent, the rest stands. */
  readonly record: FileRecord<K>;
  readonly problems: readonly Problem[];
  /** Where each value stands, by its path in `record`, such as `risks/0` or `risks/0/title`. */
  readonly ranges: ReadonlyMap<string, Range>;
  /** Why nothing is read from some place on, if so; its range begins there. */
  readonly unreadable?: Problem;
  /** The highest number of each kind of ID anywhere in the text, prose and comments included. */
  readonly highestNumbers: HighestNumbers;
}

/**
 * Reads a file field by field; never throws, whatever the text. Half-typed text gives what is certain in it. What is the
 * team’s by nature is read as such; any other kind where `isPrivate`.
 */
export function readFile<K extends FileKind>(kind: K, file: DecodedFile, isPrivate = false): Reading<K> {
  const parsed = parseText(file);
  const reader = new RecordReader(parsed, isPrivate || isTeamKind(kind));
  const record = reader.readFile(fileKinds[kind]) as FileRecord<K>;
  const notes = [parsed.trouble, file.locked === parsed.trouble ? undefined : file.locked];
  return {
    kind,
    record,
    problems: [...notes.filter((problem) => problem !== undefined), ...reader.problems].sort(byPlace),
    ranges: reader.ranges,
    ...(parsed.trouble && { unreadable: parsed.trouble }),
    highestNumbers: findHighestNumbers(file.text),
  };
}

/** Where the entry with that ID stands in the file; undefined when it is not there. */
export function findEntryRange({ record, ranges }: Reading, id: string): Range | undefined {
  for (const [list, entries] of Object.entries(record)) {
    const position = Array.isArray(entries)
      ? entries.findIndex((entry: { id?: string } | string) => typeof entry === 'object' && entry.id === id)
      : -1;
    if (position >= 0) return ranges.get(`${list}/${position}`);
  }
  return undefined;
}

function byPlace({ range: { start: a } }: Problem, { range: { start: b } }: Problem): number {
  return a.line - b.line || a.character - b.character;
}
