import type { Steps } from '../text/steps';
import type { VisibleDigest } from './digests';
import { listUnits } from './digestUnits';
import { findHeadWords, listShortId } from './around';
import { unitFlags } from './engagementDigest';
import { collect, collectSurely, type Answer, type Find, type Finds, type Question, type Verify } from './hits';
import type { EngagementKey } from './journalIndex';
import { holdsPhrase, makePhrase } from './phrases';
import { listWords } from './vocabulary';
import { Marks, mostSets, WordSet } from './wordSet';

/** A find whose name has all words comes before any other; days are smaller numbers. */
const nameFirst = 10_000_000;

/** One that people are looking for more often than for single entries. */
const headFirst = 2 * nameFirst;
const nearFirst = 4 * nameFirst;

/**
 * Everything in which all words of `query` stand, in any order, in capitals or not, with accents or without; the newest
 * first, and before that what is called so. What is found is an entry where all words stand in it, else the minutes or
 * the file. A word may be a part of one; an ID, such as `R-7`, is only that ID. Words in double quotes have to stand
 * beside one another: that is looked up in the records, step by step.
 */
export function findText(question: Question, query: string): Steps<Answer> {
  const quoted = [...query.matchAll(/"([^"]*)"/g)]
    .map(([, words = '']) => words)
    .filter((words) => words.trim() !== '');
  const phrases = quoted.map((words) => makePhrase(words));
  const hasPhrases: Verify = (unit, _, file) => {
    const isWhole = unit.kind === 'document' && file.reading.kind === 'minutes';
    const units = isWhole ? listUnits(file) : [unit];
    return phrases.every((phrase) => holdsPhrase(units, phrase));
  };
  const find = makeFind(question, query, { namedFirst: nameFirst, isUnsure: phrases.length > 0 });
  return collectSurely(question, find, phrases.length > 0 ? hasPhrases : undefined);
}

/**
 * Everything that has all words of `query` in its number, its title, or the name of whoever sees to it; clients,
 * engagements, people first, then the newest; before that what belongs to the client of `near`. Beside an ID, also written
 * `r7`, words may stand in the names of its client and its engagement instead: `acme erp r7`.
 */
export function findNames(question: Question, query: string, near?: EngagementKey): Answer {
  const without = question.onlyClient === undefined ? unitFlags.isEcho : unitFlags.isEchoForClient;
  return collect(question, makeFind(question, query, { isNamed: true, without, headFirst, near: near?.client }));
}

/** What of all that has the words is meant, and in which order beside the last day. */
interface Order {
  /** Whether the words have to stand in the name. */
  readonly isNamed?: boolean;
  /** Bits of which a unit must have none. */
  readonly without?: number;
  readonly namedFirst?: number;
  readonly headFirst?: number;
  /** The client whose finds come first. */
  readonly near?: string | undefined;
  readonly isUnsure?: boolean;
}

/** What finds all that has the words of a query; nothing where it has none. */
function makeFind({ digests }: Question, query: string, order: Order): Find {
  const { vocabulary } = digests;
  const words = [...new Set(listWords(query))].slice(0, mostSets); // more than anybody types
  const marks = new Marks();
  const shortIds = words.map((word) => (order.isNamed ? listShortId(vocabulary, word) : []));
  const isId = (word: string, at: number) => shortIds[at]?.length === 1 || vocabulary.isId(word);
  const ids = order.isNamed ? words.reduce((bits, word, at) => bits | (isId(word, at) ? 2 ** at : 0), 0) : 0;
  const client = { name: '', bits: 0 };
  const wanted = { ...order, all: 2 ** words.length - 1, around: 0 }; // one for all digests: copies of it cost a third
  let sets: readonly WordSet[] | undefined;
  return (visible, finds) => {
    sets ??= words.map(
      (word, at) => new WordSet(vocabulary, [...vocabulary.listContaining(word), ...(shortIds[at] ?? [])]),
    );
    const { key, digest } = visible;
    const { all } = wanted;
    const present = all > 0 ? marks.mark(digest, sets) : 0;
    if (key.client !== client.name) Object.assign(client, { name: key.client, bits: 0 });
    if (key.engagement === '' && ids !== 0) client.bits = findHeadWords(digest, marks) & ~ids;
    if (all === 0 || (present | client.bits) !== all) return;
    wanted.around = ids === 0 ? 0 : (client.bits | findHeadWords(digest, marks)) & ~ids;
    addFound(visible, marks, wanted, finds);
  };
}

/** Adds each unit that has all words, and minutes of which the entries have what is missing, unless one has all. */
function addFound(
  { key, digest: { size, file, flags, kind, last } }: VisibleDigest,
  { held, named }: Marks,
  {
    all,
    isNamed = false,
    without = 0,
    namedFirst = 0,
    headFirst = 0,
    near,
    isUnsure,
    around,
  }: Order & { readonly all: number; readonly around: number },
  finds: Finds,
): void {
  const first = key.client === near ? nearFirst : 0;
  for (let begin = 0, end = 0; begin < size; begin = end) {
    let together = around;
    for (end = begin; end < size && file[end] === file[begin]; end += 1) together |= held[end] as number;
    if (together !== all) continue;
    const minutes = ((flags[end - 1] as number) & unitFlags.holdsEntries) !== 0 ? end - 1 : -1;
    let isEntryFound = false;
    for (let unit = begin; unit < end; unit += 1) {
      const own = held[unit] as number;
      if (unit === minutes ? isEntryFound : own === 0 || (own | around) !== all) continue;
      isEntryFound = true;
      const isCalledSo = ((named[unit] as number) | around) === all;
      if ((isNamed && !isCalledSo) || ((flags[unit] as number) & without) !== 0) continue;
      const isHead = unit !== minutes && (kind[unit] as number) <= 1;
      const rank = first + (last[unit] as number) + (isCalledSo ? namedFirst : 0) + (isHead ? headFirst : 0);
      finds.add(unit, rank, isUnsure);
    }
  }
}
