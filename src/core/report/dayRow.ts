import { formatShortDay, type Day } from '../model/day';
import type { DayMatter } from '../practice/dayMatter';
import { joinWords, toPhrase } from '../text/words';

/** A matter of the day in a list. */
export interface DayRow {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
}

/** What is to be done, and for which engagement; nothing says that it is late. */
export function renderDayRow({ matter, title, day, drafted, people }: DayMatter, where: string, today: Day): DayRow {
  const say = (on: Day | undefined) => (on === undefined ? '' : on === today ? 'today' : formatShortDay(on));
  const when = say(day);
  const draft = drafted && `draft made ${drafted === today ? 'today' : `on ${say(drafted)}`}`;
  const words: Readonly<Record<DayMatter['matter'], readonly [icon: string, label: string, state: string]>> = {
    unsent: ['send', `Send: ${toPhrase(title)}`, draft ?? `met ${when}`],
    unconfirmed: ['mail', `Confirm in writing: ${toPhrase(title)}`, draft ?? `spoke ${when}`],
    unanswered: ['reply', `No answer yet: ${toPhrase(title)}`, joinWords(people)],
    unacknowledged: ['comment-unresolved', `Not confirmed yet: ${toPhrase(title)}`, `noted ${when}`],
    agenda: ['calendar', `The agenda is not out: ${toPhrase(title)}`, when],
    promised: ['checklist', toPhrase(title), `promised for ${when}`],
  };
  const [icon, label, state] = words[matter];
  return { icon, label, description: [state, where].filter(Boolean).join(' · ') };
}
