import { parseDay, type Day } from './day';
import type { Minutes } from './minutes';

const opening = 'Corrections and additions to ';

/** What an addendum is for, by the ID of the meeting whose minutes it adds to (P-14). */
export function sayWhatFor(meeting: string): string {
  return `${opening}${meeting}.`;
}

/** The day of the minutes that an addendum adds to, `unknown` where their name has none; undefined for other minutes. */
export function findCorrectedDay({ purpose = '' }: Pick<Minutes, 'purpose'>): Day | 'unknown' | undefined {
  if (!purpose.startsWith(opening)) return undefined;
  return parseDay(purpose.slice(opening.length, opening.length + '2026-11-21'.length)) ?? 'unknown';
}
