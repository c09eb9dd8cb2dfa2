import { digestsOf } from './digestsOf';
import type { OpenJournal } from './openJournal';

/**
 * Makes ready what questions are answered from, of one client where `within` is given, in slices, as long as `isWanted`;
 * what was kept is taken over.
 */
export async function prepareDigests(journal: OpenJournal, isWanted: () => boolean, within?: string): Promise<void> {
  const digests = digestsOf(journal);
  for (const key of digests.listKeys({ within })) {
    const kept = digests.has(key) ? undefined : journal.kept.takeMade('digest', key);
    if (kept) digests.take(key, kept);
    await journal.slices.breathe();
    const steps = digests.prepare(key);
    while (isWanted() && steps.next().done !== true) await journal.slices.breathe();
  }
}

/** Keeps for the next session what {@link prepareDigests} has made ready. */
export async function keepDigests(journal: OpenJournal, isWanted: () => boolean): Promise<void> {
  const digests = digestsOf(journal);
  for (const key of digests.listKeys()) {
    await journal.slices.breathe();
    if (!isWanted()) return;
    if (digests.has(key)) journal.kept.keepMade('digest', key, () => digests.keep(key));
  }
}
