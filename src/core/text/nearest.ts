/** The words that are written almost like `word`, the nearest first; at most three. */
export function listNearest(word: string, words: Iterable<string>): readonly string[] {
  const most = Math.max(1, Math.floor(word.length / 3));
  return [...new Set(words)]
    .map((each) => ({ each, distance: measure(word.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, distance }) => distance <= most && each !== word)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ each }) => each);
}

/** How many letters must be put in, taken out, replaced, or swapped with their neighbour, to make one word the other. */
function measure(a: string, b: string): number {
  let [before, last]: readonly number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const costs = [
        (last?.[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last?.[column - 1] ?? 0) + (isSame ? 0 : 1),
      ];
      next.push(Math.min(...costs, isSwapped ? (before?.[column - 2] ?? 0) + 1 : Infinity));
    }
    [before, last] = [last, next];
  }
  return last?.[b.length] ?? 0;
}
