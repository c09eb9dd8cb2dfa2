import { clientPath } from '../files/layout';
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
  /** Working days in which people can object to minutes. */
  readonly objectionWithinDays: number;
  /** The currency of all amounts, as a code such as EUR. */
  readonly currency?: string;
}

export function findSettings(index: JournalRecords): JournalSettings {
  const record = index.journal?.reading.record;
  return {
    amberFrom: record?.risk?.amber ?? journalDefaults.amberFrom,
    redFrom: record?.risk?.red ?? journalDefaults.redFrom,
    minutesWithinDays: record?.cadence?.minutes ?? journalDefaults.minutesWithinDays,
    objectionWithinDays: record?.cadence?.objection ?? journalDefaults.objectionWithinDays,
    ...(record?.currency && { currency: record.currency }),
    weekdays: record?.weekdays ?? [],
    holidays: record?.holidays ?? [],
  };
}

/** On which days people work together with a client: on neither side's holidays. Without a client, on which we work. */
export function findCalendar(index: JournalRecords, client: string | undefined): WorkingDays {
  const { weekdays, holidays } = findSettings(index);
  const theirs = client === undefined ? [] : index.get('client', clientPath(client))?.reading.record.holidays;
  return { weekdays, holidays: [...holidays, ...(theirs ?? [])] };
}

/** The language of our notes, else that of the texts for the client; undefined where neither is on file. */
export function findNotesLanguage(index: JournalRecords, client: string): string | undefined {
  return index.journal?.reading.record.language ?? index.get('client', clientPath(client))?.reading.record.language;
}
