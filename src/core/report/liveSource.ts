import type { ClientView } from '../journal/clientView';
import { listReports } from '../journal/documents';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { parseDay, type Day } from '../model/day';
import { unlessPrivate } from '../model/ids';
import { toPhrase } from '../text/words';
import { tellClient } from './withoutIds';

/** What is put into a report is made from this. */
export interface LiveSource {
  /** What the client may see. */
  readonly records: ClientView;
  readonly key: EngagementKey;
  readonly today: Day;
  /** The day of the report before; everything counts where there is none. */
  readonly since: Day | undefined;
  /** Whether numbers of entries stand at the end: in what is the team’s alone. */
  readonly withIds: boolean;
}

/** One thing that is told. */
export type LiveItem = string;

/** The day of the newest earlier report of the same type in the folder of a report; undefined where it is the first. */
export function findLastReport(records: JournalRecords, key: EngagementKey, path: string): Day | undefined {
  const typeOf = (name: string) => name.toLowerCase().replace(/ \d+$/, '');
  const [, day = '', slug = ''] = /(\d{4}-\d{2}-\d{2})?-?([^/]*)\.md$/i.exec(path) ?? [];
  const own = { date: parseDay(day), type: typeOf(slug.replaceAll('-', ' ').trim()) };
  const earlier = listReports(records, key).filter(
    (report) =>
      report.path !== path &&
      typeOf(report.name) === own.type &&
      report.date !== undefined &&
      (own.date === undefined || report.date < own.date),
  );
  return earlier[0]?.date;
}

/** The parts that are there, as one thing that is told; undefined where its text is missing, or names what is the team’s. */
export function makeItem(
  { withIds }: LiveSource,
  id: string | undefined,
  text: string | undefined,
  ...more: readonly (string | undefined)[]
): readonly LiveItem[] {
  const tell = withIds ? unlessPrivate : tellClient;
  const told = tell(text);
  if (told === undefined || toPhrase(told) === '') return [];
  const parts = more.flatMap((part) => tell(part) || []);
  return [`${toPhrase(told)}${parts.join('')}${withIds && id ? ` (${id})` : ''}`];
}
