import { reportsFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import type { EngagementKey } from '../journal/journalIndex';
import type { Day } from '../model/day';
import type { Capture } from './fileChange';

export interface NewReport {
  readonly title: string;
  readonly date: Day;
  /** The files that the folder of the reports holds already. */
  readonly takenFiles: readonly string[];
}

/** An empty report in reports/: its text is drafted with snippets, and begins with the author’s own words (P-25 to P-28). */
export function captureReport({ client, engagement }: EngagementKey, { title, date, takenFiles }: NewReport): Capture {
  const taken = takenFiles.map((file) => file.replace(/\.md$/i, ''));
  const path = `${reportsFolderPath(client, engagement)}/${makeSlug(`${date} ${title}`, taken, date)}.md`;
  return { changes: [{ path, create: '' }], show: { path } };
}
