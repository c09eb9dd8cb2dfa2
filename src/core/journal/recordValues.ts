import type { Field, Fields } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import { openAfterSending } from '../model/minutes';
import { finish, type Steps } from '../text/steps';
import type { EngagementKey, JournalFile, JournalRecords } from './journalIndex';

type PlainRecord = Readonly<Record<string, unknown>>;

/** One value of a record that is neither list nor group. */
export interface FoundValue {
  readonly file: JournalFile;
  /** Its path in the record, such as `risks/0/title`. */
  readonly path: string;
  readonly field: Exclude<Field, { type: 'list' | 'group' }>;
  readonly value: unknown;
  /** The fields that it stands among. */
  readonly group: PlainRecord;
}

const kinds = Object.keys(fileKinds) as FileKind[];

/** The records of an engagement on both sides, by kind, then by path. */
export function listRecords(records: JournalRecords, key: EngagementKey): readonly JournalFile[] {
  return finish(listRecordsInSteps(records, key));
}

/** Like {@link listRecords}, in steps: what was packed has to be made anew. */
export function* listRecordsInSteps(records: JournalRecords, key: EngagementKey): Steps<readonly JournalFile[]> {
  const files: JournalFile[] = [];
  for (const kind of kinds) {
    files.push(...records.list(kind, key));
    yield;
  }
  return files;
}

/** Every single value of a record, in the order of the fields. */
export function listValues(file: JournalFile): readonly FoundValue[] {
  const found: FoundValue[] = [];
  const collect = (field: Field, value: unknown, path: string, group: PlainRecord): void => {
    if (value === undefined) return;
    if (field.type === 'group') collectGroup(field.fields, value as PlainRecord, `${path}/`);
    else if (field.type !== 'list') found.push({ file, path, field, value, group });
    else (value as readonly unknown[]).forEach((item, at) => collect(field.of, item, `${path}/${at}`, group));
  };
  const collectGroup = (fields: Fields, group: PlainRecord, prefix: string) => {
    for (const [key, field] of Object.entries(fields)) collect(field, group[key], `${prefix}${key}`, group);
  };
  collectGroup(fileKinds[file.reading.kind], file.reading.record as PlainRecord, '');
  return found;
}

/** Whether these are minutes that were sent. */
export function isSent({ reading }: JournalFile): boolean {
  return reading.kind === 'minutes' && 'sent' in reading.record && reading.record.sent !== undefined;
}

/** Whether a value was sent as it stands, so that nobody is to change it any more. */
export function isSettled(file: JournalFile, path: string): boolean {
  if (!isSent(file)) return false;
  const field = path.replace(/\/\d+/g, '');
  return !openAfterSending.some((open) => field === open || field.startsWith(`${open}/`));
}
