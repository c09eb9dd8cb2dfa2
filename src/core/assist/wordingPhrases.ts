import type { WordingHint, WordingList } from './wording';

/** More ways to write one phrase than anybody means: what is beyond is not looked for. */
const mostForms = 400;

/** All phrases that a template stands for: `a (b|c)` is `a b` and `a c`. A bracket that is not closed ends with the text. */
export function expandPhrase(template: string): readonly string[] {
  const [forms] = readChoices(template, 0);
  return [...new Set(forms.map(tidy).filter((form) => form !== ''))];
}

/** What stands in brackets from an offset on, or in the text, and where it ends. */
function readChoices(template: string, from: number): readonly [forms: readonly string[], end: number] {
  const done: string[] = [];
  let forms: readonly string[] = [''];
  for (let at = from; ; at += 1) {
    const sign = template.charAt(at);
    if (sign === '(') {
      const [inner, end] = readChoices(template, at + 1);
      forms = forms.flatMap((form) => inner.map((each) => form + each)).slice(0, mostForms);
      at = end;
    } else if (sign === '|' || sign === ')' || sign === '') {
      done.push(...forms);
      forms = [''];
      if (sign !== '|') return [done.slice(0, mostForms), at];
    } else forms = forms.map((form) => form + sign);
  }
}

function tidy(phrase: string): string {
  return phrase.replace(/\s+/g, ' ').trim();
}

const isPlain = /^[\0-\x7f]*$/;

/** A phrase as it is compared: in small letters, with one kind of apostrophe and single spaces. */
export function normalizePhrase(text: string): string {
  return normalizeWord(tidy(text));
}

/** Like {@link normalizePhrase}, of one word. */
export function normalizeWord(word: string): string {
  const lower = word.toLowerCase();
  return isPlain.test(lower) ? lower : lower.normalize('NFC').replace(/[’ʼ`´]/g, "'");
}

/** A word of a text, with an apostrophe or a hyphen inside it. */
export const wordPattern = /[\p{L}\p{N}\p{M}_]+(?:['’ʼ-][\p{L}\p{N}\p{M}_]+)*/gu;

/** One way to write a phrase. */
export interface PhraseForm {
  /** As {@link normalizePhrase} gives it. */
  readonly phrase: string;
  readonly words: readonly string[];
  /** What stands before each word but the first, without spaces. */
  readonly between: readonly string[];
  /** Undefined where the phrase is harmless. */
  readonly hint?: WordingHint;
}

/** The phrases that are looked for, by their first words, the longest first. */
export type PhraseIndex = ReadonlyMap<string, readonly PhraseForm[]>;

/** What a journal has of its own. */
export interface OwnWording {
  readonly hints: readonly WordingHint[];
  /** Phrases that are none. */
  readonly off: readonly string[];
}

/** Finds phrases by their first words; what a journal has of its own comes before what is the same in the lists. */
export function indexPhrases(lists: readonly WordingList[], own: OwnWording): PhraseIndex {
  const off = new Set(own.off.flatMap(expandPhrase).map(normalizePhrase));
  const forms = new Map<string, PhraseForm>();
  const add = (templates: readonly string[], hint?: WordingHint) => {
    for (const form of listForms(templates)) {
      if (forms.has(form.phrase)) continue;
      forms.set(form.phrase, hint && !off.has(form.phrase) ? { ...form, hint } : form);
    }
  };
  for (const hint of own.hints) add(hint.phrases, hint);
  for (const { harmless } of lists) add(harmless);
  for (const hint of lists.flatMap(({ hints }) => hints)) add(hint.phrases, hint);
  const index = new Map<string, PhraseForm[]>();
  for (const form of forms.values()) {
    const [first = ''] = form.words;
    const others = index.get(first);
    if (others) others.push(form);
    else index.set(first, [form]);
  }
  for (const each of index.values()) each.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The forms of templates are made once: those of the lists are asked for at every change of a text. */
const known = new WeakMap<readonly string[], readonly PhraseForm[]>();

function listForms(templates: readonly string[]): readonly PhraseForm[] {
  const made = known.get(templates) ?? templates.flatMap(expandPhrase).map(normalizePhrase).flatMap(makeForm);
  known.set(templates, made);
  return made;
}

function makeForm(phrase: string): readonly PhraseForm[] {
  const found = [...phrase.matchAll(wordPattern)];
  if (found.length === 0) return [];
  const ends = found.map(({ 0: word, index }) => index + word.length);
  const between = found.slice(1).map(({ index }, at) => phrase.slice(ends[at], index).trim());
  return [{ phrase, words: found.map(([word]) => word), between }];
}
