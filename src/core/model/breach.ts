import { entryFields } from './entry';
import { day, group, list, prose, reference, required, word, type RecordOf } from './fields';

/** private/…/breaches.yaml: when a working agreement was not kept, by either side (P-15). */
export const breachesFile = {
  breaches: list(
    'When a working agreement was not kept.',
    group('A breach.', {
      of: required(reference('The working agreement.', 'WA')),
      date: required(day('The day.')),
      side: word('Which side did not keep it.', { ours: 'We did not.', theirs: 'The client did not.' }),
      text: prose('What happened.'),
      ...entryFields,
    }),
  ),
} as const;

export type Breach = RecordOf<typeof breachesFile>['breaches'][number];
