import { entryFields } from './entry';
import { day, group, list, openWord, ownId, prose, required, type RecordOf } from './fields';

/** issues.yaml: what has gone wrong or stands in the way (P-40). */
export const issuesFile = {
  issues: list(
    'All issues of the engagement.',
    group('An issue.', {
      id: required(ownId('I')),
      title: required(prose('What is wrong, in a few words.')),
      priority: openWord('How much it matters.', {
        high: 'Work stops, or will stop soon.',
        medium: 'It costs time or money.',
        low: 'It can wait.',
      }),
      ...entryFields,
      resolution: prose('How it was solved.'),
      resolved: day('The day it was solved.'),
    }),
  ),
} as const;

export type Issue = RecordOf<typeof issuesFile>['issues'][number];
