import { entryFields } from './entry';
import {
  amount,
  day,
  group,
  list,
  openWord,
  ownId,
  person,
  prose,
  required,
  word,
  yesNo,
  type RecordOf,
} from './fields';
import { pricingModelWords } from './privateEngagement';

const degree = { high: 'Much.', medium: 'Some.', low: 'Little.' } as const;

/** private/client.yaml: how we deal with people, referrals, proposals, and what we do when it gets loud (P-16, P-48, P-54). */
export const privateClientFile = {
  contacts: list(
    'How we deal with the people at the client.',
    group('A contact.', {
      name: required(person('The name as in client.yaml.')),
      critical: yesNo('Whether the engagement stands or falls with this person.'),
      'before-meetings': prose('What we do before a meeting with this person.'),
      influence: word('How much she or he can move.', degree),
      interest: word('How much the engagement matters to her or him.', degree),
      remarks: prose('What we do, not what the person is.'),
    }),
  ),
  protocol: group('What we do when a conversation gets out of hand (P-48).', {
    lead: person('Who steps up: the most senior of ours in the call.'),
    'stop-words': list('The words on which we stop.', prose('A sentence to say aloud.')),
    limits: prose('From where on we end the call.'),
  }),
  referrals: list(
    'Who was asked to name others.',
    group('A referral.', {
      date: day('The day.'),
      asked: person('Who was asked.'),
      promised: day('The day it was promised.'),
      received: day('The day it came.'),
    }),
  ),
  proposals: list(
    'What we have offered.',
    group('A proposal.', {
      id: required(ownId('PRO')),
      title: required(prose('What is offered.')),
      date: day('The day of the offer.'),
      value: amount('How much it is worth, in the currency of the journal.'),
      pricing: openWord('How it is priced.', pricingModelWords),
      won: day('The day it was won.'),
      lost: day('The day it was lost.'),
      ...entryFields,
    }),
  ),
  network: list(
    'Who knows whom, and what we heard.',
    group('A note.', { date: day('The day.'), text: required(prose('The note.')) }),
  ),
} as const;

export type PrivateClient = RecordOf<typeof privateClientFile>;
