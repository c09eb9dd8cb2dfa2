import { Digests } from '../../core/journal/digests';
import { isOpenAction } from '../../core/practice/actionState';
import { Slices } from '../base/slices';
import type { OpenJournal } from './openJournal';

const known = new WeakMap<OpenJournal, Digests>();
const slices = new Slices();

/** What answers questions about all of a journal. */
export function digestsOf(journal: OpenJournal): Digests {
  const digests = known.get(journal) ?? new Digests(journal.index, isOpenAction);
  known.set(journal, digests);
  return digests;
}

/** Makes ready what questions are answered from, in slices, as long as `isWanted`. */
export async function prepareDigests(journal: OpenJournal, isWanted: () => boolean): Promise<void> {
  const digests = digestsOf(journal);
  for (const key of digests.listKeys()) {
    const steps = digests.prepare(key);
    while (isWanted() && steps.next().done !== true) await slices.breathe();
  }
}
