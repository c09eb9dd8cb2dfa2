import { viewAsClient, type ClientView } from '../journal/clientView';
import { listActions, listEntries } from '../journal/entries';
import type { EngagementKey, JournalRecords } from '../journal/journalIndex';
import { listWaiting } from '../journal/waiting';
import { formatMeetingDay, type Day } from '../model/day';
import type { Awaited } from '../practice/chase';
import { toPhrase } from '../text/words';
import { addressLetter, listRecipients } from './addressing';
import { formatCitedDay } from './cited';
import { composeLetter, type Letter } from './letter';
import { chaserInGerman } from './lettersInGerman.later';
import type { ChaserWords, Manner, Speaking } from './letterWords';
import { startVerbLower } from './minutesWords';
import { tellClient } from './withoutIds';

export interface LetterSource {
  readonly records: JournalRecords;
  readonly key: EngagementKey;
  readonly today: Day;
  /** The user’s own name. */
  readonly me: string;
}

function chaserInEnglish({ isReserved }: Manner): ChaserWords {
  const sayDay = (day: Day) => formatMeetingDay(day).replace(/ \d{4}$/, '');
  const notesOf = (date: Day | undefined, today: Day) => `notes of ${formatCitedDay(date, today)}`;
  return {
    what: '[what?]',
    subject: (date, today) => `Our ${notesOf(date, today)}${isReserved ? '' : ': are they right?'}`,
    action: ({ what, waiting, by }) => {
      const day = sayDay(by);
      const waits = waiting === undefined ? '' : ` “${waiting}” waits for it.`;
      const weekday = day.slice(0, day.indexOf(','));
      return `one thing I need by ${day}: ${startVerbLower(what)}.${waits} Is ${weekday} possible? If not, which day is?`;
    },
    minutes: ({ what, date, sent, by }, today) => {
      const sentOn = sent === date ? 'the same day' : `on ${formatCitedDay(sent, today)}`;
      const when = sent === undefined ? '' : `, which I sent ${sentOn}`;
      const notes = `your word on our ${notesOf(date, today)} (${what})${when}`;
      const ask = isReserved
        ? 'Which part would you change?'
        : 'Are they right as they stand? If not, which part would you change?';
      return `one thing I need by ${sayDay(by)}: ${notes}. ${ask}`;
    },
  };
}

const words: Speaking<ChaserWords> = { en: chaserInEnglish, de: chaserInGerman };

/**
 * The first reminder (P-29): one thing, by a date, which can be answered in one word; to that person alone, before
 * anything that a superior reads. It says nothing of how often, how long or whose fault.
 */
export function renderChaser({ records, key, today, me }: LetterSource, awaited: Awaited, by: Day): Letter {
  const view = viewAsClient(records, key.client);
  const { kind, person, since } = awaited;
  const { addressing, texts } = addressLetter({ records: view, client: key.client, to: [person], me }, words);
  const said = texts(addressing);
  const isAction = kind === 'action';
  const what = toPhrase(tellClient(awaited.title) ?? '') || said.what;
  const text = isAction
    ? said.action({ what, waiting: findWaiting(view, key, awaited.about), by })
    : said.minutes({ what, date: awaited.date, sent: since, by }, today);
  return composeLetter(addressing, {
    to: listRecipients(view, key.client, [person]),
    cc: [],
    subject: isAction ? what : said.subject(awaited.date, today),
    body: [{ type: 'paragraph', lines: [[text]] }],
  });
}

/** A calm mail with one request by a day (P-33), to one person alone: what it is about is a gap for its writer. */
export function renderRequest(source: LetterSource, person: string, by: Day): Letter {
  return renderChaser(source, { kind: 'action', about: '', title: '', person }, by);
}

/** What cannot go on before it, by its name; undefined where nothing waits that the client may see. */
function findWaiting(view: ClientView, key: EngagementKey, id: string): string | undefined {
  const [first] = listWaiting(view, key).get(id) ?? [];
  const milestone = listEntries(view, key, 'milestone').find(({ record }) => record.id === first)?.record.title;
  const waiting = milestone ?? listActions(view, key).find(({ record }) => record.id === first)?.record.text;
  return first === undefined ? undefined : toPhrase(tellClient(waiting) ?? '') || undefined;
}
