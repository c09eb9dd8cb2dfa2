import { remember } from '../text/remember';
import type { AgreementState } from './agreementQuery';
import type { Digests } from './digests';
import type { EngagementDigest } from './engagementDigest';
import type { Hit } from './hits';
import type { EngagementKey } from './journalIndex';
import { Marks, WordSet } from './wordSet';

/** What silence means, which depends on the day, and on what the team keeps for itself. */
export interface Silence {
  /** Whether there is anything in an engagement by which it may count as acceptance. */
  mayAccept(key: EngagementKey): boolean;
  /** The clauses by which the silence to something counts; undefined where it does not. */
  findAcceptance(hit: Hit): readonly string[] | undefined;
}

/** Whether one kind of silence was asked for, and not the other. */
export function asksOfSilence(says: readonly AgreementState[] = []): boolean {
  return says.includes('accepted') !== says.includes('open');
}

/** What stands in an engagement in which silence counts: a clause with `silence: accepted`, and the written mode. */
const wordsOfClause = ['accepted', 'written'];

/** Tells of an engagement whether silence may count in it; the records are read only where those words stand in them. */
export function makeClauseTest(
  { vocabulary }: Pick<Digests, 'vocabulary'>,
  silence: Silence | undefined,
): (key: EngagementKey, digest: EngagementDigest) => boolean {
  const marks = new Marks();
  const holdsWords = remember((digest: EngagementDigest) => {
    const numbers = wordsOfClause.flatMap((word) => vocabulary.find(word) ?? []); // of which some may be new
    const sets = numbers.map((number) => new WordSet(vocabulary, [number]));
    return marks.mark(digest, sets) === 2 ** wordsOfClause.length - 1;
  });
  return (key, digest) => silence !== undefined && holdsWords(digest) && silence.mayAccept(key);
}
