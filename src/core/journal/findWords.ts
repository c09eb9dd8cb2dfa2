import type { VisibleDigest } from './digests';
import { listUnits } from './digestUnits';
import { unitFlags } from './engagementDigest';
import { collect, collectSurely, type Answer, type Find, type Question, type Verify } from './hits';
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
export function findText(question: Question, query: string): Generator<undefined, Answer> {
  const quoted = [...query.matchAll(/"([^"]*)"/g)]
    .map(([, words = '']) => words)
    .filter((words) => words.trim() !== '');
  const phrases = quoted.map((words) => makePhrase(words));
  const hasPhrases: Verify = (unit, _, file) => {
    const isWhole = unit.kind === 'document' && file.reading.kind === 'minutes';
    const units = isWhole ? listUnits(file) : [unit];
    return phrases.every((phrase) => holdsPhrase(units, phrase));
  };
  const offer = makeFind(question, query, rankText, phrases.length > 0);
  return collectSurely(question, offer, hasPhrases);
}

/**
 * Everything that has all words of `query` in its number, its title, or the name of whoever sees to it; clients,
 * engagements, people first, then the newest; before that what belongs to the client of `near`.
 */
export function findNames(question: Question, query: string, near?: EngagementKey): Answer {
  const echo = question.onlyClient === undefined ? unitFlags.isEcho : unitFlags.isEchoForClient;
  const rank: Rank = ({ key, digest: { flags, last, kind } }, unit, isNamed) => {
    if (!isNamed || ((flags[unit] as number) & echo) !== 0) return undefined;
    const isHead = (kind[unit] as number) <= 1 && ((flags[unit] as number) & unitFlags.holdsEntries) === 0;
    return (last[unit] as number) + Number(isHead) * headFirst + Number(key.client === near?.client) * nearFirst;
  };
  return collect(question, makeFind(question, query, rank));
}

/** Where a unit stands among others; undefined when it is not meant. */
type Rank = (visible: VisibleDigest, unit: number, isNamed: boolean) => number | undefined;

const rankText: Rank = ({ digest: { last } }, unit, isNamed) => (last[unit] as number) + Number(isNamed) * nameFirst;

/** What offers all that has the words of a query; nothing where it has none. */
function makeFind({ digests }: Question, query: string, rank: Rank, isUnsure = false): Find {
  const { vocabulary } = digests;
  const words = [...new Set(listWords(query))].slice(0, mostSets); // more than anybody types
  const marks = new Marks();
  let sets: readonly WordSet[] | undefined;
  return (visible, offer) => {
    sets ??= words.map((word) => new WordSet(vocabulary, vocabulary.listContaining(word)));
    const all = 2 ** sets.length - 1;
    if (all === 0 || marks.mark(visible.digest, sets) !== all) return;
    visitFound(visible, marks, all, (unit, isNamed) => {
      const own = rank(visible, unit, isNamed);
      if (own !== undefined) offer(unit, own, isUnsure);
    });
  };
}

/** Visits each unit that has all words, and minutes of which the entries have what is missing, unless one has all. */
function visitFound(
  { digest: { size, file, flags } }: VisibleDigest,
  { held, named }: Marks,
  all: number,
  visit: (unit: number, isNamed: boolean) => void,
): void {
  let [current, together, isEntryFound] = [-1, 0, false];
  for (let unit = 0; unit < size; unit += 1) {
    if (file[unit] !== current) [current, together, isEntryFound] = [file[unit] as number, 0, false];
    const isMinutes = ((flags[unit] as number) & unitFlags.holdsEntries) !== 0;
    const own = held[unit] as number;
    together |= own;
    const isFound = isMinutes ? together === all && !isEntryFound : own === all;
    if (!isFound) continue;
    isEntryFound = true;
    visit(unit, named[unit] === all);
  }
}
