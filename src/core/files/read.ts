import { fileKinds, isTeamKind, type FileKind, type FileRecord } from '../model/fileKinds';
import { findHighestNumbers, type HighestNumbers } from '../model/ids';
import type { Problem } from '../model/problem';
import type { Range } from '../text/position';
import type { DecodedFile } from './decode';
import type { TreeNode } from './nodes';
import { RecordReader } from './recordReader';
import { parseTree, type TextTree } from './textTree';

/** What a journal file says, with everything that is wrong in it. Holds no YAML nodes and no text. */
export interface Reading<K extends FileKind = FileKind> {
  readonly kind: K;
  /** Only what could be read for certain: a bad field is a problem and is absent, the rest stands. */
  readonly record: FileRecord<K>;
  readonly problems: readonly Problem[];
  /** Why nothing is read from some place on, if so; its range begins there. */
  readonly unreadable?: Problem;
  /** The highest number of each kind of ID anywhere in the text, prose and comments included. */
  readonly highestNumbers: HighestNumbers;
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
  return readTree(kind, { file, tree: parseTree(file), isPrivate });
}

/** Like {@link readFile}, with the places: for a file that is about to be shown or changed. */
export function readPlaced<K extends FileKind>(kind: K, file: DecodedFile, isPrivate = false): PlacedReading<K> {
  const tree = parseTree(file);
  const ranges = new Map<string, Range>();
  const onRead: OnRead = (path, { start, end }) => ranges.set(path, tree.lines.rangeOf(start, end));
  return { ...readTree(kind, { file, tree, isPrivate, onRead }), ranges };
}

type OnRead = (path: string, node: TreeNode) => void;

interface Source {
  readonly file: DecodedFile;
  readonly tree: TextTree;
  readonly isPrivate: boolean;
  readonly onRead?: OnRead;
}

/** What a tree of the text says: the same whichever parser has made it. */
export function readTree<K extends FileKind>(kind: K, { file, tree, isPrivate, onRead }: Source): Reading<K> {
  const reader = new RecordReader(tree, isPrivate || isTeamKind(kind), onRead);
  const record = reader.readFile(fileKinds[kind]) as FileRecord<K>;
  const { trouble } = tree;
  const notes = [trouble, file.locked === trouble ? undefined : file.locked].filter((problem) => problem !== undefined);
  return {
    kind,
    record,
    problems: [...notes, ...reader.problems].sort(byPlace),
    ...(trouble && { unreadable: trouble }),
    highestNumbers: findHighestNumbers(file.text),
  };
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

function byPlace({ range: { start: a } }: Problem, { range: { start: b } }: Problem): number {
  return a.line - b.line || a.character - b.character;
}
