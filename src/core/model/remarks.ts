import { group, list, prose, whole, type RecordOf } from './fields';

/** private/…/remarks/: what the team keeps to itself about a meeting, beside the minutes of the same name (P-10, P-32, P-40). */
export const remarksFile = {
  mood: whole(1, 5, 'How the meeting felt to you: 1 bad, 5 good.'),
  remarks: prose('What you noticed. Write it so that the person may read it.'),
  answers: list(
    'What was answered to the questions of the conversation.',
    group('A question and its answer.', {
      question: prose('The question.'),
      answer: prose('The answer; word for word only with the person’s leave.'),
    }),
  ),
  participation: list('Who was unusually there, or not.', prose('An observation.')),
} as const;

export type Remarks = RecordOf<typeof remarksFile>;
