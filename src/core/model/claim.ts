import { entryFields } from './entry';
import { day, group, list, ownId, person, prose, reference, required, word, type RecordOf } from './fields';

/** private/…/claims.yaml: what was claimed, what is on file, and what follows (P-09, P-10). */
export const claimsFile = {
  claims: list(
    'What was claimed.',
    group('A claim.', {
      id: required(ownId('CLM')),
      text: required(prose('What was claimed, as closely as it is known.')),
      by: person('Who claimed it.'),
      date: day('The day it was claimed.'),
      evidence: list('What is on file about it.', reference('A record, a meeting, a message ID or a path.')),
      finding: word('What the file says.', {
        supported: 'The file says the same.',
        contradicted: 'The file says otherwise.',
        open: 'The file does not say.',
      }),
      ...entryFields,
    }),
  ),
} as const;

export type Claim = RecordOf<typeof claimsFile>['claims'][number];
