import { entryFields } from './entry';
import { day, group, list, ownId, person, prose, required, token, type RecordOf } from './fields';

/** deliverables.yaml: what is handed over, and who signs it off (P-31). */
export const deliverablesFile = {
  deliverables: list(
    'What is handed over.',
    group('A deliverable.', {
      id: required(ownId('DEL')),
      title: required(prose('What is handed over.')),
      delivered: day('The day it was handed over.'),
      signoff: group('Who signs it off, and when that was done.', {
        owner: person('Who signs it off.'),
        date: day('The day it was signed off.'),
        ref: token('Where that can be seen: a message ID, a meeting, a path or an address.'),
      }),
      ...entryFields,
    }),
  ),
} as const;

export type Deliverable = RecordOf<typeof deliverablesFile>['deliverables'][number];
