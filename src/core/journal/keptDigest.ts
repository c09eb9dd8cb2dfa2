import type { EngagementDigest, Vocabularies } from './engagementDigest';
import type { NameList } from './nameList';
import { isNumberOfId, type Vocabulary } from './vocabulary';
import { pushNumber, readNumbers, type WordIndex } from './wordLists';

/**
 * A digest as it is kept between two sessions. The numbers of words hold for one session only: here they are the places
 * in lists of the words themselves, one on each line. The numbers of IDs say which ones they are in any session.
 */
export interface KeptDigest {
  readonly digest: EngagementDigest;
  readonly words: string;
  readonly spellings: string;
}

/** Makes a digest independent of this session. */
export function keepDigest(digest: EngagementDigest, { vocabulary, spellings }: Vocabularies): KeptDigest {
  const words = [...digest.words.numbers].filter((number) => !isNumberOfId(number));
  const numbers = digest.words.numbers.map((number, place) => (isNumberOfId(number) ? number : place));
  const places = new Map<number, number>();
  const toPlace = (number: number) => {
    const place = places.get(number) ?? places.size;
    places.set(number, place);
    return place;
  };
  const names = renumberNames(digest.names, toPlace);
  const facts = renumberNames(digest.facts, toPlace);
  return {
    digest: { ...digest, names, facts, words: { ...digest.words, numbers } },
    words: writeLines(words, vocabulary),
    spellings: writeLines([...places.keys()], spellings),
  };
}

/** The digest that was kept, with the numbers that its words have in this session. */
export function takeDigest(kept: KeptDigest, { vocabulary, spellings }: Vocabularies): EngagementDigest {
  const { digest } = kept;
  const words = readLines(kept.words);
  const known = readLines(kept.spellings).map((word) => spellings.numberOf(word));
  return {
    ...digest,
    names: renumberNames(digest.names, (place) => known[place] as number),
    facts: renumberNames(digest.facts, (place) => known[place] as number),
    words: sortWords(digest.words, (place) =>
      isNumberOfId(place) ? place : vocabulary.numberOf(words[place] as string),
    ),
  };
}

function writeLines(numbers: readonly number[], vocabulary: Vocabulary): string {
  return numbers.map((number) => vocabulary.wordAt(number)).join('\n');
}

function readLines(lines: string): readonly string[] {
  return lines === '' ? [] : lines.split('\n');
}

function renumberNames({ of, ends, words }: NameList, renumber: (number: number) => number): NameList {
  const bytes: number[] = [];
  let begin = 0;
  const newEnds = ends.map((end) => {
    readNumbers(words, begin, end, (number) => pushNumber(bytes, renumber(number)));
    begin = end;
    return bytes.length;
  });
  return { of, ends: newEnds, words: Uint8Array.from(bytes) };
}

/** The same lists in the order of the new numbers. */
function sortWords({ numbers, ends, lists }: WordIndex, renumber: (number: number) => number): WordIndex {
  const placed = Array.from(numbers, (number, place) => ({ number: renumber(number), place }));
  placed.sort((a, b) => a.number - b.number);
  const sorted = new Uint8Array(lists.length);
  let end = 0;
  const newEnds = Uint32Array.from(placed, ({ place }) => {
    const list = lists.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
    sorted.set(list, end);
    end += list.length;
    return end;
  });
  return { numbers: Uint32Array.from(placed, ({ number }) => number), ends: newEnds, lists: sorted };
}
