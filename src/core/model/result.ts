import { entryFields, stamp } from './entry';
import { day, group, list, ownId, prose, reference, required, type RecordOf } from './fields';

/** results.yaml: key results, as they are reported every week and every month (P-25, P-26). */
export const resultsFile = {
  results: list(
    'What was reached.',
    group('A result.', {
      id: required(ownId('RES')),
      text: required(prose('What was reached, in one sentence.')),
      date: required(day('The day it was reached.')),
      value: prose('What it is worth to the client: time, money, quality.'),
      accepted: stamp('When the client accepted it, and who did.'),
      milestone: reference('The milestone that it belongs to.', 'M'),
      ...entryFields,
    }),
  ),
} as const;

export type Result = RecordOf<typeof resultsFile>['results'][number];
