import { fileKinds, type FileKind, type FileRecord } from '../model/fileKinds';
import { isTeamKind } from '../model/registers';
import { findHighestNumbers, type HighestNumbers } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { describeProblem, type Problem } from '../model/problem';
import type { Range } from '../text/position';
import { finish, type Steps } from '../text/steps';
import type { DecodedFile } from './decode';
import { isAsSent } from './fingerprint';
import type { TextTree, TreeNode } from './nodes';
import { RecordReader } from './recordReader';
import { parseTree } from './textTree';

/** What a text says, with everything that is wrong in it. */
export interface TextReading<K extends FileKind = FileKind> {
  /** Only what could be read for certain: a bad field is a problem and is absent, the rest stands. */
  readonly record: FileRecord<K>;
  readonly problems: readonly Problem[];
  /** Why nothing is read from some place on, if so; its range begins there. */
  readonly unreadable?: Problem;
  /** The highest number of each kind of ID anywhere in the text, prose and comments included. */
  readonly highestNumbers: HighestNumbers;
}

/** Reads a text as a file of that kind; never throws. Fills `ranges` with the place of each value, by its path. */
export function readText<K extends FileKind>(
  kind: K,
  file: DecodedFile,
  isPrivate: boolean,
  ranges?: Map<string, Range>,
): TextReading<K> {
  return finish(readSteps(kind, file, isPrivate, ranges));
}

/** The same in steps: a large text, above all a broken one, takes longer than a person should wait. */
export function readTextInSteps<K extends FileKind>(
  kind: K,
  file: DecodedFile,
  isPrivate: boolean,
  ranges?: Map<string, Range>,
): Steps<TextReading<K>> {
  return readSteps(kind, file, isPrivate, ranges);
}

function* readSteps<K extends FileKind>(
  kind: K,
  file: DecodedFile,
  isPrivate: boolean,
  ranges?: Map<string, Range>,
): Steps<TextReading<K>> {
  const tree = yield* parseTree(file);
  const onRead: OnRead = (path, { start, end }) => ranges?.set(path, tree.lines.rangeOf(start, end));
  yield;
  return yield* readTree(kind, { file, tree, isPrivate, ...(ranges && { onRead }) });
}

type OnRead = (path: string, node: TreeNode) => void;

interface Source {
  readonly file: DecodedFile;
  readonly tree: TextTree;
  readonly isPrivate: boolean;
  readonly onRead?: OnRead;
}

/** What a tree of the text says: the same whichever parser has made it. */
export function* readTree<K extends FileKind>(
  kind: K,
  { file, tree, isPrivate, onRead }: Source,
): Steps<TextReading<K>> {
  const reader = new RecordReader(tree, isPrivate || isTeamKind(kind), onRead);
  const record = (yield* reader.readFile(fileKinds[kind])) as FileRecord<K>;
  const { trouble } = tree;
  const edited = kind === 'minutes' ? findEdited(tree, record as Minutes) : undefined;
  const locked = file.locked === trouble ? undefined : file.locked;
  const notes = [trouble, locked, edited].filter((problem) => problem !== undefined);
  return {
    record,
    problems: [...notes, ...reader.problems].sort(byPlace),
    ...(trouble && { unreadable: trouble }),
    highestNumbers: findHighestNumbers(file.text),
  };
}

/** Told where the minutes say that they were sent; never of a file of which only a part can be read. */
function findEdited({ root, lines, trouble }: TextTree, record: Minutes): Problem | undefined {
  if (trouble || root?.kind !== 'map' || isAsSent(record)) return undefined;
  const sent = root.pairs.find(({ key }) => key.kind === 'scalar' && key.text === 'sent')?.key;
  return sent && describeProblem('sent-minutes-edited', lines.rangeOf(sent.start, sent.end));
}

function byPlace({ range: { start: a } }: Problem, { range: { start: b } }: Problem): number {
  return a.line - b.line || a.character - b.character;
}
