import { inParts, type Steps } from '../text/steps';
import type { Vocabulary } from './vocabulary';

/**
 * Which unit holds which word. A list of units is written as the distances between them, doubled, and one more where the
 * word stands in the name of the unit; seven bits to a byte, the lowest first, the eighth bit where more follow.
 */
export interface WordIndex {
  /** The numbers of the words, ascending. */
  readonly numbers: Uint32Array;
  /** Where the list of each word ends; it begins where the one before ends. */
  readonly ends: Uint32Array;
  readonly lists: Uint8Array;
}

/** Gathers the words of units that come in their order. */
export class WordLists {
  /** By word, each unit twice, and one more where it is called so. */
  readonly #units = new Map<string, number[]>();

  constructor(private readonly vocabulary: Vocabulary) {}

  add(word: string, unit: number, isInName: boolean): void {
    const entry = unit * 2 + Number(isInName);
    const units = this.#units.get(word);
    if (!units) this.#units.set(word, [entry]);
    else if ((units[units.length - 1] ?? 0) >> 1 < unit) units.push(entry);
  }

  *finish(): Steps<WordIndex> {
    const all = new Map<number, readonly number[]>();
    yield* inParts([...this.#units], (some) => {
      for (const [word, units] of some) {
        const number = this.vocabulary.numberOf(word);
        const others = all.get(number); // `r-7` and `r-007` are the same
        all.set(number, others ? mergeUnits(others, units) : units);
      }
      return [];
    });
    yield;
    const byNumber = Array.from(all, ([number, units]) => ({ number, units }));
    byNumber.sort((a, b) => a.number - b.number);
    const bytes: number[] = [];
    const ends = yield* inParts(byNumber, (some) =>
      some.map(({ units }) => {
        let before = 0;
        for (const entry of units) {
          const unit = entry >> 1;
          pushNumber(bytes, (unit - before) * 2 + (entry & 1));
          before = unit;
        }
        return bytes.length;
      }),
    );
    yield;
    return {
      numbers: Uint32Array.from(byNumber, ({ number }) => number),
      ends: Uint32Array.from(ends),
      lists: Uint8Array.from(bytes),
    };
  }
}

/** Each unit once, as one that is called so where it is in either list. */
function mergeUnits(one: readonly number[], other: readonly number[]): readonly number[] {
  const sorted = [...one, ...other].sort((a, b) => a - b);
  return sorted.filter((entry, at) => entry >> 1 !== (sorted[at + 1] ?? -1) >> 1);
}

/** Adds a number: seven bits to a byte, the lowest first, the eighth bit where more follow. */
export function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

/** Calls `visit` with each number that {@link pushNumber} has put there. */
export function readNumbers(bytes: Uint8Array, begin: number, end: number, visit: (number: number) => void): void {
  for (let at = begin; at < end;) {
    let [number, shift] = [0, 0];
    for (;;) {
      const byte = bytes[at++] as number;
      number |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
      shift += 7;
    }
    visit(number);
  }
}

/** Sets `bit` for each unit that holds the word at that place of the index; in `named` where it is called so. */
export function markUnits(
  { ends, lists }: WordIndex,
  place: number,
  bit: number,
  { held, named }: { readonly held: Uint32Array; readonly named: Uint32Array },
): void {
  const end = ends[place] as number;
  let unit = 0;
  for (let at = place === 0 ? 0 : (ends[place - 1] as number); at < end;) {
    let number = lists[at++] as number; // nearly always all of it: readNumbers would cost as much again
    if (number > 0x7f) {
      number &= 0x7f;
      for (let [byte, shift] = [0x80, 7]; byte > 0x7f; shift += 7) {
        byte = lists[at++] as number;
        number |= (byte & 0x7f) << shift;
      }
    }
    unit += number >>> 1;
    held[unit] = (held[unit] as number) | bit;
    if ((number & 1) === 1) named[unit] = (named[unit] as number) | bit;
  }
}

/** The place of a word in the index; -1 when no unit holds it. */
export function findPlace({ numbers }: WordIndex, number: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = numbers[middle] as number;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
