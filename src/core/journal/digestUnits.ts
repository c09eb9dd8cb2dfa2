import { meetingId } from '../files/layout';
import { parseDay, toDayNumber, type Day } from '../model/day';
import { entryKinds, type EntryKind } from '../model/entryKinds';
import type { Field, Fields, GroupField, ListField } from '../model/fields';
import { fileKinds, type FileKind } from '../model/fileKinds';
import type { JournalFile } from './journalIndex';

/** What a question can find: an entry of a list, somebody who is listed, or a file for what else it says. */
export type UnitKind = EntryKind | 'person' | 'document';

/** All kinds, in the order of their numbers. */
export const unitKinds: readonly UnitKind[] = ['document', 'person', ...(Object.keys(entryKinds) as EntryKind[])];

type PlainRecord = Readonly<Record<string, unknown>>;

/** Something that can be found in a file. */
export interface Unit {
  readonly kind: UnitKind;
  /** Its place in its list; 0 for the file itself. */
  readonly position: number;
  readonly record: PlainRecord;
  readonly fields: Fields;
}

/** What stands for something in a list of finds. */
export interface UnitName {
  readonly id?: string;
  /** The first line of what it is called. */
  readonly title?: string;
  /** Who sees to it, or who decided it. */
  readonly person?: string;
  /** Of a meeting: its day. */
  readonly date?: Day;
}

interface UnitList {
  readonly list: string;
  readonly kind: UnitKind;
  readonly fields: Fields;
}

/** What a kind of file is taken apart into: its lists, and whether anything is left for the file itself. */
interface FilePlan {
  readonly lists: readonly UnitList[];
  readonly rest: Fields;
}

const people: { readonly [K in FileKind]?: string } = {
  journal: 'team',
  client: 'contacts',
  'private-client': 'contacts',
};
/** Templates say nothing of an engagement. */
const plans = new Map<FileKind, FilePlan>(
  (Object.keys(fileKinds) as FileKind[]).flatMap((kind) => (kind === 'template' ? [] : [[kind, planFile(kind)]])),
);

function planFile(kind: FileKind): FilePlan {
  const fields: Fields = fileKinds[kind];
  const ofEntries = (Object.keys(entryKinds) as EntryKind[]).filter(
    (each) => entryKinds[each].file === kind || (kind === 'minutes' && entryKinds[each].list in fields),
  );
  const toList = (list: string, unit: UnitKind): readonly UnitList[] => {
    const field = fields[list];
    const isGroups = field?.type === 'list' && field.of.type === 'group';
    return isGroups ? [{ list, kind: unit, fields: (field.of as GroupField).fields }] : [];
  };
  const lists = [
    ...ofEntries.flatMap((each) => toList(entryKinds[each].list, each)),
    ...toList(people[kind] ?? '', 'person'),
  ];
  const names = new Set(lists.map(({ list }) => list));
  return { lists, rest: Object.fromEntries(Object.entries(fields).filter(([key]) => !names.has(key))) };
}

/** What can be found in a file: the entries of its lists, then the file itself unless it is nothing but those. */
export function listUnits({ reading }: JournalFile): readonly Unit[] {
  const plan = plans.get(reading.kind);
  if (!plan) return [];
  const record = reading.record as PlainRecord;
  const units: Unit[] = plan.lists.flatMap(({ list, kind, fields }) =>
    (record[list] as readonly PlainRecord[]).map((each, position) => ({ kind, position, record: each, fields })),
  );
  const hasRest = Object.keys(plan.rest).length > 0;
  return hasRest ? [...units, { kind: 'document', position: 0, record, fields: plan.rest }] : units;
}

/** The list that holds the entries of a kind in a kind of file; undefined for the file itself. */
export function listOfUnit(file: FileKind, kind: UnitKind): string | undefined {
  return plans.get(file)?.lists.find((each) => each.kind === kind)?.list;
}

/** One of {@link listUnits}. */
export function findUnit({ reading }: JournalFile, kind: UnitKind, position: number): Unit {
  const plan = plans.get(reading.kind);
  const record = reading.record as PlainRecord;
  const place = plan?.lists.find((each) => each.kind === kind);
  if (!place) return { kind, position, record, fields: plan?.rest ?? {} };
  const entry = (record[place.list] as readonly PlainRecord[])[position] ?? {};
  return { kind, position, record: entry, fields: place.fields };
}

/** What something is called. */
export function nameUnit({ path, reading }: JournalFile, { kind, record }: Pick<Unit, 'kind' | 'record'>): UnitName {
  const text = (key: string) => (typeof record[key] === 'string' ? record[key] : undefined);
  const title = text('title') ?? text('text') ?? text('name') ?? (reading.kind === 'remarks' ? meetingId(path) : '');
  const [line = ''] = title.trim().split(/[\r\n]/);
  const [id, person] = kind === 'document' ? [] : [text('id'), text('owner') ?? text('by')];
  const date = kind === 'document' && reading.kind === 'minutes' ? dayOfMeeting({ path, reading }) : undefined;
  return { ...(id && { id }), ...(line && { title: line }), ...(person && { person }), ...(date && { date }) };
}

/** What something is called, in one line: `A-36 Size grid of the shoe range · Maria Lopez`. */
export function formatUnitName({ id, title, person, date }: UnitName): string {
  return [[id ?? date, title].filter(Boolean).join(' '), person].filter(Boolean).join(' · ');
}

/** Whether a file is called like the meeting that it is about. */
export function isMeeting({ reading: { kind } }: JournalFile): boolean {
  return kind === 'minutes' || kind === 'remarks';
}

/** The day of a meeting, or of the remarks on one: as it says, else as the file is called. */
export function dayOfMeeting(file: JournalFile): Day | undefined {
  if (!isMeeting(file)) return undefined;
  const { path, reading } = file;
  return (reading.record as { readonly date?: Day }).date ?? parseDay(meetingId(path).slice(0, 10));
}

type Visit = (value: string | number | boolean, field: Exclude<Field, ListField | GroupField>, key: string) => void;

/** Calls `visit` with each single value of a unit, and the name of its field. */
export function visitValues({ fields, record }: Pick<Unit, 'fields' | 'record'>, visit: Visit): void {
  const visitValue = (field: Field, value: unknown, key: string): void => {
    if (value === undefined) return;
    if (field.type === 'group') visitValues({ fields: field.fields, record: value as PlainRecord }, visit);
    else if (field.type !== 'list') visit(value as string | number | boolean, field, key);
    else for (const item of value as readonly unknown[]) visitValue(field.of, item, key);
  };
  for (const key in record) {
    const field = fields[key];
    if (field) visitValue(field, record[key], key);
  }
}

/** Days that are planned, expected or off: they say nothing of when something happened. */
const notFacts: readonly string[] = [
  ...['due', 'review', 'validate', 'needed', 'baseline', 'forecast', 'end', 'from', 'to', 'holidays'],
];

/** The last day on which something happened to it, as a number; undefined when nothing is dated. */
export function findLastDay(file: JournalFile, unit: Unit): number | undefined {
  const ofMeeting = dayOfMeeting(file);
  let last = ofMeeting && toDayNumber(ofMeeting);
  visitValues(unit, (value, field, key) => {
    if (field.type !== 'day' || notFacts.includes(key)) return;
    last = Math.max(last ?? -Infinity, toDayNumber(value as Day));
  });
  return last;
}
