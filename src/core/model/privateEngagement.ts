import { channelWords, stamp } from './entry';
import { amount, day, group, list, openWord, person, prose, reference, required, word, type RecordOf } from './fields';

/** How work is paid (P-55); other words are kept. */
export const pricingModelWords = {
  'fixed-price': 'One price for all of it.',
  'time-and-materials': 'By time and cost.',
  value: 'By what it is worth to the client.',
  retainer: 'A fixed amount per month.',
  hourly: 'By the hour.',
} as const;

/** private/…/engagement.yaml: how much we write down, our money, how it goes, and the way back (P-04, P-39, P-44, P-55). */
export const privateEngagementFile = {
  record: list(
    'How much is written down, and since when (P-04).',
    group('A way of keeping the record.', {
      mode: required(
        word('How much is written down.', {
          trust: 'Three lines; only money, scope and dates are confirmed.',
          written: 'Every verbal decision is confirmed in writing.',
        }),
      ),
      since: day('Since when.'),
      reason: prose('The fact that made it necessary.'),
      told: stamp('When the client was told in person.'),
    }),
  ),
  fingerprints: word(
    'Where the short checksum of minutes that are sent is put (P-14). Without it: `file` in the written mode, else `none`.',
    {
      none: 'Nowhere.',
      file: 'Into our own file of the minutes.',
      mail: 'Into our own file, and into one line at the foot of the mail.',
    },
  ),
  pricing: group('Our money (P-55).', {
    model: openWord('How it is priced.', pricingModelWords),
    amount: amount('How much we are paid, in the currency of the journal.'),
    'our-cost': amount('How much it costs us.'),
    worked: word('Whether this way of pricing worked.', { yes: 'It did.', partly: 'In part.', no: 'It did not.' }),
    why: prose('Why it did or did not.'),
  }),
  health: list(
    'How the relationship goes, in somebody’s own judgement (P-39).',
    group('A judgement.', {
      date: required(day('The day.')),
      says: required(
        word('How it goes.', {
          calm: 'Nothing to do.',
          watch: 'Something has changed.',
          talk: 'Talk to them, today.',
        }),
      ),
      reason: prose('What makes you think so.'),
    }),
  ),
  reminders: list(
    'When we asked again for something, so that the second time is a call (P-29, P-34).',
    group('A reminder.', {
      date: required(day('The day.')),
      to: person('Who was asked.'),
      about: reference('The action, or the meeting whose minutes wait for an answer.'),
      until: day('The day that we named.'),
      via: openWord('By which channel.', channelWords),
    }),
  ),
  recovery: list(
    'The steps on the way back to a good relationship (P-40 to P-46).',
    group('A step.', {
      step: required(
        openWord('What was done.', {
          'frank-discussion': 'The four questions (P-40).',
          'senior-management': 'A meeting of three (P-42).',
          'reset-point': 'Agreeing anew how we work (P-43).',
          'hand-over': 'Somebody else takes over (P-45).',
          retire: 'We end it gracefully (P-46).',
        }),
      ),
      date: day('The day.'),
      ref: reference('The meeting.'),
      outcome: prose('What came of it.'),
    }),
  ),
} as const;

export type PrivateEngagement = RecordOf<typeof privateEngagementFile>;
