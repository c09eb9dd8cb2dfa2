import type { FileKind } from '../../../src/core/model/fileKinds';
import type { KindExample } from './fileExamples';

/** What belongs to a meeting. */
export const meetingExamples = {
  minutes: {
    text: `title: "Steering committee"
type: steering
date: 2026-11-19
start: "09:30"
end: 10:45
zone: Europe/Madrid
channel: video
attendees: ["Ana Ruiz", Maria Lopez]
absent: [Pablo]
purpose: "Decide on the date."
agenda:
  - "Opening"
  - {topic: Cut-over date, lead: Ana Ruiz, minutes: 20}
topics:
  - topic: "Answers"
    was: "After a week"
    now: "After a day"
    lead: Sam Lindqvist
    agreed-by: [Ana Ruiz]
    from: 2026-12-01
questions: ["Who tests?"]
notes: |
  ! New date

  > Ana names an owner
decisions:
  - id: D-4
    text: "15 January"
    by: Ana Ruiz
    supersedes: D-1
    approves: "C-2 Half sizes"
    acknowledged:
      - date: 2026-11-20
        by: Ana Ruiz
        via: email
        ref: <2@acme>
actions:
  - id: A-37
    text: "Name one owner"
    owner: Ana Ruiz
    due: 2026-11-26
carried: [A-36 Size grid]
outcome: agreed
cancelled: 2026-11-18
recorder: Sam Lindqvist
agenda-sent: 2026-11-18
drafted: 2026-11-19
sent:
  date: 2026-11-20
  to: [Ana Ruiz, Maria Lopez]
  via: email
  ref: <3@northwind>
  text: sent/2026-11-20-steering-committee.eml
  sha256: 555555555555555555555555555555555555555555555555555555555555555a
  frozen: 0123f8fb
answers:
  - {by: Ana Ruiz, says: confirmed, date: 2026-11-20, via: email, ref: <4@acme>, text: "All right."}
invitation: {uid: 7@acme, sequence: 0, occurrence: 2026-11-12, by: Sam Lindqvist, agenda: 2026-11-10}
fingerprint: 8e14e65c093b2026
`,
    record: {
      title: 'Steering committee',
      type: 'steering',
      date: '2026-11-19',
      start: '09:30',
      end: '10:45',
      zone: 'Europe/Madrid',
      channel: 'video',
      attendees: ['Ana Ruiz', 'Maria Lopez'],
      absent: ['Pablo'],
      purpose: 'Decide on the date.',
      agenda: [{ topic: 'Opening' }, { topic: 'Cut-over date', lead: 'Ana Ruiz', minutes: 20 }],
      topics: [
        {
          ...{ topic: 'Answers', was: 'After a week', now: 'After a day', lead: 'Sam Lindqvist' },
          ...{ 'agreed-by': ['Ana Ruiz'], from: '2026-12-01' },
        },
      ],
      questions: ['Who tests?'],
      notes: '! New date\n\n> Ana names an owner\n',
      decisions: [
        {
          id: 'D-4',
          text: '15 January',
          by: 'Ana Ruiz',
          supersedes: 'D-1',
          approves: 'C-2 Half sizes',
          acknowledged: [{ date: '2026-11-20', by: 'Ana Ruiz', via: 'email', ref: '<2@acme>' }],
        },
      ],
      actions: [{ id: 'A-37', text: 'Name one owner', owner: 'Ana Ruiz', due: '2026-11-26' }],
      carried: ['A-36 Size grid'],
      outcome: 'agreed',
      cancelled: '2026-11-18',
      recorder: 'Sam Lindqvist',
      'agenda-sent': '2026-11-18',
      drafted: '2026-11-19',
      sent: {
        date: '2026-11-20',
        to: ['Ana Ruiz', 'Maria Lopez'],
        via: 'email',
        ref: '<3@northwind>',
        text: 'sent/2026-11-20-steering-committee.eml',
        sha256: '555555555555555555555555555555555555555555555555555555555555555a',
        frozen: '0123f8fb',
      },
      answers: [
        { by: 'Ana Ruiz', says: 'confirmed', date: '2026-11-20', via: 'email', ref: '<4@acme>', text: 'All right.' },
      ],
      invitation: { uid: '7@acme', sequence: 0, occurrence: '2026-11-12', by: 'Sam Lindqvist', agenda: '2026-11-10' },
      fingerprint: '8e14e65c093b2026',
    },
  },
  template: {
    text: `title: "Reset point"
channel: in-person
purpose: "How we work from now on."
agenda:
  - "What each side needs"
  - topic: 'What changes'
    minutes: 30
topics:
  - "Answers to questions"
  - {topic: Decisions}
questions: ["Who tells the others?"]
notes: |
  Both sides in turn.
remarks:
  answers:
    - "What surprised you?"
    - question: "What would you not say aloud?"
`,
    record: {
      title: 'Reset point',
      channel: 'in-person',
      purpose: 'How we work from now on.',
      agenda: [{ topic: 'What each side needs' }, { topic: 'What changes', minutes: 30 }],
      topics: [{ topic: 'Answers to questions' }, { topic: 'Decisions' }],
      questions: ['Who tells the others?'],
      notes: 'Both sides in turn.\n',
      remarks: { answers: [{ question: 'What surprised you?' }, { question: 'What would you not say aloud?' }] },
    },
  },
  remarks: {
    text: `mood: 2
remarks: >
  She asked twice
  who decides.
answers:
  - question: "What would you change?"
    answer: "The Monday call"
participation: ["Pablo was there for the first time"]
`,
    record: {
      mood: 2,
      remarks: 'She asked twice who decides.\n',
      answers: [{ question: 'What would you change?', answer: 'The Monday call' }],
      participation: ['Pablo was there for the first time'],
    },
  },
} as const satisfies Readonly<Partial<Record<FileKind, KindExample>>>;
