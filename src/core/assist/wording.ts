import type { ProblemCode } from '../model/problem';

/**
 * What a hint says of words in a text for the client (P-07): that they may be taken as a reproach, that they name no day,
 * that they are loud.
 */
export const wordingCodes = ['accusing-words', 'vague-day', 'loud-words'] as const satisfies readonly ProblemCode[];

export type WordingCode = (typeof wordingCodes)[number];

/** Phrases that say the same, and what may be written instead. */
export interface WordingHint {
  /** `a (b|c)` stands for `a b` and `a c`, `a (|b)` for `a` and `a b`. */
  readonly phrases: readonly string[];
  readonly code: WordingCode;
  /** With gaps such as `[date]` for what only the author knows. */
  readonly instead?: readonly string[];
  /** Whether the sentence says the same without the words. */
  readonly isNeedless?: boolean;
}

/** The phrases of one language. */
export interface WordingList {
  readonly hints: readonly WordingHint[];
  /** Longer phrases in which such words are harmless, written like the others. */
  readonly harmless: readonly string[];
  /** Usual words, which in capitals are no abbreviation. */
  readonly usual: readonly string[];
  /** How words end that are no abbreviation. */
  readonly endings: RegExp;
}

/** Whether a problem is a hint at wording. */
export function isOfWording(code: ProblemCode): code is WordingCode {
  return wordingCodes.some((each) => each === code);
}
