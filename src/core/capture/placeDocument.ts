import { privateReportsFolderPath, reportsFolderPath } from '../files/layout';
import { makeSlug } from '../files/slug';
import type { EngagementKey } from '../journal/journalIndex';
import type { Day } from '../model/day';

export interface DocumentPlacing {
  readonly key: EngagementKey;
  /** Whether it is the team’s alone. */
  readonly isPrivate: boolean;
  readonly today: Day;
  /** What it is: `Chronology`. */
  readonly name: string;
  /** The files that its folder holds already. */
  readonly takenFiles: readonly string[];
}

/** The folder of a document: one that is the team’s alone never lies among what may be shared. */
export function folderOfDocument({ client, engagement }: EngagementKey, isPrivate: boolean): string {
  return isPrivate ? privateReportsFolderPath(client, engagement) : reportsFolderPath(client, engagement);
}

const teamPrefix = 'TEAM-ONLY-';

/** Where a document is written, without its ending; its name says for whom it is. No file that is there has it. */
export function placeDocument({ key, isPrivate, today, name, takenFiles }: DocumentPlacing): string {
  const prefix = isPrivate ? teamPrefix : '';
  const stems = takenFiles.map((file) => file.replace(/\.[^.]*$/, ''));
  const taken = stems.flatMap((stem) => (stem.toUpperCase().startsWith(prefix) ? stem.slice(prefix.length) : []));
  const slug = makeSlug(`${today} ${name}${isPrivate ? '' : ` for ${key.client}`}`, taken, today);
  return `${folderOfDocument(key, isPrivate)}/${prefix}${slug}`;
}
