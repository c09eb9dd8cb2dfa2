/** Shorter words have too many neighbours. */
const shortest = 4;
/** From so many letters on two mistakes are forgiven. */
const long = 8;
/** Forms of a word share a beginning of at least so many letters, as `agreed` and `agreement` do. */
const shortestStem = 5;
const longestOtherEnding = 5;

/**
 * Whether a word may be what somebody meant who typed `typed`: it begins with almost the same letters (one put in, left
 * out, replaced or swapped with its neighbour; two from eight letters on), or it is another form of the same word. The
 * first letter has to be right, and what holds a digit is meant as it is. Both are folded.
 */
export function isNear(typed: string, word: string): boolean {
  if (!mayHaveNear(typed) || typed[0] !== word[0] || /\d/.test(word)) return false;
  return isOtherForm(typed, word) || beginsAlmostSo(typed, word, typed.length >= long ? 2 : 1);
}

/** Whether any other word can be near. */
export function mayHaveNear(typed: string): boolean {
  return typed.length >= shortest && !/\d/.test(typed);
}

function isOtherForm(typed: string, word: string): boolean {
  const ending = typed.length >= long ? 3 : 2;
  const least = Math.max(shortestStem, typed.length - ending);
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same += 1;
  return same >= least && word.length - same <= longestOtherEnding;
}

/** Whether some beginning of `word` differs from `typed` by no more than `most` mistakes. */
function beginsAlmostSo(typed: string, word: string, most: number): boolean {
  const width = Math.min(word.length, typed.length + most);
  if (width < typed.length - most) return false;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: width + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= width; column += 1) {
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      next.push(
        Math.min(
          (last[column] as number) + 1,
          (next[column - 1] as number) + 1,
          (last[column - 1] as number) + Number(typed[row - 1] !== word[column - 1]),
          isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...next) > most) return false;
    [before, last] = [last, next];
  }
  return Math.min(...last) <= most;
}
