import { fold } from '../text/fold';
import { visitValues, type Unit } from './digestUnits';

/** What finds words that stand beside one another in folded texts; `isWhole` where they may not be parts of others. */
export function makePhrase(words: string, isWhole = false): RegExp {
  const parts = fold(words).trim().split(/\s+/);
  const pattern = parts.map((part) => part.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&')).join('\\s+');
  const letter = '[-\\p{L}\\p{M}\\p{N}_]';
  return isWhole ? new RegExp(`(?<!${letter})${pattern}(?!${letter})`, 'u') : new RegExp(pattern, 'u');
}

/** Whether one of the values of these holds the phrase. */
export function holdsPhrase(units: readonly Unit[], phrase: RegExp): boolean {
  let isFound = false;
  for (const unit of units) {
    visitValues(unit, (value) => {
      isFound ||= typeof value === 'string' && phrase.test(fold(value));
    });
  }
  return isFound;
}
