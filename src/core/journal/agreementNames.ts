import { fold } from '../text/fold';
import { isNear } from '../text/isNear';
import type { Digests } from './digests';
import { listSpelledPeople } from './people';
import { splitNameWord, toNameWord } from './vocabulary';
import { WordSet } from './wordSet';

/** A part of a name that was typed, and the names that have it. */
interface SoughtName {
  readonly part: string;
  readonly numbers: ReadonlySet<number>;
  readonly set: WordSet;
}

/**
 * The names that are meant with parts of names: those that have the part, and, among what belongs to a client, how else the
 * people of that client and of the team are written who have a name or an alias with it.
 */
export class AgreementNames {
  readonly #sought: readonly SoughtName[];

  /** `isLoose`: names that are almost so, too. */
  constructor(
    private readonly digests: Digests,
    parts: readonly string[],
    private readonly isLoose: boolean,
  ) {
    const { vocabulary } = digests;
    this.#sought = parts.map((part) => {
      const numbers = new Set(vocabulary.listBeginning('=', (name) => this.#isMeant(splitNameWord(name), part)));
      return { part, numbers, set: this.#toSet(numbers) };
    });
  }

  /** A set for each part. */
  listSets(client: string): readonly WordSet[] {
    if (this.#sought.length === 0) return [];
    const people = listSpelledPeople(this.digests.index, client);
    return this.#sought.map(({ part, numbers, set }) => {
      const isSought = (spellings: readonly string[]) =>
        spellings.some((name) => this.#isMeant(splitNameWord(toNameWord(name)), part));
      const others = people
        .filter(isSought)
        .flat()
        .flatMap((name) => this.digests.vocabulary.find(toNameWord(name)) ?? [])
        .filter((number) => !numbers.has(number));
      return others.length === 0 ? set : this.#toSet([...numbers, ...others]);
    });
  }

  #toSet(numbers: Iterable<number>): WordSet {
    const sorted = [...new Set(numbers)].sort((a, b) => a - b);
    return new WordSet(this.digests.vocabulary, sorted);
  }

  /** Whether each word of what was typed begins a part of the name, or almost so. */
  #isMeant(name: readonly string[], typed: string): boolean {
    return fold(typed)
      .split(/\s+/)
      .every((word) => name.some((part) => part.startsWith(word) || (this.isLoose && isNear(word, part))));
  }
}
