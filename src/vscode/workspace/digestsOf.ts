import { Digests } from '../../core/journal/digests';
import { isOpenAction } from '../../core/practice/actionState';
import type { OpenJournal } from './openJournal';

const known = new WeakMap<OpenJournal, Digests>();

/** What answers questions about all of a journal. */
export function digestsOf(journal: OpenJournal): Digests {
  const digests = known.get(journal) ?? new Digests(journal.index, isOpenAction);
  known.set(journal, digests);
  return digests;
}
