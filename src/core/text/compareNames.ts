import { fold } from './fold';

/**
 * Orders names as people look for them: capitals and accents make no difference. The rules of a language would say a
 * little more of a few letters, but loading them is longer work than all else that the list of clients needs.
 */
export function compareNames(a: string, b: string): number {
  const [one, other] = [fold(a), fold(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
