import { addDays, formatMeetingDay, type Day } from '../model/day';
import type { Minutes } from '../model/minutes';
import { formatCitedDay } from './cited';

/** When somebody spoke, as a letter in English says it: `this morning`, `yesterday`, `on Thursday, 19 November`. */
export function describeWhen({ date, start }: Pick<Minutes, 'date' | 'start'>, today: Day): string {
  if (!date) return 'on [which day?]';
  if (date === today) return describePartOfDay(start);
  if (date === addDays(today, -1)) return 'yesterday';
  const day = formatMeetingDay(date);
  return `on ${date.slice(0, 4) === today.slice(0, 4) ? day.replace(/ \d{4}$/, '') : day}`;
}

function describePartOfDay(start: string | undefined): string {
  const part = findPartOfDay(start);
  return part === undefined ? 'today' : `this ${part}`;
}

/** In which part of the day a time lies, such as `09:30`; undefined where it is not known. */
export function findPartOfDay(start: string | undefined): 'morning' | 'afternoon' | 'evening' | undefined {
  const hour = Number(/^(\d{1,2}):/.exec(start ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(hour)) return undefined;
  return hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
}

/** What a talk is called in English. */
export type TalkName = 'call' | 'conversation' | 'chat' | 'meeting';

/** What it was, in English: `call`, `conversation` … */
export function nameTalk({ channel, type }: Pick<Minutes, 'channel' | 'type'>): TalkName {
  if (channel === 'in-person') return 'conversation';
  if (channel === 'chat') return 'chat';
  return channel === 'phone' || channel === 'video' || type === 'call' ? 'call' : 'meeting';
}

/** What stands above a letter about a talk, which is read on another day: `Our call of 20 November`. */
export function nameTalkOfDay(talk: Pick<Minutes, 'channel' | 'type' | 'date'>, today: Day): string {
  return `Our ${nameTalk(talk)} of ${formatCitedDay(talk.date, today)}`;
}

/** The words with which a letter goes back to what was said first: `As I said on the phone this morning`. */
export function recallTalk(talk: Pick<Minutes, 'channel' | 'type' | 'date' | 'start'>, today: Day): string {
  const when = describeWhen(talk, today);
  const how =
    talk.channel === 'phone' ? 'on the phone ' : talk.channel === 'in-person' ? 'when we spoke ' : 'in our call ';
  return `As I said ${nameTalk(talk) === 'meeting' ? 'in our meeting ' : how}${when}`;
}
