import { lastVerdicts } from '../journal/confirmation';
import { asWritten, type NameOf } from '../journal/people';
import type { JournalSettings } from '../journal/settings';
import { addDays, addWorkingDays, type Day } from '../model/day';
import type { Minutes } from '../model/minutes';

type Answers = Minutes['answers'];

/**
 * - `planned`: the meeting is still to come; `unsent`: held, and within the time for sending; `late`: beyond it;
 * - `held`: there is nothing to send, it was called off, or it is so long ago that nobody sends it now;
 * - `sent`: not everybody has answered; `objected`: somebody remembers it differently; `confirmed`: everybody agrees.
 */
export type MinutesState = 'planned' | 'unsent' | 'late' | 'held' | 'sent' | 'objected' | 'confirmed';

/** Minutes older than this, in days, are history: to reproach them helps nobody. */
const sendableDays = 30;

/** Exchanges that are in writing already, and attempts that reached nobody (P-03, P-36). */
const nothingToSend: readonly (string | undefined)[] = ['email', 'chat', 'voicemail', 'no-answer'];

/**
 * Where minutes stand today (P-01, P-14). Minutes without a date are unsent until they are sent. Whoever asks for more than
 * whether they wait to be sent says by `nameOf` who is who.
 */
export function judgeMinutes(
  {
    date,
    type,
    channel,
    outcome,
    sent,
    answers,
    cancelled,
  }: Pick<Minutes, 'date' | 'type' | 'channel' | 'outcome' | 'sent' | 'answers'> & Partial<Pick<Minutes, 'cancelled'>>,
  today: Day,
  settings: JournalSettings,
  nameOf: NameOf = asWritten,
): MinutesState {
  if (sent) {
    if (listObjectors(answers, nameOf).length > 0) return 'objected';
    const { confirmed, asked } = countConfirmed({ sent, answers }, nameOf);
    return confirmed > 0 && confirmed >= asked ? 'confirmed' : 'sent';
  }
  if (cancelled) return 'held';
  if ([type, channel, outcome].some((word) => nothingToSend.includes(word))) return 'held';
  if (!date) return 'unsent';
  if (date > today) return 'planned';
  if (date < addDays(today, -sendableDays)) return 'held';
  return today > addWorkingDays(date, settings.minutesWithinDays, settings) ? 'late' : 'unsent';
}

/** The people who remember it differently: only their own confirmation lifts an objection, no comment does. */
export function listObjectors(answers: Answers, nameOf: NameOf): readonly string[] {
  return [...lastVerdicts(answers, nameOf)].flatMap(([by, { says }]) =>
    says === 'objected' ? [by || 'somebody'] : [],
  );
}

/** How many of those whom the minutes were sent to have confirmed them; answers are per person, however each is written. */
export function countConfirmed(
  { sent, answers }: Pick<Minutes, 'sent' | 'answers'>,
  nameOf: NameOf,
): {
  readonly confirmed: number;
  readonly asked: number;
} {
  const agreed = [...lastVerdicts(answers, nameOf)].flatMap(([by, { says }]) => (says === 'confirmed' ? [by] : []));
  const asked = [...new Set(sent?.to.map(nameOf))];
  const confirmed = asked.length === 0 ? agreed.length : asked.filter((name) => agreed.includes(name)).length;
  return { confirmed, asked: asked.length };
}
