import { findPrivateEngagement } from '../journal/documents';
import { listEntries } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';
import type { Engagement } from '../model/engagement';
import { splitReference } from '../model/ids';

export type WorkingAgreement = Engagement['working-agreements'][number];

/**
 * Whether everything was confirmed in writing on a day (P-04): the written mode had begun, and the client had been told in
 * person by then. Where that is not on file, or not to be seen, it was not.
 */
export function isWrittenMode(records: JournalRecords, key: EngagementKey, day: Day): boolean {
  const modes = findPrivateEngagement(records, key)?.reading.record.record ?? [];
  const begun = modes.filter(({ since }) => since !== undefined && since <= day);
  const last = begun.reduce<(typeof begun)[number] | undefined>(
    (latest, each) => (latest?.since && each.since && each.since < latest.since ? latest : each),
    undefined,
  );
  const told = last?.told?.date;
  return last?.mode === 'written' && told !== undefined && told <= day;
}

/**
 * Where the fingerprint of minutes goes that are sent on a day (P-14): as the team has settled for the engagement, else into
 * the file in the written mode, and nowhere while trust holds (P-04).
 */
export function findFingerprints(records: JournalRecords, key: EngagementKey, day: Day): 'none' | 'file' | 'mail' {
  const settled = findPrivateEngagement(records, key)?.reading.record.fingerprints;
  return settled ?? (isWrittenMode(records, key, day) ? 'file' : 'none');
}

/** The working agreements in force on a day by which minutes that nobody objects to in time count as accepted. */
export function listSilenceClauses(records: JournalRecords, key: EngagementKey, day: Day): readonly WorkingAgreement[] {
  const all = listEntries(records, key, 'working-agreement').map(({ record }) => record);
  const agreed = all.filter((each) => each.agreed?.date !== undefined && each.agreed.date <= day);
  const replaced = new Set(all.flatMap(({ replaces }) => (replaces && splitReference(replaces)?.id) ?? []));
  return agreed.filter(({ id, silence }) => silence === 'accepted' && !(id !== undefined && replaced.has(id)));
}
