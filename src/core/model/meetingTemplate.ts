import { group, groupOrText, list, type RecordOf } from './fields';
import { minutesFile } from './minutes';
import { remarksFile } from './remarks';

const { title, channel, purpose, notes } = minutesFile;
const { topic: item, minutes } = minutesFile.agenda.of.fields;
const { topic } = minutesFile.topics.of.fields;
const { question } = remarksFile.answers.of.fields;

/**
 * What minutes of a type begin with (P-17 to P-19, P-38, P-40, P-42, P-58): the fields of minutes that are the same
 * each time, and apart from them what only the team is to see.
 */
export const meetingTemplateFile = {
  title: { ...title, help: 'What such a meeting is called until somebody gives it a name of its own.' },
  channel: { ...channel, help: 'How people usually meet for it.' },
  purpose: { ...purpose, help: 'What such a meeting is always for. Best left out: the author knows why they meet.' },
  agenda: list(
    'What is always talked about.',
    groupOrText('An item of the agenda: a text, or topic and minutes.', 'topic', { topic: item, minutes }),
  ),
  topics: list(
    'What is agreed anew, for a reset point: each gets room for how it was and how it is from now on.',
    groupOrText('A topic: a text.', 'topic', { topic }),
  ),
  questions: list('Questions that the minutes begin with. Everybody who gets the minutes reads them.', {
    ...minutesFile.questions.of,
    help: 'A question.',
  }),
  notes: { ...notes, help: 'What the notes begin with.' },
  remarks: group('What the team alone sees: it goes into private/…/remarks/ and never into the minutes.', {
    answers: list(
      'The questions of the conversation, each with room for its answer.',
      groupOrText('A question: a text.', 'question', { question }),
    ),
  }),
} as const;

export type MeetingTemplate = RecordOf<typeof meetingTemplateFile>;
