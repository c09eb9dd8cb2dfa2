import { addDays, parseDay } from '../model/day';
import type { FileKind } from '../model/fileKinds';
import type { CrossProblem } from './crossProblem';
import type { JournalFile } from './journalIndex';

type PlainRecord = Readonly<Record<string, unknown>>;

/** Two dates of the same thing, of which the first cannot be later than the second. */
interface Order {
  /** The list whose entries have both dates; none for a date of the record itself. */
  readonly list?: string;
  readonly first: string;
  readonly second: string;
  /** Whether the two may be days in different time zones, so that the second seems a day earlier. */
  readonly acrossZones?: true;
}

/** Only what is certain: many things are noted after they happened. */
const orders: Readonly<Partial<Record<FileKind, readonly Order[]>>> = {
  engagement: [{ first: 'start', second: 'end' }],
  minutes: [
    { first: 'start', second: 'end' },
    { first: 'date', second: 'sent/date', acrossZones: true },
  ],
  changes: [{ list: 'changes', first: 'requested/date', second: 'withdrawn' }],
  feedback: [{ list: 'feedback', first: 'date', second: 'answered' }],
  incidents: [{ list: 'incidents', first: 'start', second: 'end' }],
  'private-client': [
    { list: 'proposals', first: 'date', second: 'won' },
    { list: 'proposals', first: 'date', second: 'lost' },
    { list: 'referrals', first: 'date', second: 'received' },
  ],
};

/** A meeting that seems to last longer than this has its end before its beginning; a shorter one went on past midnight. */
const longestMinutes = 12 * 60;

/** Dates and times of one record that cannot both be right. */
export function checkDates({ path, reading }: JournalFile): readonly CrossProblem[] {
  const record = reading.record as PlainRecord;
  return (orders[reading.kind] ?? []).flatMap((order) => {
    const { list, first, second } = order;
    const groups = list === undefined ? [record] : (record[list] as readonly PlainRecord[]);
    return groups.flatMap((group, position) => {
      const [from, to] = [valueAt(group, first), valueAt(group, second)];
      if (from === undefined || to === undefined || !isTooEarly(from, to, order)) return [];
      const field = list === undefined ? second : `${list}/${position}/${second}`;
      return [{ path, field, code: 'impossible-dates' as const, args: [toLabel(second), to, toLabel(first), from] }];
    });
  });
}

function isTooEarly(from: string, to: string, { acrossZones }: Order): boolean {
  const day = parseDay(to);
  if (day) return from > (acrossZones ? addDays(day, 1) : day);
  const length = toMinutes(to) - toMinutes(from);
  return length < 0 && length + 24 * 60 > longestMinutes;
}

function toMinutes(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? NaN) * 60 + (minutes ?? NaN);
}

function valueAt(group: PlainRecord, path: string): string | undefined {
  const value = path.split('/').reduce<unknown>((inner, key) => (inner as PlainRecord | undefined)?.[key], group);
  return typeof value === 'string' ? value : undefined;
}

function toLabel(path: string): string {
  return path.replace('/', ' › ');
}
