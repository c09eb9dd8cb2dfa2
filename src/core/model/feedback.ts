import { entryFields } from './entry';
import { day, group, list, ownId, prose, required, token, word, type RecordOf } from './fields';

/** private/…/feedback.yaml: praise and complaints, each answered, whatever the fault (P-41). */
export const feedbackFile = {
  feedback: list(
    'Praise and complaints.',
    group('Feedback.', {
      id: required(ownId('FB')),
      text: required(prose('What was said, as closely as it is known.')),
      date: required(day('The day it was said.')),
      kind: word('Praise or complaint.', { praise: 'Somebody is content.', complaint: 'Somebody is not.' }),
      about: token('What it is about, such as training or reports.'),
      answered: day('The day it was answered.'),
      ...entryFields,
    }),
  ),
} as const;

export type Feedback = RecordOf<typeof feedbackFile>['feedback'][number];
