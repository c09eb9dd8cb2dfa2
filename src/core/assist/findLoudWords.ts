import type { WordingList } from './wording';
import type { Stretch } from './listQuotations';

/** What tells a word in capitals from an abbreviation. */
export interface LoudWords {
  /** Usual words of the languages of the text. */
  readonly usual: ReadonlySet<string>;
  readonly endings: readonly RegExp[];
  /** What the journal writes in capitals: names, systems. */
  readonly names: ReadonlySet<string>;
}

/** What is loud, and how the same is written quietly. */
export interface LoudStretch extends Stretch {
  readonly quiet: string;
}

/** One word in capitals is loud from so many letters on. */
const longWord = 4;

/** Shorter ones may be an abbreviation that happens to be a word. */
const tellingWord = 6;

/** Words in capitals, one behind the other, with nothing but spaces between them. */
const capitals = /\p{Lu}{2,}(?:['’]\p{Lu}+)*(?:[ \t]+\p{Lu}{2,}(?:['’]\p{Lu}+)*)*/gu;
/** What makes them a part of something else: a longer word, a number, a path, an abbreviation with stops. */
const joinedBefore = /[\p{L}\p{N}\p{M}_'’./\\@#&-]$/u;
const joinedAfter = /^(?:[\p{L}\p{N}\p{M}_'’&/\\]|[-.][\p{L}\p{N}])/u;
const exclamations = /!{2,}/g;

/**
 * Words in capitals that are usual words, one long one or several in a row, and exclamation marks in a row. What may be an
 * abbreviation or a name is none: one that the journal has, or that is no usual word and stands nowhere in small letters.
 */
export function findLoudWords(own: string, headings: readonly Stretch[], loud: LoudWords): readonly LoudStretch[] {
  const found: LoudStretch[] = [];
  const isUsual = makeUsual(own, loud);
  for (const { 0: text, index } of own.matchAll(capitals)) {
    const around = [own.slice(Math.max(0, index - 2), index), own.slice(index + text.length, index + text.length + 3)];
    if (joinedBefore.test(around[0] ?? '') || joinedAfter.test(around[1] ?? '')) continue;
    if (headings.some(({ start, end }) => start <= index && index < end)) continue;
    const words = text.split(/[ \t]+/);
    const usual = words.filter(isUsual);
    if (usual.length < 2 && !usual.some((word) => word.length >= longWord)) continue;
    found.push({ start: index, end: index + text.length, quiet: writeQuietly(text, isUsual) });
  }
  for (const { 0: text, index } of own.matchAll(exclamations)) {
    found.push({ start: index, end: index + text.length, quiet: /[.?!…]/.test(own.charAt(index - 1)) ? '' : '.' });
  }
  return found;
}

function makeUsual(own: string, { usual, endings, names }: LoudWords): (word: string) => boolean {
  let small: ReadonlySet<string> | undefined;
  return (word) => {
    if (names.has(word)) return false;
    const lower = word.toLowerCase();
    if (usual.has(lower)) return true;
    if (lower.length < tellingWord) return false;
    small ??= new Set(own.match(/(?<![\p{L}\p{N}])\p{Ll}{6,}(?![\p{L}\p{N}])/gu) ?? []);
    return endings.some((ending) => ending.test(lower)) || small.has(lower);
  };
}

/** Usual words in small letters, the others as they are. */
function writeQuietly(text: string, isUsual: (word: string) => boolean): string {
  return text.replace(/\p{Lu}+(?:['’]\p{Lu}+)*/gu, (word) => (isUsual(word) ? word.toLowerCase() : word));
}

/** The usual words of some languages, and how others end. */
export function gatherUsual(lists: readonly WordingList[]): Pick<LoudWords, 'usual' | 'endings'> {
  return { usual: new Set(lists.flatMap(({ usual }) => usual)), endings: lists.map(({ endings }) => endings) };
}
