import { viewAsClient } from '../journal/clientView';
import { unlessPrivate } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { toPhrase } from '../text/words';
import { addressLetter, listRecipients } from './addressing';
import type { LetterSource } from './chaser';
import { formatCitedDay } from './cited';
import { composeLetter, type Letter } from './letter';
import type { Manner, Speaking } from './letterWords';

/** What somebody remembers differently. */
export interface Objection {
  readonly by: string;
  /** The words, as they were written; empty where they are not on file. */
  readonly text: string;
}

interface Words {
  subject(day: string): string;
  thanks(day: string, words: string): string;
  readonly corrected: string;
  readonly rest: string;
}

function wordsInEnglish({ isReserved }: Manner): Words {
  return {
    subject: (day) => `Our notes of ${day}`,
    thanks: (day, said) => `thank you for your answer to our notes of ${day}: ${said}.`,
    corrected: 'I have corrected [what? Take this sentence out where nothing is].',
    rest: isReserved
      ? 'Which other part would you change? May I call you [when?]?'
      : 'On [what?] we remember it differently; may I call you [when?]? I leave both versions in the notes until then.',
  };
}

const words: Speaking<Words> = { en: wordsInEnglish };

/**
 * The answer to an objection: thanks, what was corrected, and a call about the rest; both versions stay until then. It goes
 * to that person alone; in the reserved tone it does not say that two people differ.
 */
export function renderObjectionLetter(source: LetterSource, { date }: Minutes, { by, text }: Objection): Letter {
  const { records, key, today, me } = source;
  const view = viewAsClient(records, key.client);
  const { addressing, texts } = addressLetter({ records: view, client: key.client, to: [by], me }, words);
  const written = texts(addressing);
  const day = formatCitedDay(date, today);
  const said = toPhrase(unlessPrivate(text) ?? '');
  const thanks = written.thanks(day, said ? `“${said}”` : '[what do they remember?]');
  return composeLetter(addressing, {
    to: listRecipients(view, key.client, [by]),
    cc: [],
    subject: written.subject(day),
    body: [{ type: 'paragraph', lines: [[[thanks, written.corrected, written.rest].join(' ')]] }],
  });
}
