import { isPrivatePath, meetingId } from '../files/layout';
import type { Action } from '../model/action';
import { toDayNumber, type Day } from '../model/day';
import type { Steps } from '../text/steps';
import { findFactsAmong, packFacts } from './agreementFacts';
import { findSaidDay, type Confirmation } from './confirmation';
import {
  findLastDay,
  formatUnitName,
  isMeeting,
  listOfUnit,
  listUnits,
  nameUnit,
  unitKinds,
  visitValues,
  type Unit,
  type UnitName,
} from './digestUnits';
import { mergeActions } from './entries';
import type { JournalFile } from './journalIndex';
import { packNames, type NameList } from './nameList';
import { WordLists, type WordIndex } from './wordLists';
import { listWords, toNameWord, type Vocabulary } from './vocabulary';

/** What is true of a unit, one bit each. */
export const unitFlags = {
  isPrivate: 1,
  /** An action that is still to be done, as the team sees it. */
  isOpen: 2,
  /** The same as the client sees it, who knows no private register. */
  isOpenForClient: 4,
  /** An action of minutes that a register holds. */
  isEcho: 8,
  isEchoForClient: 16,
  /** Minutes: found as a whole by words of which some stand in its entries. */
  holdsEntries: 32,
  /** Somebody has said that it is right, and nobody remembers it differently. */
  isConfirmed: 64,
  isObjected: 128,
} as const;

/** Earlier, or later, than any day that can be written. */
export const noLastDay = -1_000_000;
export const noDueDay = 10_000_000;

/** Small numbers take little room. */
type Column = Uint8Array | Uint16Array | Uint32Array;

function toColumn(numbers: readonly number[]): Column {
  const most = numbers.reduce((highest, number) => Math.max(highest, number), 0);
  return most < 2 ** 8
    ? Uint8Array.from(numbers)
    : most < 2 ** 16
      ? Uint16Array.from(numbers)
      : Uint32Array.from(numbers);
}

/**
 * What questions need to know of an engagement, in little room: each unit has its place in every column; those of one
 * file stand together, the file itself last.
 */
export interface EngagementDigest {
  readonly paths: readonly string[];
  /** The number of units. */
  readonly size: number;
  /** Which of the paths. */
  readonly file: Column;
  /** The place in `unitKinds`. */
  readonly kind: Uint8Array;
  /** The place in its list. */
  readonly position: Column;
  readonly flags: Uint8Array;
  /** The last day on which something happened, and the day until which it is to be done, since 1970. */
  readonly last: Int32Array;
  readonly due: Int32Array;
  /** How many days before the last one it was agreed, asked for or talked about, and one more; 0 where that is not known. */
  readonly said: Column;
  readonly names: NameList;
  /** What is told of agreements in a list, as {@link packFacts} writes it; nothing for anything else. */
  readonly facts: NameList;
  readonly words: WordIndex;
}

/** The words of all digests of a journal. */
export interface Vocabularies {
  /** As they are compared. */
  readonly vocabulary: Vocabulary;
  /** As they are written in names. */
  readonly spellings: Vocabulary;
}

/** Whether an action is still to be done. */
export type IsOpen = (action: Pick<Action, 'done' | 'dropped'>) => boolean;

interface Placed {
  readonly file: number;
  readonly unit: Unit;
}

/** Makes the digest of these files; to be interrupted between any two of its steps. */
export function* makeDigest(
  files: readonly JournalFile[],
  { vocabulary, spellings }: Vocabularies,
  isOpen: IsOpen,
): Steps<EngagementDigest> {
  const placed = files.flatMap((file, at) => listUnits(file).map((unit): Placed => ({ file: at, unit })));
  const words = new WordLists(vocabulary);
  yield;
  const forTeam = judgeActions(files, isOpen);
  yield;
  const shared = files.filter(({ path }) => !isPrivatePath(path));
  const forClient = shared.length < files.length ? judgeActions(shared, isOpen) : forTeam;
  const flagsOf = judgeUnits(forTeam, forClient);
  yield;
  const [last, due] = [new Int32Array(placed.length), new Int32Array(placed.length)];
  const flags = new Uint8Array(placed.length);
  const said: number[] = [];
  const factsOf = findFactsAmong(files);
  const allFacts: UnitName[] = [];
  const names: UnitName[] = [];
  for (const [at, { file: number, unit }] of placed.entries()) {
    const file = files[number] as JournalFile;
    const name = nameUnit(file, unit);
    names.push(name);
    const day = unit.record['due'] as Day | undefined;
    last[at] = findLastDay(file, unit) ?? noLastDay;
    due[at] = day === undefined || unit.kind === 'document' ? noDueDay : toDayNumber(day);
    const facts = isAgreement(file, unit) ? factsOf(file, unit) : undefined;
    allFacts.push(facts ? { title: packFacts(facts) } : {});
    flags[at] = flagsOf(file, unit) | (facts ? flagConfirmation(facts.confirmation) : 0);
    const saidDay = findSaidDay(file, unit);
    said.push(saidDay ? last[at] - toDayNumber(saidDay) + 1 : 0);
    addWords(words, at, { file, unit, name });
    yield;
  }
  yield;
  const packed = yield* packNames(names, spellings);
  const packedFacts = yield* packNames(allFacts, spellings);
  return {
    paths: files.map(({ path }) => path),
    size: placed.length,
    file: toColumn(placed.map(({ file }) => file)),
    kind: Uint8Array.from(placed, ({ unit }) => unitKinds.indexOf(unit.kind)),
    position: toColumn(placed.map(({ unit }) => unit.position)),
    ...{ flags, last, due, said: toColumn(said) },
    names: packed,
    facts: packedFacts,
    words: yield* words.finish(),
  };
}

interface NamedUnit {
  readonly file: JournalFile;
  readonly unit: Unit;
  readonly name: UnitName;
}

function addWords(words: WordLists, at: number, { file, unit, name }: NamedUnit): void {
  for (const word of listWords(formatUnitName(name))) words.add(word, at, true);
  if (unit.kind === 'document' && isMeeting(file)) {
    for (const word of listWords(meetingId(file.path))) words.add(word, at, false);
  }
  visitValues(unit, (value, field, key) => {
    if (typeof value === 'boolean' || key === 'sha256') return; // among 64 digits there is any short word, such as `d3`
    for (const word of listWords(`${value}`)) words.add(word, at, false);
    if (field.type === 'text' && field.holds === 'person') words.add(toNameWord(value as string), at, false);
  });
}

/** What each unit is; actions are judged as the team sees them, and as the client does. */
function judgeUnits(forTeam: Actions, forClient: Actions): (file: JournalFile, unit: Unit) => number {
  return (file, { kind, position }) => {
    const { path, reading } = file;
    const isMinutes = reading.kind === 'minutes';
    if (kind === 'document') return flag('isPrivate', isPrivatePath(path)) | flag('holdsEntries', isMinutes);
    const place = `${path}\n${listOfUnit(reading.kind, kind)}/${position}`;
    const isAction = kind === 'action';
    return (
      flag('isPrivate', isPrivatePath(path)) |
      flag('isOpen', isAction && forTeam.open.has(place)) |
      flag('isOpenForClient', isAction && forClient.open.has(place)) |
      flag('isEcho', isAction && isMinutes && forTeam.isWhole && !forTeam.all.has(place)) |
      flag('isEchoForClient', isAction && isMinutes && forClient.isWhole && !forClient.all.has(place))
    );
  };
}

/** What can be decided, settled, asked for or noted. */
function isAgreement({ reading }: JournalFile, { kind }: Unit): boolean {
  if (kind === 'document') return reading.kind === 'minutes';
  return kind === 'decision' || kind === 'working-agreement' || kind === 'change';
}

function flagConfirmation({ says }: Confirmation): number {
  return flag('isConfirmed', says === 'confirmed') | flag('isObjected', says === 'objected');
}

function flag(name: keyof typeof unitFlags, isTrue: boolean): number {
  return isTrue ? unitFlags[name] : 0;
}

type Actions = ReturnType<typeof judgeActions>;

function judgeActions(files: readonly JournalFile[], isOpen: IsOpen) {
  const ofKind = <K extends 'actions' | 'minutes'>(kind: K) =>
    files.filter((file): file is JournalFile<K> & JournalFile => file.reading.kind === kind);
  const registers = ofKind('actions');
  const actions = mergeActions(registers, ofKind('minutes'));
  const placeOf = ({ path, field }: (typeof actions)[number]) => `${path}\n${field}`;
  return {
    all: new Set(actions.map(placeOf)),
    open: new Set(actions.filter(({ record }) => isOpen(record)).map(placeOf)),
    isWhole: registers.every(({ reading }) => !reading.unreadable),
  };
}
