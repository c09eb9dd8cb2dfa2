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

  finish(): WordIndex {
    const byNumber = [...this.#units].map(([word, units]) => ({ number: this.vocabulary.numberOf(word), units }));
    byNumber.sort((a, b) => a.number - b.number);
    const bytes: number[] = [];
    const ends = byNumber.map(({ units }) => {
      let before = 0;
      for (const entry of units) {
        const unit = entry >> 1;
        pushNumber(bytes, (unit - before) * 2 + (entry & 1));
        before = unit;
      }
      return bytes.length;
    });
    return {
      numbers: Uint32Array.from(byNumber, ({ number }) => number),
      ends: Uint32Array.from(ends),
      lists: Uint8Array.from(bytes),
    };
  }
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
  let unit = 0;
  readNumbers(lists, place === 0 ? 0 : (ends[place - 1] as number), ends[place] as number, (number) => {
    unit += number >>> 1;
    held[unit] = (held[unit] as number) | bit;
    if ((number & 1) === 1) named[unit] = (named[unit] as number) | bit;
  });
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
