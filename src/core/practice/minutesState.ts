import type { JournalSettings } from '../journal/settings';
import { addWorkingDays, type Day } from '../model/day';
import type { Minutes } from '../model/minutes';

type Answers = Minutes['answers'];

/**
 * - `planned`: the meeting is still to come; `unsent`: held, and within the time for sending; `late`: beyond it;
 * - `objected`, `confirmed`: somebody answered so (an objection outweighs a confirmation); `sent`: no such answer yet.
 */
export type MinutesState = 'planned' | 'unsent' | 'late' | 'sent' | 'objected' | 'confirmed';

/** Where minutes stand today (P-01, P-14). Minutes without a date are unsent until they are sent. */
export function judgeMinutes(
  { date, sent, answers }: Pick<Minutes, 'date' | 'sent' | 'answers'>,
  today: Day,
  settings: JournalSettings,
): MinutesState {
  if (sent) {
    if (listObjectors(answers).length > 0) return 'objected';
    return answers.some(({ says }) => says === 'confirmed') ? 'confirmed' : 'sent';
  }
  if (!date) return 'unsent';
  if (date > today) return 'planned';
  return today > addWorkingDays(date, settings.minutesWithinDays, settings) ? 'late' : 'unsent';
}

/** The people whose last word on the minutes is an objection; a later comment of somebody else does not lift it. */
export function listObjectors(answers: Answers): readonly string[] {
  const last = new Map(answers.map(({ by, says }) => [by ?? '', says] as const));
  return [...last].flatMap(([by, says]) => (says === 'objected' ? [by || 'somebody'] : []));
}
