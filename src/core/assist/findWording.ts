import type { WordingCode, WordingHint } from './wording';
import { normalizePhrase, normalizeWord, wordPattern, type PhraseForm, type PhraseIndex } from './wordingPhrases';
import { findLoudWords, type LoudWords } from './findLoudWords';
import type { Stretch } from './listQuotations';
import type { Steps } from '../text/steps';
import { toLine } from '../text/words';
import type { Passage } from './readPassage';

/** What is looked for in the texts of a journal’s client. */
export interface Wording {
  readonly phrases: PhraseIndex;
  readonly loud: LoudWords;
  /** What else is no hint in this journal, as {@link normalizePhrase} gives it. */
  readonly off: ReadonlySet<string>;
}

/** Words in a passage that may be taken amiss. */
export interface WordingHit extends Stretch {
  readonly code: WordingCode;
  /** The words as they stand there, in one line. */
  readonly words: string;
  readonly instead: readonly string[];
  readonly isNeedless: boolean;
}

/** Stands for all words in capitals where a journal has switched them off. */
const anyCapitals = 'capitals';

/** The hits in a passage in their order; of two that meet the longer one counts. */
export function* findWording(passage: Passage, wording: Wording): Steps<readonly WordingHit[]> {
  const phrases = yield* findPhrases(passage, wording.phrases);
  const all = [...phrases, ...findLoud(passage, wording)];
  const chosen: WordingHit[] = [];
  let before: WordingHit | undefined;
  for (const hit of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (before && hit.start < before.end) {
      if (hit.end - hit.start <= before.end - before.start) continue;
      chosen.pop();
    }
    chosen.push(hit);
    before = hit;
  }
  return chosen;
}

interface Word extends Stretch {
  readonly key: string;
}

/** So many words are looked at in one go. */
const wordsAtATime = 2_000;

function* findPhrases({ text, own }: Passage, index: PhraseIndex): Steps<readonly WordingHit[]> {
  const found: WordingHit[] = [];
  const words: Word[] = [];
  for (const { 0: word, index: start } of own.matchAll(wordPattern)) {
    words.push({ key: normalizeWord(word), start, end: start + word.length });
    if (words.length % wordsAtATime === 0) yield;
  }
  for (let at = 0; at < words.length; at += 1) {
    if (at % wordsAtATime === 0 && at > 0) yield;
    const first = words[at] as Word;
    const form = index.get(first.key)?.find((each) => standsAt(own, words, at, each));
    if (!form) continue;
    at += form.words.length - 1;
    const { end } = words[at] as Word;
    if (form.hint) found.push(makeHit(text, { start: first.start, end }, form.hint));
  }
  return found;
}

/** Whether the words of a phrase stand one behind the other from a word on, in one paragraph. */
function standsAt(own: string, words: readonly Word[], at: number, form: PhraseForm): boolean {
  return form.words.every((each, position) => {
    const word = words[at + position];
    if (word?.key !== each) return false;
    if (position === 0) return true;
    const gap = own.slice((words[at + position - 1] as Word).end, word.start);
    return gap.trim() === form.between[position - 1] && /\s/.test(gap) && !/\n\s*?\n/.test(gap);
  });
}

function makeHit(
  text: string,
  { start, end }: Stretch,
  { code, instead = [], isNeedless = false }: WordingHint,
): WordingHit {
  return { start, end, code, words: toLine(text.slice(start, end)), instead, isNeedless };
}

function findLoud({ text, own, headings }: Passage, { loud, off }: Wording): readonly WordingHit[] {
  return findLoudWords(own, headings, loud).flatMap(({ start, end, quiet }) => {
    const written = text.slice(start, end);
    const isMark = written.startsWith('!');
    if (off.has(isMark ? '!!' : anyCapitals) || off.has(normalizePhrase(written))) return [];
    const instead = quiet === '' ? [] : [quiet];
    const hit = { start, end, code: 'loud-words' as const, words: isMark ? '!!' : written, instead };
    return { ...hit, isNeedless: quiet === '' };
  });
}
