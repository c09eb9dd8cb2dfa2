import { actionInMinutes } from './action';
import { decisionInMinutes } from './decision';
import { channelWords } from './entry';
import {
  day,
  group,
  groupOrText,
  list,
  openWord,
  person,
  prose,
  reference,
  required,
  time,
  token,
  whole,
  type RecordOf,
} from './fields';

/** The kinds of meeting, call and exchange, with what each is for. Other words are kept. */
export const minutesTypeWords = {
  status: 'Regular look at progress, actions and risks.',
  steering: 'Steering committee: executives decide (P-19).',
  'pre-steering': 'Preparation of a steering committee, with the client (P-19).',
  kickoff: 'The start of an engagement or a phase.',
  scoping: 'Finding out what is needed, before more is promised (P-17).',
  workshop: 'Working on one subject together.',
  'one-to-one': 'A conversation between two people (P-38).',
  'frank-discussion': 'The four questions (P-40).',
  'senior-management': 'A meeting of three, with our senior management (P-42).',
  'reset-point': 'Agreeing anew how we work from now on (P-43).',
  retrospective: 'What to do differently from now on (P-58).',
  call: 'A telephone or video call (P-02, P-03).',
  email: 'An exchange of e-mails (P-03).',
} as const;

export type MinutesType = keyof typeof minutesTypeWords;

const agendaItem = groupOrText('An item of the agenda: a text, or topic, lead and minutes.', 'topic', {
  topic: prose('What it is about.'),
  lead: person('Who leads it.'),
  minutes: whole(1, 1_000, 'How long, in minutes.'),
});

/** A minutes file: the agenda before a meeting and the minutes after it (P-01, P-03, P-14, P-18). */
export const minutesFile = {
  title: required(prose('The name of the meeting.')),
  type: required(openWord('What kind of meeting it is.', minutesTypeWords)),
  date: required(day('The day of the meeting.')),
  start: time('When it began.'),
  end: time('When it ended.'),
  zone: token('The time zone, such as Europe/Madrid (IANA).'),
  channel: openWord('By which channel.', channelWords),
  attendees: list('Who was there.', person('A participant.')),
  absent: list('Who was invited and not there.', person('Somebody absent.')),
  purpose: prose('What the meeting is for (P-18).'),
  agenda: list('What is to be talked about.', agendaItem),
  topics: list(
    'The topics of a reset point (P-43), or the points of a preparation (P-19).',
    group('A topic.', {
      topic: required(prose('What it is about.')),
      was: prose('How it was until now; in a preparation, where it stands.'),
      now: prose('How it is from now on; in a preparation, what both sides say.'),
      lead: person('Who speaks about it.'),
      'agreed-by': list('Who agreed.', person('A participant.')),
      from: day('From when on.'),
    }),
  ),
  questions: list('Questions left open.', prose('A question.')),
  notes: prose('What was said. A line may begin with "! " (decision), "> " (action) or "? " (question).'),
  decisions: list('What was decided.', decisionInMinutes),
  actions: list('What is to be done.', actionInMinutes),
  carried: list('Actions still open from before.', reference('An action.', 'A')),
  outcome: openWord('How it ended.', {
    agreed: 'We agreed.',
    refused: 'It was refused.',
    evaded: 'There was no clear answer.',
    reached: 'The person was reached.',
    'no-answer': 'Nobody answered.',
    voicemail: 'A message was left.',
  }),
  cancelled: day('The day the meeting was called off; it was not held.'),
  recorder: person('Who wrote this down.'),
  'agenda-sent': day('The day the agenda went out to those who come (P-18).'),
  drafted: day('The day the mail was drafted.'),
  sent: group('When and to whom the minutes were sent; they are frozen from then on.', {
    date: day('The day.'),
    to: list('The recipients.', person('A recipient.')),
    via: openWord('By which channel.', channelWords),
    ref: token('The message ID.'),
    text: token('The file with the exact text, below sent/.'),
    sha256: token('The SHA-256 of that text, in 64 digits (P-14).'),
    frozen: token('A mark by which a later change is noticed, where there is no fingerprint. It proves nothing.'),
  }),
  answers: list(
    'What people answered.',
    group('An answer.', {
      by: person('Who answered.'),
      says: openWord('What the answer says.', {
        confirmed: 'It is right as it stands.',
        objected: 'Something is remembered differently.',
        comment: 'Neither of the two.',
      }),
      date: day('The day.'),
      via: openWord('By which channel.', channelWords),
      ref: token('The message ID.'),
      text: prose('The words, as they were written.'),
    }),
  ),
  invitation: group('The calendar entry that belongs to it.', {
    uid: token('Its identifier.'),
    sequence: whole(0, 100_000, 'How often it was changed.'),
    occurrence: day('The day of a series that it is, as it was first planned.'),
    by: person('Who of ours invited first: calendars take a change from nobody else.'),
    agenda: day('The day on which an invitation was made, or came in, with an agenda in it (P-18).'),
  }),
  fingerprint: token('A short checksum of what was sent of these minutes (P-14).'),
} as const;

export type Minutes = RecordOf<typeof minutesFile>;

/** What may still be added once minutes are sent (P-13, P-14): who answered, and how the record itself is kept. */
export const openAfterSending: readonly string[] = [
  'answers',
  'sent',
  'agenda-sent',
  'drafted',
  'invitation',
  'cancelled',
  'fingerprint',
  'decisions/acknowledged',
];
