import { idPrefixes } from '../model/ids';
import { fold } from '../text/fold';

/** The date at the beginning of a meeting’s ID is a word of its own, so that many meetings share their words. */
const word = /\d{4}-\d\d-\d\d|[\p{L}\p{M}\p{N}_]+(?:[-.'][\p{L}\p{M}\p{N}_]+)*/gu;
const plainWord = /\d{4}-\d\d-\d\d|[a-z0-9_]+(?:[-.'][a-z0-9_]+)*/g;
const isPlain = /^[\0-\x7f]*$/;
const id = /^([a-z]{1,4})-0*(\d{1,6})$/;

const prefixes = Object.keys(idPrefixes).map((prefix) => prefix.toLowerCase());
/** The shared letters of IDs, then those of the team. */
const idLetters = new Map([...prefixes, ...prefixes.map((prefix) => `p${prefix}`)].map((each, at) => [each, at]));
/** Numbers of words from here on are those of IDs: no dictionary is so long. */
const idsBegin = 2 ** 31;
/** More than the highest number behind the letters of an ID. */
const numbersPerPrefix = 2 ** 20;

/** The words of a text as they are searched: a date and an ID are one word each. */
export function listWords(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(isPlain.test(folded) ? plainWord : word) ?? [];
}

/**
 * The words of a journal, each once and with a number. They stand in one text, so that a word is found by any part of
 * it; an ID has its number from itself and is found only as a whole. What was known once stays until all is given up.
 */
export class Vocabulary {
  /** Between line ends; the number of a word is its place. */
  #text = '\n';
  #length = this.#text.length;
  readonly #numbers = new Map<string, number>();
  #pending: string[] = [];

  /** The number of a folded word, which is given one if it has none. */
  numberOf(folded: string): number {
    const known = findIdNumber(folded) ?? this.#numbers.get(folded);
    if (known !== undefined) return known;
    const number = this.#length;
    const own = ` ${folded}`.slice(1); // else it could keep alive the text that it was cut out of
    this.#numbers.set(own, number);
    this.#pending.push(own);
    this.#length += own.length + 1;
    return number;
  }

  /** Whether a folded word is an ID. */
  isId(folded: string): boolean {
    return findIdNumber(folded) !== undefined;
  }

  /** The number of exactly this word; undefined when it occurs nowhere. */
  find(folded: string): number | undefined {
    return findIdNumber(folded) ?? this.#numbers.get(folded);
  }

  /** The numbers of all words that `part` is in, ascending; a single letter finds the words that begin with it. */
  listContaining(part: string): readonly number[] {
    const ofId = findIdNumber(part);
    if (ofId !== undefined) return [ofId];
    const text = this.#join();
    const sought = /^[a-z0-9]$/.test(part) ? `\n${part}` : part;
    const numbers: number[] = [];
    for (let at = text.indexOf(sought); at >= 0;) {
      numbers.push(text.lastIndexOf('\n', at) + 1);
      at = text.indexOf(sought, text.indexOf('\n', at + 1));
    }
    return numbers;
  }

  /** The numbers of the words that begin with `beginning` and are meant, ascending; those of IDs are none of them. */
  listBeginning(beginning: string, isMeant: (word: string) => boolean): readonly number[] {
    const text = this.#join();
    const numbers: number[] = [];
    for (let at = text.indexOf(`\n${beginning}`); at >= 0; at = text.indexOf(`\n${beginning}`, at + 1)) {
      const begin = at + 1;
      if (begin < text.length && isMeant(text.slice(begin, text.indexOf('\n', begin)))) numbers.push(begin);
    }
    return numbers;
  }

  /** The word of a number that is not that of an ID. */
  wordAt(number: number): string {
    const text = this.#join();
    return text.slice(number, text.indexOf('\n', number));
  }

  /** How long the text of all words is: every number but those of IDs is below. */
  get length(): number {
    return this.#length;
  }

  #join(): string {
    if (this.#pending.length > 0) this.#text += `${this.#pending.join('\n')}\n`;
    this.#pending = [];
    return this.#text;
  }
}

/** Whether a number is that of an ID, which is the same in every vocabulary. */
export function isNumberOfId(number: number): boolean {
  return number >= idsBegin;
}

/** A person’s name as a word of its own: nobody else has it by sharing a part. */
export function toNameWord(name: string): string {
  return `=${fold(name).replace(/\s+/g, ' ').trim()}`;
}

/** The parts of the name that {@link toNameWord} has made a word of. */
export function splitNameWord(nameWord: string): readonly string[] {
  return nameWord.slice(1).split(' ');
}

function findIdNumber(folded: string): number | undefined {
  const [, letters = '', digits] = id.exec(folded) ?? [];
  const at = idLetters.get(letters);
  return at === undefined ? undefined : idsBegin + at * numbersPerPrefix + Number(digits);
}
