import { addDays, addMonths, type Day, type WorkingDays } from './day';
import { parseSaidDay } from './dayWords';

const back = /^-\s*(\d{1,3})\s*(d|days?|w|weeks?|m|months?)$/;

/**
 * The day that somebody means who looks back: the words of {@link parseSaidDay}, of which a day without a year, or a day
 * of the week, is the last that has come; and `-2w`. Undefined for anything else.
 */
export function parsePastDay(text: string, today: Day, calendar: WorkingDays): Day | undefined {
  const said = text.trim().toLowerCase();
  const [, count, unit = ''] = back.exec(said) ?? [];
  if (count !== undefined) return goBack(today, Number(count), unit);
  const day = parseSaidDay(said, today, calendar);
  if (!day || day <= today || /\d{4}|^\+|^(in|end|tomorrow)\b|\.\d\d$/.test(said)) return day;
  return /^[a-z]+$/.test(said) ? addDays(day, -7) : addMonths(day, -12);
}

function goBack(today: Day, count: number, unit: string): Day {
  if (unit.startsWith('m')) return addMonths(today, -count);
  return addDays(today, -count * (unit.startsWith('w') ? 7 : 1));
}
