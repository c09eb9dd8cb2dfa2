import MsgReader, { type FieldsData } from '@kenjiuno/msgreader';
import { isSoundContainer } from './compoundFile';

/** What a file of Outlook says, each property by its name or its number. */
export interface OutlookItem {
  /** Where a broken file has something else in the place of a text, there is none. */
  readonly texts: FieldsData;
  /** As the library gives it. */
  readonly data: FieldsData;
  /** A property that the library knows by no name, by its number within a set. */
  readonly find: (set: string, number: number) => unknown;
}

/** The set of what appointments have, and of what meetings have (MS-OXPROPS 1.3.2). */
export const appointmentSet = '00062002-0000-0000-c000-000000000046';
export const meetingSet = '6ed8da90-450b-101b-98da-00aa003f1305';

/** Any bytes are read; undefined where they are no file of Outlook. */
export function readOutlookItem(bytes: Uint8Array): OutlookItem | undefined {
  if (!isSoundContainer(bytes)) return undefined;
  try {
    const reader = new MsgReader(bytes.slice().buffer);
    reader.parserConfig = { includeRawProps: true };
    const data = reader.getFileData();
    if (data.error !== undefined) return undefined;
    const find = (set: string, number: number): unknown =>
      data.rawProps?.find(
        ({ propertySet, propertyLid }) =>
          propertySet?.toLowerCase() === set && parseInt(propertyLid ?? '', 16) === number,
      )?.value;
    return { data, texts: withTextsOnly(data), find };
  } catch {
    return undefined;
  }
}

function withTextsOnly(data: FieldsData): FieldsData {
  const entries = Object.entries(data).flatMap(([name, value]: readonly [string, unknown]) => {
    if (Array.isArray(value)) return [[name, value.map((each: FieldsData) => withTextsOnly(each))]];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as FieldsData;
}
