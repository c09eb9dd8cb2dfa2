import type { JournalStore } from './journalStore';
import type { OpenJournal } from './openJournal';

/** A journal as it is known now: *Refresh* may have read it anew since. Undefined when it is none any more. */
export function findJournalNow({ journals }: JournalStore, { root }: OpenJournal): OpenJournal | undefined {
  return journals.find((each) => each.root.toString() === root.toString());
}
