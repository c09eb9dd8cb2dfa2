import type { Steps } from '../text/steps';
import { viewAsClient } from './clientView';
import { collect, collectSurely, type Answer, type Find, type Question } from './hits';
import { listSpellings } from './people';
import { holdsPhrase, makePhrase } from './phrases';
import { listWords, toNameWord, type Vocabulary } from './vocabulary';
import { Marks, mostSets, WordSet } from './wordSet';

/** What tells a person in the records of one client. */
interface Traits {
  /** The words of all names. */
  readonly sets: readonly WordSet[];
  /** The bits of those that are a name by themselves. */
  readonly alone: number;
  /** The bits of those that stand together where a name of several words does. */
  readonly together: readonly number[];
  readonly phrases: readonly RegExp[];
}

/**
 * Everything that has to do with a person, the newest first: where she or he is named, under an alias too, and where a
 * sentence has the whole name, which is looked up in the records, step by step. The aliases are those of our team and,
 * in the records of a client, of its contacts.
 */
export function listAbout(question: Question, person: string): Steps<Answer> {
  const traitsIn = findTraitsByClient(question, person);
  // words of a name may stand far from one another, and Ana Ruiz is not Mariana Ruiz
  return collectSurely(question, makeFind(traitsIn, true), (unit, { client }) =>
    traitsIn(client).phrases.some((phrase) => holdsPhrase([unit], phrase)),
  );
}

/** Like {@link listAbout} without sentences, and at once: what a person owns, said, attended, received. */
export function listNamed(question: Question, person: string): Answer {
  return collect(question, makeFind(findTraitsByClient(question, person), false));
}

function makeFind(traitsIn: (client: string) => Traits, inSentences: boolean): Find {
  const marks = new Marks();
  return ({ key, digest }, finds) => {
    const { sets, alone, together } = traitsIn(key.client);
    const isIn = (held: number) =>
      (held & alone) !== 0 || (inSentences && together.some((bits) => (held & bits) === bits));
    if (!isIn(marks.mark(digest, inSentences ? sets : sets.slice(0, 32 - Math.clz32(alone))))) return;
    for (let unit = 0; unit < digest.size; unit += 1) {
      const held = marks.held[unit] as number;
      if (held !== 0 && isIn(held)) finds.add(unit, digest.last[unit] as number, (held & alone) === 0);
    }
  };
}

function findTraitsByClient({ digests, onlyClient }: Question, person: string): (client: string) => Traits {
  const records = onlyClient === undefined ? digests.index : viewAsClient(digests.index, onlyClient);
  const known = new Map<string, Traits>();
  return (client) => {
    const traits = known.get(client) ?? findTraits(digests.vocabulary, listSpellings(records, client, person));
    known.set(client, traits);
    return traits;
  };
}

function findTraits(vocabulary: Vocabulary, spellings: readonly string[]): Traits {
  const toSet = (...words: readonly string[]) =>
    new WordSet(
      vocabulary,
      words.flatMap((word) => vocabulary.find(word) ?? []),
    );
  const whole = spellings.filter((name) => listWords(name).length > 1);
  const sets = spellings.slice(0, mostSets).map((name) => toSet(toNameWord(name))); // nobody has so many names
  const alone = 2 ** sets.length - 1;
  const together: number[] = [];
  for (const words of whole.map(listWords)) {
    if (sets.length + words.length > mostSets) break;
    together.push((2 ** words.length - 1) * 2 ** sets.length);
    sets.push(...words.map((word) => toSet(word, `${word}'s`)));
  }
  return { sets, alone, together, phrases: whole.map((name) => makePhrase(name, true)) };
}
