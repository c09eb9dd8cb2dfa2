import { entryFields } from './entry';
import { group, list, ownId, prose, required, type RecordOf } from './fields';

/** private/…/lessons.yaml: what we do differently from now on (P-58). */
export const lessonsFile = {
  lessons: list(
    'What we have learned.',
    group('A lesson.', {
      id: required(ownId('LES')),
      text: required(prose('What we have learned.')),
      next: prose('What we do differently from now on.'),
      ...entryFields,
    }),
  ),
} as const;

export type Lesson = RecordOf<typeof lessonsFile>['lessons'][number];
