import { entryFields } from './entry';
import { day, group, list, ownId, party, prose, required, type RecordOf } from './fields';

/** dependencies.yaml: what has to come from somebody else (P-24, P-31). */
export const dependenciesFile = {
  dependencies: list(
    'What has to come from somebody else.',
    group('A dependency.', {
      id: required(ownId('DEP')),
      text: required(prose('What is needed.')),
      provider: party('From whom it comes: a person, a department or a company.'),
      needed: day('Until when it is needed.'),
      met: day('The day it came.'),
      ...entryFields,
    }),
  ),
} as const;

export type Dependency = RecordOf<typeof dependenciesFile>['dependencies'][number];
