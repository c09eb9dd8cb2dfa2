import { viewAsClient } from '../journal/clientView';
import { listActions, listEntries } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listWaiting } from '../journal/waiting';
import { formatMeetingDay, type Day } from '../model/day';
import { unlessPrivate } from '../model/ids';
import type { Awaited } from '../practice/chase';
import { toPhrase } from '../text/words';
import { addressLetter, listRecipients, type ByLanguage } from './addressing';
import { formatCitedDay } from './cited';
import { composeLetter, type Letter } from './letter';

export interface LetterSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** The user’s own name. */
  readonly me: string;
}

interface Words {
  subjectOfAction(what: string): string;
  subjectOfMinutes(day: string): string;
  action(what: string, by: string, weekday: string): string;
  waits(what: string): string;
  minutes(notes: string, by: string, sent: string): string;
}

const words: ByLanguage<Words> = {
  en: {
    subjectOfAction: (what) => what,
    subjectOfMinutes: (day) => `Our notes of ${day}: are they right?`,
    action: (what, by, weekday) => `one thing I need by ${by}: ${what} Is ${weekday} possible? If not, which day is?`,
    waits: (what) => `“${what}” waits for it.`,
    minutes: (notes, by, sent) =>
      `one thing I need by ${by}: your word on ${notes}${sent}. Are they right as they stand? If not, which part would you change?`,
  },
};

/**
 * The first reminder (P-29): one thing, by a date, which can be answered in one word; to that person alone, before
 * anything that a superior reads. It says nothing of how often, how long or whose fault.
 */
export function renderChaser({ records, key, today, me }: LetterSource, awaited: Awaited, by: Day): Letter {
  const view = viewAsClient(records, key.client);
  const { kind, person, since, date } = awaited;
  const { addressing, texts } = addressLetter({ records: view, client: key.client, to: [person], me }, words);
  const day = formatMeetingDay(by).replace(/ \d{4}$/, '');
  const weekday = day.slice(0, day.indexOf(','));
  const what = toPhrase(unlessPrivate(awaited.title) ?? '') || '[what?]';
  const notes = `our notes of ${formatCitedDay(date, today)} (${what})`;
  const sentOn = since === date ? 'the same day' : `on ${formatCitedDay(since, today)}`;
  const sent = since ? `, which I sent ${sentOn}` : '';
  const waiting = kind === 'action' ? findWaiting(view, key, awaited.about) : undefined;
  const thing = [`${what}.`, waiting ? texts.waits(waiting) : ''].filter(Boolean).join(' ');
  const text = kind === 'action' ? texts.action(thing, day, weekday) : texts.minutes(notes, day, sent);
  return composeLetter(addressing, {
    to: listRecipients(view, key.client, [person]),
    cc: [],
    subject: kind === 'action' ? texts.subjectOfAction(what) : texts.subjectOfMinutes(formatCitedDay(date, today)),
    body: [{ type: 'paragraph', lines: [[text]] }],
  });
}

/** What cannot go on before it, by its name; undefined where nothing waits that the client may see. */
function findWaiting(view: JournalRecords, key: EngagementKey, id: string): string | undefined {
  const [first] = listWaiting(view, key).get(id) ?? [];
  const milestone = listEntries(view, key, 'milestone').find(({ record }) => record.id === first)?.record.title;
  const waiting = milestone ?? listActions(view, key).find(({ record }) => record.id === first)?.record.text;
  return first === undefined ? undefined : toPhrase(unlessPrivate(waiting) ?? '') || undefined;
}
