import type { FileKind } from '../model/fileKinds';
import type { Range } from '../text/position';
import type { Steps } from '../text/steps';
import type { DecodedFile } from './decode';
import { readText, readTextInSteps, type TextReading } from './readText.later';

/** What a journal file says, with everything that is wrong in it. Holds no YAML nodes and no text. */
export interface Reading<K extends FileKind = FileKind> extends TextReading<K> {
  readonly kind: K;
}

/** A reading, and where what was read stands in the text it was read from. */
export interface PlacedReading<K extends FileKind = FileKind> extends Reading<K> {
  /** By the path of each value in `record`, such as `risks/0` or `risks/0/title`. */
  readonly ranges: ReadonlyMap<string, Range>;
}

/**
 * Reads a file field by field; never throws, whatever the text. Half-typed text gives what is certain in it. What is the
 * team’s by nature is read as such; any other kind where `isPrivate`.
 */
export function readFile<K extends FileKind>(kind: K, file: DecodedFile, isPrivate = false): Reading<K> {
  return { kind, ...readText(kind, file, isPrivate) };
}

/** Like {@link readFile}, in steps of a few milliseconds at most for files of any usual size. */
export function* readFileInSteps<K extends FileKind>(
  kind: K,
  file: DecodedFile,
  isPrivate: boolean,
): Steps<Reading<K>> {
  return { kind, ...(yield* readTextInSteps(kind, file, isPrivate)) };
}

/** Like {@link readFile}, with the places: for a file that is about to be shown or changed. */
export function readPlaced<K extends FileKind>(kind: K, file: DecodedFile, isPrivate = false): PlacedReading<K> {
  const ranges = new Map<string, Range>();
  return { kind, ...readText(kind, file, isPrivate, ranges), ranges };
}

/** Like {@link readPlaced}, in steps: for what is looked up while somebody types. */
export function* readPlacedInSteps<K extends FileKind>(
  kind: K,
  file: DecodedFile,
  isPrivate: boolean,
): Steps<PlacedReading<K>> {
  const ranges = new Map<string, Range>();
  return { kind, ...(yield* readTextInSteps(kind, file, isPrivate, ranges)), ranges };
}

/** Where the entry with that ID stands in the file; undefined when it is not there. */
export function findEntryRange({ record, ranges }: PlacedReading, id: string): Range | undefined {
  for (const [list, entries] of Object.entries(record)) {
    const position = Array.isArray(entries)
      ? entries.findIndex((entry: { id?: string } | string) => typeof entry === 'object' && entry.id === id)
      : -1;
    if (position >= 0) return ranges.get(`${list}/${position}`);
  }
  return undefined;
}
