import type { Issue } from '../model/issue';

/** The product's own words, and those of the common trackers; a word that is none of them weighs as none. */
const weights: readonly (readonly [weight: number, ...words: string[]])[] = [
  [3, 'high', 'highest', 'critical', 'urgent', 'blocker'],
  [2, 'medium'],
  [0, 'low', 'lowest', 'minor', 'trivial'],
];

/** How much an issue matters by its priority (P-40), from 0 (it can wait) to 3 (work stops); 1 where nobody has said. */
export function weighIssue({ priority = '' }: Pick<Issue, 'priority'>): number {
  const word = priority.trim().toLowerCase();
  return weights.find(([, ...words]) => words.includes(word))?.[0] ?? 1;
}
