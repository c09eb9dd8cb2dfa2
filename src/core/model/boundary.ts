import { entryFields, stamp } from './entry';
import { day, group, list, ownId, prose, required, yesNo, type RecordOf } from './fields';

/** private/…/boundaries.yaml: what we do not accept, said in person, and whether we stood by it (P-52). */
export const boundariesFile = {
  boundaries: list(
    'What we do not accept.',
    group('A boundary.', {
      id: required(ownId('BND')),
      text: required(prose('What we do not accept.')),
      consequence: prose('What we do when it happens.'),
      said: stamp('When it was said in person, to whom, and by whom.'),
      crossed: list(
        'Each time it was crossed.',
        group('One time.', {
          date: day('The day.'),
          applied: yesNo('Whether the consequence followed.'),
          waived: yesNo('Whether we let it pass.'),
          why: prose('Why it was applied or let pass.'),
        }),
      ),
      ...entryFields,
    }),
  ),
} as const;

export type Boundary = RecordOf<typeof boundariesFile>['boundaries'][number];
