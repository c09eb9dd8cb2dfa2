import { entryFields, stamp } from './entry';
import { group, list, openWord, ownId, party, prose, reference, required, type RecordOf } from './fields';

/** private/…/escalations.yaml: what was brought before executives, and whether anybody was warned (P-20). */
export const escalationsFile = {
  escalations: list(
    'What was brought before executives.',
    group('An escalation.', {
      id: required(ownId('ESC')),
      title: required(prose('What it was about.')),
      kind: openWord('How it came about.', {
        agreed: 'Both sides had agreed to bring it up.',
        'requested-by-client': 'The client asked us to bring it up.',
        ours: 'We brought it up.',
        surprise: 'Nobody was warned.',
      }),
      to: party('Before whom it was brought.'),
      warned: stamp('When the other side was told beforehand.'),
      answer: prose('What came of it.'),
      contradicts: list(
        'The agreements that it contradicts.',
        reference('A decision, a working agreement or a meeting.'),
      ),
      ...entryFields,
    }),
  ),
} as const;

export type Escalation = RecordOf<typeof escalationsFile>['escalations'][number];
