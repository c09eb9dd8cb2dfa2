import type { JournalRecords } from '../journal/journalIndex';
import { findLanguage, firstNameOf, listPeopleOnFile, type PersonOnFile, type Side } from '../journal/people';

/** How a person is spoken to. */
export type FormOfAddress = NonNullable<PersonOnFile['address']>;

/** Somebody to whom a letter goes or who is copied, as contacts and team have them. */
export interface Recipient {
  readonly name: string;
  /** None where it is not on file: that is shown, never guessed. */
  readonly email?: string;
  /** `nobody` is no contact of this client and not in the team: nothing may be sent there. */
  readonly side: Side;
}

/** Texts by language; there is always English. */
export type ByLanguage<T> = Readonly<{ en: T } & Partial<Record<string, T>>>;

/** How a letter speaks to its readers. */
export interface Addressing {
  /** The language that the letter is written in, such as `en`. */
  readonly language: string;
  /** Who would rather read another language, for which there are no texts: to be said to the user. */
  readonly otherLanguages: readonly { readonly name: string; readonly language: string }[];
  /** The most formal of all its readers. */
  readonly address: FormOfAddress;
  /** `Dear Ana, dear Maria,` */
  readonly greeting: string;
  /** How the user signs. */
  readonly signOff: string;
  /** How somebody is named in the text: by first name or salutation, by the full name where that would be too little. */
  nameOf(name: string): string;
}

export interface AddressingSource {
  /** What the client may see. */
  readonly records: JournalRecords;
  readonly client: string;
  /** To whom the letter goes: by name or alias. Who is only copied is not greeted. */
  readonly to: readonly string[];
  /** The user's own name; a gap where it is not known. */
  readonly me: string;
}

const english = 'en';
/** The more formal wins. */
const formality: readonly FormOfAddress[] = ['informal', 'first-name', 'formal'];
/** More names than these are not greeted one by one. */
const mostGreeted = 5;

interface Greeting {
  one(name: string): string;
  next(name: string): string;
  readonly all: string;
}

const greetings: ByLanguage<Greeting> = {
  en: { one: (name) => `Dear ${name}`, next: (name) => `dear ${name}`, all: 'Dear all' },
};

/** The contacts and colleagues of these names or aliases, each once, in that order; unknown names stay as they are. */
export function listRecipients(
  records: JournalRecords,
  client: string,
  names: readonly string[],
): readonly Recipient[] {
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
  { records, client, to, me }: AddressingSource,
  texts: ByLanguage<T>,
): { readonly addressing: Addressing; readonly texts: T } {
  const known = listPeopleOnFile(records, client);
  const readers = to.map((name): PersonOnFile => findKnown(known, name) ?? { name, aliases: [], side: 'nobody' });
  const theirs = readers.filter(({ side }) => side !== 'ours');
  const addressed = theirs.length > 0 ? theirs : readers;
  const house = findLanguage(records, client);
  const languageOf = ({ language }: PersonOnFile) => baseOf(language ?? house ?? english);
  const [first = english, ...others] = new Set(addressed.map(languageOf));
  const language = others.length === 0 && hasTexts(texts, first) && hasTexts(greetings, first) ? first : english;
  const address = findAddress(theirs);
  const nameOf = (name: string) => nameIn(known, address, name);
  const greeting = greetings[language] ?? greetings.en;
  return {
    texts: texts[language] ?? texts.en,
    addressing: {
      language,
      otherLanguages: addressed
        .map((reader) => ({ name: reader.name, language: languageOf(reader) }))
        .filter((reader) => reader.language !== language),
      address,
      greeting: greet(
        greeting,
        addressed.map(({ name }) => nameOf(name)),
      ),
      signOff: signAs(known, address, me),
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
  if (address === 'formal') return (side === 'theirs' && salutation?.trim()) || name;
  const first = firstNameOf(name);
  const isShared = known.some((other) => other.name !== name && firstNameOf(other.name) === first);
  return isShared ? name : first;
}

function greet(words: Greeting, names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined || names.length > mostGreeted) return `${words.all},`;
  return `${[words.one(first), ...others.map((name) => words.next(name))].join(', ')},`;
}

function signAs(known: readonly PersonOnFile[], address: FormOfAddress, me: string): string {
  if (!me) return '[your name]';
  const name = findKnown(known, me)?.name ?? me;
  return address === 'formal' ? name : firstNameOf(name);
}
