import type { WorkingDays } from '../model/day';
import { journalDefaults } from '../model/journal';
import type { JournalIndex } from './journalIndex';

/** What journal.yaml says about judging, with the defaults filled in. */
export interface JournalSettings extends WorkingDays {
  /** Scores (probability × impact, 1 to 25) from which the bands begin. */
  readonly amberFrom: number;
  readonly redFrom: number;
  /** Working days after a meeting until its minutes count as late. */
  readonly minutesWithinDays: number;
}

export function findSettings(index: JournalIndex): JournalSettings {
  const record = index.journal?.reading.record;
  return {
    amberFrom: record?.risk?.amber ?? journalDefaults.amberFrom,
    redFrom: record?.risk?.red ?? journalDefaults.redFrom,
    minutesWithinDays: record?.cadence?.minutes ?? journalDefaults.minutesWithinDays,
    weekdays: record?.weekdays ?? [],
    holidays: record?.holidays ?? [],
  };
}
