import { entryFields, stamp } from './entry';
import { amount, day, group, list, openWord, ownId, prose, reference, required, signed, type RecordOf } from './fields';

/** changes.yaml: what was asked for beyond what was agreed, with its cost (P-53). Approved only by a decision that names it. */
export const changesFile = {
  changes: list(
    'All changes that were asked for.',
    group('A change.', {
      id: required(ownId('C')),
      title: required(prose('What is to be different.')),
      kind: openWord('What kind of change it is.', {
        'new-requirement': 'Something that nobody had asked for before.',
        'change-of-mind': 'Something that was decided otherwise before.',
        clarification: 'The same, said more exactly.',
      }),
      requested: stamp('When it was asked for, and by whom.'),
      'effort-days': amount('How much work it is, in working days.'),
      'delay-days': signed('By how many working days it moves the end; less than zero where it comes earlier.'),
      price: signed('What it costs the client, in the currency of the journal; less than zero where it saves.'),
      scope: prose('What is in it, and what is not.'),
      reverses: reference('The decision that it reverses.', 'D'),
      withdrawn: day('The day it was taken back.'),
      ...entryFields,
    }),
  ),
} as const;

export type Change = RecordOf<typeof changesFile>['changes'][number];
