import { privateEngagementPath } from '../files/layout';
import { writeFields } from '../files/write';
import { findPrivateEngagement } from '../journal/documents';
import type { EngagementKey, JournalIndex, JournalRecords } from '../journal/journalIndex';
import type { Day } from '../model/day';
import { privateEngagementFile } from '../model/privateEngagement';
import { withoutGaps, type Capture } from './fileChange';

export interface NewRecordMode {
  readonly mode: 'trust' | 'written';
  /** The day of the conversation in which the client was told: the mode begins with it (P-04). */
  readonly since: Day;
  /** The fact that made it necessary, for the team alone; empty where nobody wants to say. */
  readonly reason: string;
  readonly told: { readonly by?: string; readonly via?: string; readonly ref: string };
}

/** How much is written down from a day on, in the team’s own file: what was so before stays on record (P-04). */
export function captureRecordMode(
  index: JournalIndex,
  { client, engagement }: EngagementKey,
  { mode, since, reason, told }: NewRecordMode,
): Capture {
  const path = privateEngagementPath(client, engagement);
  const stamp = withoutGaps({ date: since, ...told });
  const entry = withoutGaps({ mode, since, reason, told: stamp });
  const change = index.get('private-engagement', path)
    ? ({ path, kind: 'private-engagement', change: { field: 'record', to: { append: entry } } } as const)
    : { path, create: writeFields(privateEngagementFile, { record: [entry] }) };
  return { changes: [change], show: { path } };
}

/** Whether the last mode on file is this one, told in that meeting. */
export function isModeOnFile(
  records: JournalRecords,
  key: EngagementKey,
  mode: NewRecordMode['mode'],
  meeting: string,
): boolean {
  const last = findPrivateEngagement(records, key)?.reading.record.record.at(-1);
  return last?.mode === mode && last.told?.ref === meeting;
}
