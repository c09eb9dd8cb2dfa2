import { weekdayNames, weekdayWords } from './day';
import {
  day,
  group,
  groupOrText,
  list,
  person,
  prose,
  required,
  token,
  whole,
  word,
  yesNo,
  type RecordOf,
} from './fields';

const weekday = withoutMeaning(weekdayWords);
const weekdayName = withoutMeaning(weekdayNames);

/** The defaults for what journal.yaml leaves out; days are working days. */
export const journalDefaults = { amberFrom: 8, redFrom: 15, minutesWithinDays: 1, objectionWithinDays: 3 } as const;

/** journal.yaml: the marker of a journal, and what the team shares. */
export const journalFile = {
  journal: required(whole(1, 1_000, 'The format of this journal; 1 is the current one.')),
  organisation: prose('Your own organisation.'),
  team: list(
    'Your own people.',
    group('A colleague.', {
      name: required(person('The name as it is used in all records.')),
      role: prose('What she or he does.'),
      email: token('E-mail address.'),
      aliases: list('Former names, initials, other spellings.', person('Another name for the same person.')),
    }),
  ),
  language: token('The language of your notes, as a code such as en-GB, en-US or de: it tells what 3/4 means.'),
  currency: token('The currency of all amounts, as a code such as EUR (ISO 4217).'),
  weekdays: list('The days on which you work.', word('A day of the week.', weekday)),
  holidays: list('Days on which you do not work.', day('A holiday.')),
  cadence: group('How often things are to happen.', {
    minutes: whole(0, 60, 'Working days until minutes are sent.'),
    objection: whole(0, 60, 'Working days in which people can object to minutes.'),
    brief: word('The day of the weekly brief.', weekdayName),
    results: word('How often key results are reported.', { month: 'Once a month.' }),
    contact: whole(1, 365, 'Days after which a contact is due again.'),
    forecast: whole(1, 365, 'Days after which a forecast is old.'),
  }),
  risk: group('From which score (probability × impact) the bands begin.', {
    amber: whole(1, 25, 'The amber band begins here; 8 when left out.'),
    red: whole(1, 25, 'The red band begins here; 15 when left out.'),
  }),
  wording: group('Hints at words that a client may take amiss (P-07).', {
    off: list('Words at which there is no hint in this journal.', prose('The words.')),
    phrases: list(
      'Words of your own at which there is a hint.',
      groupOrText('A text, or phrase, instead, leave-out and language.', 'phrase', {
        phrase: required(prose('The words, with choices in brackets where there are any.')),
        instead: list('What may be written instead.', prose('A text, with gaps such as [date].')),
        'leave-out': yesNo('Whether the words may be left out.'),
        language: token('Only in texts for clients of this language, such as de.'),
      }),
    ),
  }),
  data: group('Personal data: why it is kept, by whom, and how long.', {
    purpose: prose('What the notes are for.'),
    controller: prose('Who answers for the data.'),
    retention: prose('How long it is kept, and what happens then.'),
    note: prose('Anything else, such as the works council’s agreement.'),
  }),
} as const;

export type Journal = RecordOf<typeof journalFile>;

/** Words that need no explanation. */
function withoutMeaning<W extends string>(words: readonly W[]): Record<W, string> {
  return Object.fromEntries(words.map((word) => [word, ''])) as Record<W, string>;
}
