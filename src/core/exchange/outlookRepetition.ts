import type { AppointmentRecur, RecurrencePattern } from '@kenjiuno/msgreader';
import type { Day } from '../model/day';
import { addMinutes, atUtc, readUtc } from './moments';
import { describeRepetition } from './repetition';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const minutesOfDay = 1_440;

/** How often something repeats, by the number that Outlook has for it, with what its period is counted in (MS-OXOCAL 2.2.1.44.1). */
const frequencies: ReadonlyMap<number, readonly [name: string, unit: number]> = new Map([
  [0x200a, ['DAILY', minutesOfDay]],
  [0x200b, ['WEEKLY', 1]],
  [0x200c, ['MONTHLY', 1]],
  [0x200d, ['YEARLY', 12]],
]);

/** How a meeting of Outlook repeats, in words; undefined where that cannot be told. */
export function describeOutlookRepetition({ recurrencePattern }: AppointmentRecur): string | undefined {
  const { recurFrequency, period, patternTypeWeek } = recurrencePattern;
  const [frequency, unit] = frequencies.get(recurFrequency) ?? [];
  if (frequency === undefined || unit === undefined) return undefined;
  const days = weekdays.filter((_, at) => ((patternTypeWeek?.dayOfWeekBits ?? 0) >> at) & 1);
  const isEachWorkday = frequency === 'DAILY' && days.length > 0;
  const interval = isEachWorkday ? 1 : Math.max(1, Math.round(period / unit));
  const rule = [
    `FREQ=${isEachWorkday ? 'WEEKLY' : frequency}`,
    `INTERVAL=${interval}`,
    ...(days.length > 0 ? [`BYDAY=${days.join(',')}`] : []),
    ...listEnd(recurrencePattern),
  ];
  return describeRepetition({ value: rule.join(';') });
}

function listEnd({ endType, occurrenceCount, endDate }: RecurrencePattern): readonly string[] {
  if (endType === 0x2022) return [`COUNT=${occurrenceCount}`];
  const last = endType === 0x2021 ? readUtc(addMinutes(atUtc('1601-01-01' as Day, '00:00'), endDate)) : undefined;
  return last ? [`UNTIL=${last.day.replaceAll('-', '')}`] : [];
}
