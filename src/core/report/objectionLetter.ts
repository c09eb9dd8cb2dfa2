import { viewAsClient } from '../journal/clientView';
import { unlessPrivate } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { toPhrase } from '../text/words';
import { addressLetter, listRecipients, type ByLanguage } from './addressing';
import type { LetterSource } from './chaser';
import { formatCitedDay } from './cited';
import { composeLetter, type Letter } from './letter';

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
  readonly call: string;
  readonly both: string;
}

const words: ByLanguage<Words> = {
  en: {
    subject: (day) => `Our notes of ${day}`,
    thanks: (day, said) => `thank you for your answer to our notes of ${day}: ${said}.`,
    corrected: 'I have corrected [what? Take this sentence out where nothing is].',
    call: 'On [what?] we remember it differently; may I call you [when?]?',
    both: 'I leave both versions in the notes until then.',
  },
};

/** The answer to an objection: thanks, what was corrected, and a call about the rest; both versions stay until then. */
export function renderObjectionLetter(source: LetterSource, { date }: Minutes, { by, text }: Objection): Letter {
  const { records, key, today, me } = source;
  const view = viewAsClient(records, key.client);
  const { addressing, texts } = addressLetter({ records: view, client: key.client, to: [by], me }, words);
  const day = formatCitedDay(date, today);
  const said = toPhrase(unlessPrivate(text) ?? '');
  const sentences = [texts.thanks(day, said ? `“${said}”` : '[what do they remember?]'), texts.corrected, texts.call];
  return composeLetter(addressing, {
    to: listRecipients(view, key.client, [by]),
    cc: [],
    subject: texts.subject(day),
    body: [{ type: 'paragraph', lines: [[[...sentences, texts.both].join(' ')]] }],
  });
}
