import { diff3Merge, diffComm } from 'node-diff3';

/**
 * Three texts merged line by line, each line with its line break. Lines that both sides changed are kept in both
 * versions, ours first; without a base every line of both is kept.
 */
export function mergeLines(
  base: string | undefined,
  ours: string,
  theirs: string,
): { readonly text: string; readonly keepsBoth: boolean } {
  if (ours === theirs || base === theirs) return { text: ours, keepsBoth: false };
  if (base === ours) return { text: theirs, keepsBoth: false };
  const [a, b] = [toLines(ours), toLines(theirs)];
  const original = base === undefined ? diffComm(a, b).flatMap(({ common }) => common ?? []) : toLines(base);
  let keepsBoth = false;
  const merged = diff3Merge(a, original, b, { excludeFalseConflicts: true }).flatMap(({ ok, conflict }) => {
    if (!conflict) return ok ?? [];
    const more = conflict.b.filter((line) => !conflict.a.includes(line));
    keepsBoth ||= conflict.a.length > 0 && more.length > 0;
    return [...conflict.a, ...more];
  });
  return { text: merged.join(''), keepsBoth };
}

export function toLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The places in which two texts differ: the lines of each, without line breaks and empty ones. */
export function listChangedLines(
  before: string,
  after: string,
): readonly { readonly before: readonly string[]; readonly after: readonly string[] }[] {
  const linesOf = (text: string) => text.split(/\r?\n/).flatMap((line) => line.trim() || []);
  return diffComm(linesOf(before), linesOf(after)).flatMap(({ common, buffer1, buffer2 }) =>
    common ? [] : [{ before: buffer1 ?? [], after: buffer2 ?? [] }],
  );
}
