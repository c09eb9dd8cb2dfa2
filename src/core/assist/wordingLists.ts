import type { WordingList } from './wording';
import { wordingEnglish } from './wordingEnglish';

/** The lists that come with the extension, by language. */
const lists: Readonly<Record<string, WordingList>> = { en: wordingEnglish };

/** The lists of some languages, as far as there are any. */
export function listWordingLists(languages: readonly string[]): readonly WordingList[] {
  return languages.flatMap((language) => (Object.hasOwn(lists, language) ? (lists[language] ?? []) : []));
}
