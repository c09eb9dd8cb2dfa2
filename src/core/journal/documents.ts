import {
  engagementPath,
  privateClientPath,
  privateEngagementPath,
  privateReportsFolderPath,
  remarksPath,
  reportsFolderPath,
} from '../files/layout';
import { parseDay, type Day } from '../model/day';
import type { Engagement } from '../model/engagement';
import type { EngagementKey, JournalFile, JournalRecords } from './journalIndex';

/** A status report, drafted in Markdown. */
export interface FoundReport {
  readonly path: string;
  /** Its file name in words, without the date. */
  readonly name: string;
  readonly date?: Day;
}

/** The Markdown files in reports/, the newest first. */
export function listReports(records: JournalRecords, { client, engagement }: EngagementKey): readonly FoundReport[] {
  return listReportsIn(records, reportsFolderPath(client, engagement), '');
}

/** The Markdown files among the team’s own reports, the newest first; their names go without the words of the mark. */
export function listTeamReports(
  records: JournalRecords,
  { client, engagement }: EngagementKey,
): readonly FoundReport[] {
  return listReportsIn(records, privateReportsFolderPath(client, engagement), '(?:TEAM-ONLY-)?');
}

function listReportsIn(records: JournalRecords, folder: string, prefix: string): readonly FoundReport[] {
  const parts = new RegExp(`^${prefix}(\\d{4}-\\d{2}-\\d{2})?-?(.*)\\.md$`, 's');
  return records
    .listBelow(folder)
    .filter((path) => /^[^/.][^/]*\.md$/.test(path.slice(folder.length + 1)))
    .map((path) => {
      const [, day = '', slug = ''] = parts.exec(path.slice(folder.length + 1)) ?? [];
      const date = parseDay(day);
      return { path, name: toWords(slug) || day, ...(date && { date }) };
    })
    .sort((a, b) => b.path.localeCompare(a.path));
}

/** The team’s remarks on a meeting. */
export function findRemarks(
  records: JournalRecords,
  { client, engagement }: EngagementKey,
  meeting: string,
): JournalFile<'remarks'> | undefined {
  return records.get('remarks', remarksPath(client, engagement, meeting));
}

/** What the file of an engagement says; undefined where there is none. */
export function findEngagementRecord(
  records: JournalRecords,
  { client, engagement }: EngagementKey,
): Engagement | undefined {
  return records.get('engagement', engagementPath(client, engagement))?.reading.record;
}

/** How the team runs an engagement. */
export function findPrivateEngagement(
  records: JournalRecords,
  { client, engagement }: EngagementKey,
): JournalFile<'private-engagement'> | undefined {
  return records.get('private-engagement', privateEngagementPath(client, engagement));
}

/** How the team deals with a client and its people. */
export function findPrivateClient(records: JournalRecords, client: string): JournalFile<'private-client'> | undefined {
  return records.get('private-client', privateClientPath(client));
}

function toWords(slug: string): string {
  const words = slug.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
