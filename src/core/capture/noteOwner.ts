import type { KnownPerson } from '../journal/personMentions';
import { firstNameOf, lastNameOf } from '../journal/people';
import { fold } from '../text/fold';

/** Who may be meant in a line: those at hand count before all whom the client knows. */
export interface NotePeople {
  readonly all: readonly KnownPerson[];
  /** Those of the meeting and of the engagement, as records name them. */
  readonly near: ReadonlySet<string>;
}

/** A place in a line: offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Who a line names as the one who does or decides it. */
export interface FoundOwner {
  readonly name: string;
  /** Where the name stands. */
  readonly at: Stretch;
  /** What may be left out of the line without a loss: a name before a colon, after an @, in brackets. */
  readonly label?: Stretch;
}

/** Names as they may be written in a line. */
export interface NameBook {
  /** Whole names and aliases, folded. */
  readonly whole: ReadonlyMap<string, readonly string[]>;
  /** First and last names, folded. */
  readonly short: ReadonlyMap<string, readonly string[]>;
  readonly near: ReadonlySet<string>;
}

/** To be made once for many lines. */
export function makeNameBook({ all, near }: NotePeople): NameBook {
  const whole = new Map<string, string[]>();
  const short = new Map<string, string[]>();
  const add = (names: Map<string, string[]>, spelling: string, name: string) => {
    const known = names.get(fold(spelling)) ?? [];
    if (spelling !== '' && !known.includes(name)) names.set(fold(spelling), [...known, name]);
  };
  for (const { name, aliases } of all) {
    for (const each of [name, ...aliases]) add(whole, each.trim().replace(/\s+/g, ' '), name);
    for (const each of new Set([firstNameOf(name), lastNameOf(name)])) add(short, each, name);
  }
  return { whole, short, near };
}

/** The people that may be called so. */
function listCalled(spelling: string, { whole, short, near }: NameBook): readonly string[] {
  const key = fold(spelling.trim().replace(/\s+/g, ' '));
  const exact = whole.get(key);
  if (exact) return exact;
  const all = short.get(key) ?? [];
  const close = all.filter((name) => near.has(name));
  return close.length > 0 ? close : all;
}

const namedWord = /[\p{L}\p{M}\p{N}]+(?:['’.-]+[\p{L}\p{M}\p{N}]+)*/uy;
const longestName = 5;

interface NameAt {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A first or last name alone, which may be an ordinary word: `Mark`, `Will`. */
  readonly isShort: boolean;
}

/** The longest name that begins at a place. */
function findNameFrom(text: string, start: number, book: NameBook): NameAt | 'several' | undefined {
  const ends: number[] = [];
  for (let from = start; ends.length < longestName; from = (ends.at(-1) as number) + 1) {
    namedWord.lastIndex = from;
    if (!namedWord.test(text)) break;
    ends.push(namedWord.lastIndex);
    if (text.charAt(namedWord.lastIndex) !== ' ') break;
  }
  for (const end of ends.reverse()) {
    const spelling = text.slice(start, end);
    const [name, ...others] = listCalled(spelling, book);
    if (others.length > 0) return 'several';
    if (name !== undefined) return { name, start, end, isShort: !book.whole.has(fold(spelling)) };
  }
  return undefined;
}

const joint = /^\s*(?:[,/&+]|(?:and|or|und|oder|y|o|et|ou|e|en|of|och|eller)(?=\s))\s*/iu;
/** What follows an order and not a person: "Mark the dates". */
const noVerb =
  /^\s+(?:the|a|an|all|our|this|that|these|those|every|it|them|die|den|das|der|ein|eine|le|la|les|un|una|el|los|il|lo)(?!\p{L})/iu;
const writer = /(?<!\p{L})(?:by|von|durch|par|por|da|door|av)\s+(?=\p{Lu})/gu;

/**
 * Who does it, or has decided it, as the line says: `@ana`, `Ana:` or `Ana names …` at its beginning, `(Ana)` or `– Ana` at
 * its end, `by Ana`. `'several'` where more than one person may be meant: that is not for us to choose.
 */
export function findOwner(text: string, book: NameBook): FoundOwner | 'several' | undefined {
  return findTagged(text, book) ?? findFirst(text, book) ?? findLast(text, book) ?? findWriter(text, book);
}

function findTagged(text: string, book: NameBook): FoundOwner | 'several' | undefined {
  const spaced = text.replace(/(?<=@[\p{L}\p{M}]+)[._](?=\p{L})/gu, ' ');
  const tags = [...spaced.matchAll(/(?<![\p{L}\p{N}])@(?=\p{L})/gu)];
  const names = tags.flatMap(({ index }) => findNameFrom(spaced, index + 1, book) ?? []);
  const [first] = names;
  if (first === undefined || first === 'several') return first;
  if (names.some((each) => each === 'several' || each.name !== first.name)) return 'several';
  const [after = ''] = /^\s*[:,]?\s*/.exec(text.slice(first.end)) ?? [];
  return { name: first.name, at: first, label: { start: first.start - 1, end: first.end + after.length } };
}

function findFirst(text: string, book: NameBook): FoundOwner | 'several' | undefined {
  const found = findNameFrom(text, 0, book);
  if (found === undefined || found === 'several') return found;
  const rest = text.slice(found.end);
  if (isJoined(text, found, book)) return 'several';
  const [sign] = /^\s*:\s*|^\s+[–—-]\s+/.exec(rest) ?? [];
  if (sign !== undefined) return { name: found.name, at: found, label: { start: 0, end: found.end + sign.length } };
  const isSubject = !found.isShort || isVerb(rest, /^\p{Lu}/u.test(text));
  return isSubject && rest.trim() !== '' ? { name: found.name, at: found } : undefined;
}

/** Whether another name is added to a name: `Ana and Ben`. */
function isJoined(text: string, { end }: NameAt, book: NameBook): boolean {
  const [link] = joint.exec(text.slice(end)) ?? [];
  return link !== undefined && findNameFrom(text, end + link.length, book) !== undefined;
}

/** Whether somebody does something in the rest of a sentence: `Ana will call`, and `ana calls` as one types in a hurry. */
function isVerb(rest: string, isCapital: boolean): boolean {
  const behind = rest.replace(/^\s*\([^()]*\)/, '');
  if (!isCapital) return /^\s+\p{Ll}+(?<!s)s(?!\p{L})/u.test(behind);
  return /^,?\s+\p{Ll}/u.test(behind) && !noVerb.test(behind);
}

function findLast(text: string, book: NameBook): FoundOwner | 'several' | undefined {
  const [bracket, inside = ''] = /[([]([^()[\]]*)[)\]][\s.!]*$/u.exec(text) ?? [];
  if (bracket !== undefined) {
    const from = text.lastIndexOf(bracket) + 1;
    const names = [...inside.matchAll(/(?<=^|[,;/&+]\s*|(?:and|und)\s+)\p{L}/giu)].flatMap(
      ({ index }) => findNameFrom(text, from + index, book) ?? [],
    );
    const [first] = names;
    if (names.length > 1 || first === 'several') return 'several';
    if (first) return isAllOfBracket(text.slice(first.end)) ? { name: first.name, at: first } : undefined;
  }
  const dash = [...text.matchAll(/\s(?:[–—]|->|→)\s*(?=\p{L})/gu)].at(-1);
  const found = dash && findNameFrom(text, dash.index + dash[0].length, book);
  if (found === 'several') return found;
  if (!dash || !found) return undefined;
  const isLast = /^[\s.!]*(?:,|$)/.test(text.slice(found.end));
  return isLast ? { name: found.name, at: found, label: { start: dash.index, end: found.end } } : undefined;
}

/** `(Ana)`, `(Ana, 26.11.)`, `(Ana by Friday)`; in `(Ana abstains)` the bracket tells something else. */
function isAllOfBracket(behind: string): boolean {
  return /^\s*(?:[)\],;/:–-]|\d|\p{Lu}|(?:by|until|due|bis|fällig|avant|hasta|entro|tot|até|senast)(?!\p{L}))/u.test(
    behind,
  );
}

const denial = /(?<!\p{L})(?:not|never|nicht|nie|pas|jamais|nunca|non|niet|nooit|inte|aldrig|não)(?!\p{L})/iu;

function findWriter(text: string, book: NameBook): FoundOwner | 'several' | undefined {
  const found = [...text.matchAll(writer)].flatMap(
    ({ 0: { length }, index }) => findNameFrom(text, index + length, book) ?? [],
  );
  const [first] = found;
  if (first === undefined || first === 'several') return first;
  if (denial.test(text.slice(0, first.start))) return undefined;
  return found.length > 1 || isJoined(text, first, book) ? 'several' : { name: first.name, at: first };
}
