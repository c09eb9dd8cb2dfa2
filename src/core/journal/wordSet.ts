import type { EngagementDigest } from './engagementDigest';
import type { Vocabulary } from './vocabulary';
import { findPlace, markUnits, type WordIndex } from './wordLists';

/** From so many words on it is cheaper to look at each word of an engagement than for each word in an engagement. */
const many = 64;

/** Some words of a vocabulary, to be looked for in many engagements. */
export class WordSet {
  /** A bit for each number. */
  readonly #members: Uint32Array | undefined;

  constructor(
    { length }: Vocabulary,
    private readonly numbers: readonly number[],
  ) {
    if (numbers.length < many) return;
    const members = new Uint32Array((length >>> 5) + 1);
    for (const number of numbers) members[number >>> 5] = (members[number >>> 5] as number) | (1 << (number & 31));
    this.#members = members;
  }

  /** Sets `bit` for each unit that has one of the words; whether there is any. */
  mark(index: WordIndex, bit: number, marks: Marks): boolean {
    const members = this.#members;
    let isAny = false;
    if (members) {
      const { numbers } = index;
      for (let place = 0; place < numbers.length; place += 1) {
        const number = numbers[place] as number;
        if (((members[number >>> 5] as number) & (1 << (number & 31))) === 0) continue;
        markUnits(index, place, bit, marks);
        isAny = true;
      }
      return isAny;
    }
    for (const number of this.numbers) {
      const place = findPlace(index, number);
      if (place < 0) continue;
      markUnits(index, place, bit, marks);
      isAny = true;
    }
    return isAny;
  }
}

/** So many sets have a bit of a number each. */
export const mostSets = 30;

/** For each unit of a digest which of several sets of words it has: a bit for each set. Used again for the next digest. */
export class Marks {
  /** Anywhere, or in what the unit is called. */
  held = new Uint32Array(1024);
  named = new Uint32Array(1024);

  /** Marks the units of a digest; gives the bits of the sets of which a word is in it at all. */
  mark({ size, words }: EngagementDigest, sets: readonly WordSet[]): number {
    this.#clear(size);
    let present = 0;
    for (const [at, set] of sets.entries()) {
      const bit = 1 << at;
      if (set.mark(words, bit, this)) present |= bit;
    }
    return present;
  }

  #clear(size: number): void {
    if (size > this.held.length) {
      [this.held, this.named] = [new Uint32Array(size * 2), new Uint32Array(size * 2)];
    } else {
      this.held.fill(0, 0, size);
      this.named.fill(0, 0, size);
    }
  }
}
