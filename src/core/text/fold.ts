/** Letters that are one letter to Unicode, and that people type as others. */
const spelledOut: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ς: 'σ', '’': "'" },
};
const oddLetters = new RegExp(`[${Object.keys(spelledOut).join('')}]`, 'g');
const accents = /[\u0300-\u036f]/g;
const isPlain = /^[\0-\x7f]*$/;

/** A text as it is compared in a search: `Łukasz Wójcik` is `lukasz wojcik`. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(accents, '')
    .replace(oddLetters, (letter) => spelledOut[letter] ?? letter);
}
