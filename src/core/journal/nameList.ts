import type { Day } from '../model/day';
import type { Mutable } from '../text/mutable';
import { inParts, type Steps } from '../text/steps';
import type { UnitName } from './digestUnits';
import type { Vocabulary } from './vocabulary';
import { pushNumber, readNumbers } from './wordLists';

/** What units are called, each name as the numbers of its words, which takes a third of the room of letters. */
export interface NameList {
  /** The number of the name of each unit: an action is called alike in minutes and in the register. */
  readonly of: Uint16Array | Uint32Array;
  /** Where each name ends. */
  readonly ends: Uint32Array;
  readonly words: Uint8Array;
}

const between = '\t';

/** `spellings` has each word as it is written, with the blank before it. */
export function* packNames(names: readonly UnitName[], spellings: Vocabulary): Steps<NameList> {
  const numbers = new Map<string, number>();
  const toNumber = ({ id, title, person, date }: UnitName) => {
    const name = [id, title, person, date].map((part = '') => ` ${part.replace(/[\t\n]/g, ' ')}`).join(between);
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const of = yield* inParts(names, (some) => some.map(toNumber));
  const bytes: number[] = [];
  const toEnd = (name: string) => {
    for (const word of name.split(/(?= )/)) pushNumber(bytes, spellings.numberOf(word));
    return bytes.length;
  };
  const ends = Uint32Array.from(yield* inParts([...numbers.keys()], (some) => some.map(toEnd)));
  const isShort = numbers.size < 2 ** 16;
  return { of: isShort ? Uint16Array.from(of) : Uint32Array.from(of), ends, words: Uint8Array.from(bytes) };
}

/** What a unit is called. */
export function unpackName({ of, ends, words }: NameList, unit: number, spellings: Vocabulary): UnitName {
  const number = of[unit] as number;
  let name = '';
  readNumbers(words, number === 0 ? 0 : (ends[number - 1] as number), ends[number] as number, (word) => {
    name += spellings.wordAt(word);
  });
  const [id = '', title = '', person = '', date = ''] = name.split(between);
  const unpacked: Mutable<UnitName> = {};
  if (id.length > 1) unpacked.id = id.slice(1);
  if (title.length > 1) unpacked.title = title.slice(1);
  if (person.length > 1) unpacked.person = person.slice(1);
  if (date.length > 1) unpacked.date = date.slice(1) as Day;
  return unpacked;
}
