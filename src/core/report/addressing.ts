import type { ClientView } from '../journal/clientView';
import {
  findLanguage,
  firstNameOf,
  isReserved,
  listPeopleOnFile,
  type PersonOnFile,
  type Side,
} from '../journal/people';
import { unlessPrivate } from '../model/ids';
import { startLower } from '../text/words';
import { greetInGerman } from './lettersInGerman.later';
import type { ByLanguage, FormOfAddress, GreetingWords, Manner, Speaking } from './letterWords';

/** Somebody to whom a letter goes or who is copied, as contacts and team have them. */
export interface Recipient {
  readonly name: string;
  /** None where it is not on file: that is shown, never guessed. */
  readonly email?: string;
  /** `nobody` is no contact of this client and not in the team: nothing may be sent there. */
  readonly side: Side;
}

/** How a letter speaks to its readers. */
export interface Addressing extends Manner {
  /** The language that the letter is written in, such as `en`. */
  readonly language: string;
  /** Who would rather read another language: to be said to the user. */
  readonly otherLanguages: readonly { readonly name: string; readonly language: string }[];
  /** `Dear Ana, dear Maria,` */
  readonly greeting: string;
  /** How the user signs, line by line: where a language has them, with some words above the name. */
  readonly signOff: readonly string[];
  /** How somebody is named in the text: by first name or salutation, by the full name where that would be too little. */
  nameOf(name: string): string;
}

export interface AddressingSource {
  /** What the client may see. */
  readonly records: ClientView;
  readonly client: string;
  /** To whom the letter goes: by name or alias. Who is only copied is not greeted. */
  readonly to: readonly string[];
  /** Who else reads it. */
  readonly cc?: readonly string[];
  /** The user's own name; a gap where it is not known. */
  readonly me: string;
}

const english = 'en';
/** The more formal wins. */
const formality: readonly FormOfAddress[] = ['informal', 'first-name', 'formal'];
/** More names than these are not greeted one by one. */
const mostGreeted = 5;

const greetings: Speaking<GreetingWords> = {
  en: () => ({ one: (name) => `Dear ${name}`, all: 'Dear all', close: '', unsigned: '[your name]' }),
  de: greetInGerman,
};

/** The contacts and colleagues of these names or aliases, each once, in that order; unknown names stay as they are. */
export function listRecipients(records: ClientView, client: string, names: readonly string[]): readonly Recipient[] {
  const known = listPeopleOnFile(records, client);
  const found = names.map((name): PersonOnFile => findKnown(known, name) ?? { name, aliases: [], side: 'nobody' });
  return [...new Map(found.map((each) => [each.name, each])).values()].map(({ name, side, email }) => ({
    name,
    side,
    ...(email && { email }),
  }));
}

/**
 * The language and the form of address of a letter to several readers, and the texts in that language. They share one
 * language: where they do not, or there are no texts in it, the letter is English as a whole, and who reads another one
 * is told; a letter never mixes.
 */
export function addressLetter<T>(
  { records, client, to, cc = [], me }: AddressingSource,
  texts: ByLanguage<T>,
): { readonly addressing: Addressing; readonly texts: T } {
  const known = listPeopleOnFile(records, client);
  const readers = to.map((name): PersonOnFile => findKnown(known, name) ?? { name, aliases: [], side: 'nobody' });
  const theirs = readers.filter(({ side }) => side !== 'ours');
  const addressed = theirs.length > 0 ? theirs : readers;
  const house = findLanguage(records, client);
  const languageOf = ({ language }: PersonOnFile) => baseOf(language ?? house ?? english);
  const [first = baseOf(house ?? english), ...others] = new Set(addressed.map(languageOf));
  const language = others.length === 0 && hasTexts(texts, first) && hasTexts(greetings, first) ? first : english;
  const address = findAddress(theirs);
  const manner: Manner = {
    address,
    isToOne: addressed.length === 1,
    isReserved: [...to, ...cc].some((name) => isReserved(records, client, name)),
  };
  const nameOf = (name: string) => nameIn(known, address, name);
  const greeting = (greetings[language] ?? greetings.en)(manner);
  return {
    texts: texts[language] ?? texts.en,
    addressing: {
      language,
      otherLanguages: addressed
        .map((reader) => ({ name: reader.name, language: languageOf(reader) }))
        .filter((reader) => reader.language !== language),
      ...manner,
      greeting: greet(
        greeting,
        addressed.map(({ name }) => nameOf(name)),
      ),
      signOff: [greeting.close, signAs(known, address, me) || greeting.unsigned].filter(Boolean),
      nameOf,
    },
  };
}

function hasTexts(texts: object, language: string): boolean {
  return Object.hasOwn(texts, language);
}

/** `en-GB` and `en` are one language here. */
function baseOf(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/)[0] || english;
}

function findKnown(known: readonly PersonOnFile[], name: string): PersonOnFile | undefined {
  return known.find((each) => each.name === name) ?? known.find(({ aliases }) => aliases.includes(name));
}

/** One reader whose form is not on file is spoken to formally: nobody minds. Colleagues among themselves use first names. */
function findAddress(theirs: readonly PersonOnFile[]): FormOfAddress {
  if (theirs.length === 0) return 'first-name';
  const forms = theirs.map(({ address }) => formality.indexOf(address ?? 'formal'));
  return formality[Math.max(...forms)] ?? 'formal';
}

function nameIn(known: readonly PersonOnFile[], address: FormOfAddress, written: string): string {
  const person = findKnown(known, written);
  if (!person) return written;
  const { name, salutation, side } = person;
  if (address === 'formal') return (side === 'theirs' && unlessPrivate(salutation)?.trim()) || name;
  const first = firstNameOf(name);
  const isShared = known.some((other) => other.name !== name && firstNameOf(other.name) === first);
  return isShared ? name : first;
}

function greet(words: GreetingWords, names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined || names.length > mostGreeted) return `${words.all},`;
  return `${[words.one(first), ...others.map((name) => startLower(words.one(name)))].join(', ')},`;
}

/** Empty where it is not known who signs. */
function signAs(known: readonly PersonOnFile[], address: FormOfAddress, me: string): string {
  const name = findKnown(known, me)?.name ?? me;
  return address === 'formal' ? name : firstNameOf(name);
}
