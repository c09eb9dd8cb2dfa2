import type { FileKind } from '../../../src/core/model/fileKinds';
import { registerExamples, type KindExample } from './registerExamples';
import { teamExamples } from './teamExamples';

/** An example of every kind of file there is. */
export const kindExamples: Readonly<Record<FileKind, KindExample>> = {
  journal: {
    text: `journal: 1
organisation: Northwind Consulting
team:
  - name: "Sam Lindqvist"
    role: 'Project manager'
    email: sam@northwind.example
    aliases: [SL, "Samuel Lindqvist"]
  - {name: Priya Nair}
currency: EUR
weekdays: [mon, tue, wed, thu]
holidays:
  - 2026-12-25
  - "2026-12-26"
cadence: {minutes: 1, objection: 3, brief: friday, results: month, contact: 14, forecast: 30}
risk:
  amber: 8
  red: 15
data:
  purpose: >-
    To keep what was
    agreed.
  controller: "Sam Lindqvist"
  retention: |
    Two years.
    Then deleted.
  note: ""
`,
    record: {
      journal: 1,
      organisation: 'Northwind Consulting',
      team: [
        {
          name: 'Sam Lindqvist',
          role: 'Project manager',
          email: 'sam@northwind.example',
          aliases: ['SL', 'Samuel Lindqvist'],
        },
        { name: 'Priya Nair', aliases: [] },
      ],
      currency: 'EUR',
      weekdays: ['mon', 'tue', 'wed', 'thu'],
      holidays: ['2026-12-25', '2026-12-26'],
      cadence: { minutes: 1, objection: 3, brief: 'friday', results: 'month', contact: 14, forecast: 30 },
      risk: { amber: 8, red: 15 },
      data: {
        purpose: 'To keep what was agreed.',
        controller: 'Sam Lindqvist',
        retention: 'Two years.\nThen deleted.\n',
        note: '',
      },
    },
  },
  client: {
    text: `name: "Acme Retail"
since: 2024-03-01
language: en
holidays: [2026-05-02]
contacts:
- name: Ana Ruiz
  role: "COO"
  email: ana@acme.example
  phone: 0034 600 000
  language: es
  address: formal
  salutation: "Sra. Ruiz"
  prefers: 'a call, before ten'
  aliases: ["A. Ruiz"]
`,
    record: {
      name: 'Acme Retail',
      since: '2024-03-01',
      language: 'en',
      holidays: ['2026-05-02'],
      contacts: [
        {
          name: 'Ana Ruiz',
          role: 'COO',
          email: 'ana@acme.example',
          phone: '0034 600 000',
          language: 'es',
          address: 'formal',
          salutation: 'Sra. Ruiz',
          prefers: 'a call, before ten',
          aliases: ['A. Ruiz'],
        },
      ],
    },
  },
  engagement: {
    text: `title: "ERP rollout"
status: on-hold
start: 2026-01-12
end: 2027-06-30
purpose: "One system for all shops."
lead: Sam Lindqvist
team: [Sam Lindqvist, Priya Nair]
stakeholders:
  - {name: Ana Ruiz, accountable: true, part: "decides"}
  - {name: Maria Lopez, accountable: false}
escalation:
  - level: 1
    name: Maria Lopez
    hours: 4
working-agreements:
  - id: WA-01
    text: "Minutes within a day."
    ours: "We write them."
    agreed: {date: 2026-01-20, by: Ana Ruiz, via: in-person, ref: 2026-01-20-kickoff}
    acknowledged:
      - {date: 2026-01-21, by: Maria Lopez, via: email, ref: <1@acme>}
    replaces: WA-2
milestones:
  - id: M-3
    title: "Cut-over"
    baseline: 2026-12-01
    forecast: 2027-01-15
    actual: 2027-01-16
    owner: Ana Ruiz
    moved:
      - {date: 2026-11-19, from: 2026-12-01, to: 2027-01-15, waiting-for: A-36, reason: "Data is late."}
needs:
  - {text: "Stock by size", by: Maria Lopez, answer: "Report 7"}
readers:
  - {name: Ana Ruiz, report: brief, detail: short, since: 2026-02-01}
`,
    record: {
      title: 'ERP rollout',
      status: 'on-hold',
      start: '2026-01-12',
      end: '2027-06-30',
      purpose: 'One system for all shops.',
      lead: 'Sam Lindqvist',
      team: ['Sam Lindqvist', 'Priya Nair'],
      stakeholders: [
        { name: 'Ana Ruiz', accountable: true, part: 'decides' },
        { name: 'Maria Lopez', accountable: false },
      ],
      escalation: [{ level: 1, name: 'Maria Lopez', hours: 4 }],
      'working-agreements': [
        {
          id: 'WA-1',
          text: 'Minutes within a day.',
          ours: 'We write them.',
          agreed: { date: '2026-01-20', by: 'Ana Ruiz', via: 'in-person', ref: '2026-01-20-kickoff' },
          acknowledged: [{ date: '2026-01-21', by: 'Maria Lopez', via: 'email', ref: '<1@acme>' }],
          replaces: 'WA-2',
        },
      ],
      milestones: [
        {
          id: 'M-3',
          title: 'Cut-over',
          baseline: '2026-12-01',
          forecast: '2027-01-15',
          actual: '2027-01-16',
          owner: 'Ana Ruiz',
          moved: [
            {
              date: '2026-11-19',
              from: '2026-12-01',
              to: '2027-01-15',
              'waiting-for': 'A-36',
              reason: 'Data is late.',
            },
          ],
        },
      ],
      needs: [{ text: 'Stock by size', by: 'Maria Lopez', answer: 'Report 7' }],
      readers: [{ name: 'Ana Ruiz', report: 'brief', detail: 'short', since: '2026-02-01' }],
    },
  },
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
recorder: Sam Lindqvist
drafted: 2026-11-19
sent:
  date: 2026-11-20
  to: [Ana Ruiz, Maria Lopez]
  via: email
  ref: <3@northwind>
  text: sent/2026-11-20-steering-committee.eml
answers:
  - {by: Ana Ruiz, says: confirmed, date: 2026-11-20, via: email, ref: <4@acme>, text: "All right."}
invitation: {uid: 7@acme, sequence: 0}
fingerprint: ab12
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
        { topic: 'Answers', was: 'After a week', now: 'After a day', 'agreed-by': ['Ana Ruiz'], from: '2026-12-01' },
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
      recorder: 'Sam Lindqvist',
      drafted: '2026-11-19',
      sent: {
        date: '2026-11-20',
        to: ['Ana Ruiz', 'Maria Lopez'],
        via: 'email',
        ref: '<3@northwind>',
        text: 'sent/2026-11-20-steering-committee.eml',
      },
      answers: [
        { by: 'Ana Ruiz', says: 'confirmed', date: '2026-11-20', via: 'email', ref: '<4@acme>', text: 'All right.' },
      ],
      invitation: { uid: '7@acme', sequence: 0 },
      fingerprint: 'ab12',
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
  ...registerExamples,
  ...teamExamples,
};
