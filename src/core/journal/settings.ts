import type { WorkingDays } from '../model/day';
import { journalDefaults } from '../model/journal';
import type { JournalRecords } from './journalIndex';

/** What journal.yaml says about judging, with the defaults filled in. */
export interface JournalSettings extends WorkingDays {
  /** Scores (probability × impact, 1 to 25) from which the bands begin. */
  readonly amberFrom: number;
  readonly redFrom: number;
  /** Working days after a meeting until its minutes count as late. */
  readonly minutesWithinDays: number;
  /** The currency of all amounts, as a code such as EUR. */
  readonly currency?: string;
}

export function findSettings(index: JournalRecords): JournalSettings {
  const record = index.journal?.reading.record;
  return {
    amberFrom: record?.risk?.amber ?? journalDefaults.amberFrom,
    redFrom: record?.risk?.red ?? journalDefaults.redFrom,
    minutesWithinDays: record?.cadence?.minutes ?? journalDefaults.minutesWithinDays,
    ...(record?.currency && { currency: record.currency }),
    weekdays: record?.weekdays ?? [],
    holidays: record?.holidays ?? [],
  };
}
