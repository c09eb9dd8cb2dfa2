/** Numbers that look random and are the same in every run. */
export interface Dice {
  /** A whole number from 0 up to and without `count`. */
  below(count: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True so often: 0 never, 1 always. */
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Some of the items, in their order. */
  pickSome<T>(items: readonly T[], count: number): readonly T[];
}

/** Neighbouring seeds are spread out first, because xorshift keeps small ones small for a while (Knuth's multiplier). */
const SPREAD = 2_654_435_761;

/** Marsaglia's xorshift with 32 bits: more than enough for texts, and the same on every machine. */
export function makeDice(seed: number): Dice {
  let state = Math.imul(seed + 1, SPREAD) | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    pickSome(items, count) {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, items.length)) chosen.add(below(items.length));
      return items.filter((_, index) => chosen.has(index));
    },
  };
}
