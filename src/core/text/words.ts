/** `A`, `A and B`, `A, B and C`; nothing where there is none. */
export function joinWords(words: readonly string[]): string {
  return joinWordsBy('and', words);
}

/** The same in another language, by its word for `and`. */
export function joinWordsBy(and: string, words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${and} ${last}` : last;
}

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number with what is counted, as a sentence has it: `no issues`, `one risk`, `13 changes`. */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${numbers[count] ?? count} ${count === 1 ? one : several}`;
}

/** A letter that has no capital of its own, such as ß or µ, stays: with others in its place it would be another word. */
export function startUpper(text: string): string {
  const first = text.charAt(0);
  const upper = first.toUpperCase();
  return upper.toLowerCase() === first.toLowerCase() ? upper + text.slice(1) : text;
}

export function startLower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A text as one sentence in one line, with a full stop unless it ends with a sign of its own. */
export function toSentence(text: string): string {
  const line = toLine(text);
  return /[.!?…:]["”’)]?$/.test(line) || line === '' ? line : `${line}.`;
}

/** A text in one line, without a full stop at its end. */
export function toPhrase(text: string): string {
  return toLine(text).replace(/(?<![.])\.$/, '');
}

export function toLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
