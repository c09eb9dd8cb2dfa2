import { formatDay, formatShortDay, type Day } from '../model/day';
import type { ReadNote } from './readNote';

/** What a line becomes, in a few words: `action · Ana Ruiz · Thu 26 Nov`. */
export function describeNote({ kind, person, due }: ReadNote, said: Day): string {
  return [kind, person, due && sayDay(due, said)].filter(Boolean).join(' · ');
}

/** The same, with a visible gap where nothing could be read: `action · [who?] · [by when?]`. */
export function describeWithGaps({ kind, person, due }: ReadNote, said: Day): string {
  if (kind === 'question') return kind;
  const who = person ?? (kind === 'decision' ? '[who decides?]' : '[who?]');
  const when = kind === 'decision' ? [] : [due ? sayDay(due, said) : '[by when?]'];
  return [kind, who, ...when].join(' · ');
}

/** Without the year, where it is the one of the meeting. */
function sayDay(day: Day, said: Day): string {
  return day.slice(0, 4) === said.slice(0, 4) ? formatShortDay(day) : formatDay(day);
}
