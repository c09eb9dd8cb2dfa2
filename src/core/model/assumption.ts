import { entryFields } from './entry';
import { day, group, list, ownId, prose, required, type RecordOf } from './fields';

/** assumptions.yaml: what we take for true until somebody has looked (P-24). */
export const assumptionsFile = {
  assumptions: list(
    'What we take for true.',
    group('An assumption.', {
      id: required(ownId('ASM')),
      text: required(prose('What we take for true.')),
      'if-false': prose('What follows if it is not.'),
      validate: day('Until when somebody looks whether it is true.'),
      confirmed: day('The day it turned out true.'),
      failed: day('The day it turned out wrong.'),
      ...entryFields,
    }),
  ),
} as const;

export type Assumption = RecordOf<typeof assumptionsFile>['assumptions'][number];
