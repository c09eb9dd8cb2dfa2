import { unitFlags, type EngagementDigest } from './engagementDigest';
import type { Vocabulary } from './vocabulary';
import type { Marks } from './wordSet';

/** The number of an ID that was typed without its hyphen: `r7` is `R-7`. Nothing for any other word. */
export function listShortId(vocabulary: Vocabulary, word: string): readonly number[] {
  const [, letters, digits] = /^([a-z]{1,4})(\d{1,6})$/.exec(word) ?? [];
  const number = letters && digits ? vocabulary.find(`${letters}-${digits}`) : undefined;
  return number === undefined ? [] : [number];
}

/** The sets of which a word stands in the name of the client or the engagement whose digest this is. */
export function findHeadWords(digest: EngagementDigest, { named }: Marks): number {
  let bits = 0;
  for (const unit of listHeads(digest)) bits |= named[unit] as number;
  return bits;
}

/** The heads of digests in which words were looked for: a few among hundreds of units, for every key that is typed. */
const headsOf = new WeakMap<EngagementDigest, readonly number[]>();

function listHeads(digest: EngagementDigest): readonly number[] {
  const known = headsOf.get(digest);
  if (known) return known;
  const { size, flags, kind } = digest;
  const heads: number[] = [];
  for (let unit = 0; unit < size; unit += 1) {
    const isHead = kind[unit] === 0 && ((flags[unit] as number) & (unitFlags.holdsEntries | unitFlags.isPrivate)) === 0;
    if (isHead) heads.push(unit);
  }
  headsOf.set(digest, heads);
  return heads;
}
