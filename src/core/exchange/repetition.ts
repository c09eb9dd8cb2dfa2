import { convertIcsRecurrenceRule, type IcsRecurrenceRule } from 'ts-ics';
import type { ContentLine } from './contentLines';

const units: Readonly<Record<string, string>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const weekdays: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** How a meeting repeats, in words; a rule that is more than that stands as it was written. */
export function describeRepetition({ value }: Pick<ContentLine, 'value'>): string {
  const rule = readRule(value);
  const unit = rule?.frequency && units[rule.frequency];
  if (!rule || !unit || /BYSETPOS|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYHOUR|BYMONTH|BYDAY=[^;]*\d/i.test(value)) {
    return `by the rule ${value.trim()}`;
  }
  const { interval = 1, byDay = [], count, until } = rule;
  const days = byDay.map(({ day }) => weekdays[day] ?? day).join(', ');
  return [
    interval > 1 ? `every ${interval} ${unit}s` : `every ${unit}`,
    ...(days ? [`on ${days}`] : []),
    ...(count ? [`${count} times`] : []),
    ...(until ? [`until ${until.date.toISOString().slice(0, 10)}`] : []),
  ].join(' ');
}

function readRule(value: string): IcsRecurrenceRule | undefined {
  try {
    return convertIcsRecurrenceRule(undefined, { value: value.trim().toUpperCase() });
  } catch {
    return undefined;
  }
}
