import type { FileKind } from '../../../src/core/model/fileKinds';
import type { KindExample } from './fileExamples';

/** Registers that are the team's by nature. */
export const teamExamples = {
  escalations: {
    text: `escalations:
  - id: ESC-1
    title: "The date before the board"
    kind: surprise
    to: Ana Ruiz
    warned: {date: 2026-11-18, by: Maria Lopez, via: phone, ref: 2026-11-18-call}
    answer: "D-4 stands"
    contradicts: [D-4, "WA-1 Minutes within a day", pR-2]
    owner: Sam Lindqvist
    due: 2026-11-25
    raised:
      date: 2026-11-19
      by: Maria Lopez
      via: in-person
      ref: 2026-11-19-steering
    from: 2026-11-19-steering
    note: Talk to her first
    log: [{date: 2026-11-20, text: "Kind was ours"}]
`,
    record: {
      escalations: [
        {
          id: 'ESC-1',
          title: 'The date before the board',
          kind: 'surprise',
          to: 'Ana Ruiz',
          warned: { date: '2026-11-18', by: 'Maria Lopez', via: 'phone', ref: '2026-11-18-call' },
          answer: 'D-4 stands',
          contradicts: ['D-4', 'WA-1 Minutes within a day', 'pR-2'],
          owner: 'Sam Lindqvist',
          due: '2026-11-25',
          raised: { date: '2026-11-19', by: 'Maria Lopez', via: 'in-person', ref: '2026-11-19-steering' },
          from: '2026-11-19-steering',
          note: 'Talk to her first',
          log: [{ date: '2026-11-20', text: 'Kind was ours' }],
        },
      ],
    },
  },
  feedback: {
    text: `feedback:
- {id: FB-1, text: "The training was good", date: 2026-10-02, kind: praise, answered: 2026-10-02}
- id: FB-2
  text: 'Reports come too late'
  date: 2026-11-03
  kind: complaint
  about: reports
  answered: 2026-11-04
  owner: Sam Lindqvist
  due: 2026-11-06
  raised: {date: 2026-11-03, by: Ana Ruiz, via: email, ref: <8@acme>}
  from: 2026-11-03-status
  note: "We send them on Thursdays"
  log: [{date: 2026-11-04, text: "Not answered"}]
`,
    record: {
      feedback: [
        {
          id: 'FB-1',
          text: 'The training was good',
          date: '2026-10-02',
          kind: 'praise',
          answered: '2026-10-02',
          log: [],
        },
        {
          id: 'FB-2',
          text: 'Reports come too late',
          date: '2026-11-03',
          kind: 'complaint',
          about: 'reports',
          answered: '2026-11-04',
          owner: 'Sam Lindqvist',
          due: '2026-11-06',
          raised: { date: '2026-11-03', by: 'Ana Ruiz', via: 'email', ref: '<8@acme>' },
          from: '2026-11-03-status',
          note: 'We send them on Thursdays',
          log: [{ date: '2026-11-04', text: 'Not answered' }],
        },
      ],
    },
  },
  claims: {
    text: `claims:
  -
    id: CLM-12
    text: "Nobody told the shops"
    by: Maria Lopez
    date: 2026-11-19
    evidence:
      - 2026-11-12-status
      - "D-3 Letter to the shops"
      - <9@acme>
      - sent/2026-11-13-shops.eml
    finding: contradicted
    owner: Priya Nair
    due: 2026-11-24
    raised: {date: 2026-11-19, by: Maria Lopez, via: in-person, ref: 2026-11-19-steering}
    from: 2026-11-19-steering
    note: true
    log: [{date: 2026-11-20, text: "Finding was open"}]
`,
    record: {
      claims: [
        {
          id: 'CLM-12',
          text: 'Nobody told the shops',
          by: 'Maria Lopez',
          date: '2026-11-19',
          evidence: ['2026-11-12-status', 'D-3 Letter to the shops', '<9@acme>', 'sent/2026-11-13-shops.eml'],
          finding: 'contradicted',
          owner: 'Priya Nair',
          due: '2026-11-24',
          raised: { date: '2026-11-19', by: 'Maria Lopez', via: 'in-person', ref: '2026-11-19-steering' },
          from: '2026-11-19-steering',
          note: 'true',
          log: [{ date: '2026-11-20', text: 'Finding was open' }],
        },
      ],
    },
  },
  lessons: {
    text: `lessons:
  - {id: LES-1, text: "Ask who tests, early", next: "On page one of the plan", owner: Sam Lindqvist, due: 2027-01-31,
     raised: {date: 2026-11-20, by: Priya Nair, via: chat, ref: v}, from: 2026-11-20-retrospective,
     note: "For all of us", log: [{date: 2026-11-21, text: "Ask who tests"}]}
`,
    record: {
      lessons: [
        {
          id: 'LES-1',
          text: 'Ask who tests, early',
          next: 'On page one of the plan',
          owner: 'Sam Lindqvist',
          due: '2027-01-31',
          raised: { date: '2026-11-20', by: 'Priya Nair', via: 'chat', ref: 'v' },
          from: '2026-11-20-retrospective',
          note: 'For all of us',
          log: [{ date: '2026-11-21', text: 'Ask who tests' }],
        },
      ],
    },
  },
  boundaries: {
    text: `boundaries:
  - id: BND-1
    text: "No calls after eight in the evening"
    consequence: "We call back in the morning"
    said: {date: 2026-10-05, by: Sam Lindqvist, via: in-person, ref: 2026-10-05-one-to-one}
    crossed:
      - date: 2026-10-20
        applied: true
        waived: false
        why: "It was not urgent"
      - {date: 2026-11-18, applied: false, waived: true, why: "The tills were down"}
    owner: Sam Lindqvist
    due: 2026-12-31
    raised: {date: 2026-10-04, by: Priya Nair, via: chat, ref: u}
    from: 2026-10-05-one-to-one
    note: "She agreed"
    log: [{date: 2026-10-05, text: "After nine"}]
`,
    record: {
      boundaries: [
        {
          id: 'BND-1',
          text: 'No calls after eight in the evening',
          consequence: 'We call back in the morning',
          said: { date: '2026-10-05', by: 'Sam Lindqvist', via: 'in-person', ref: '2026-10-05-one-to-one' },
          crossed: [
            { date: '2026-10-20', applied: true, waived: false, why: 'It was not urgent' },
            { date: '2026-11-18', applied: false, waived: true, why: 'The tills were down' },
          ],
          owner: 'Sam Lindqvist',
          due: '2026-12-31',
          raised: { date: '2026-10-04', by: 'Priya Nair', via: 'chat', ref: 'u' },
          from: '2026-10-05-one-to-one',
          note: 'She agreed',
          log: [{ date: '2026-10-05', text: 'After nine' }],
        },
      ],
    },
  },
  breaches: {
    text: `breaches:
  - of: "WA-1 Minutes within a day"
    date: 2026-11-14
    side: ours
    text: "Sent after three days"
    owner: Sam Lindqvist
    due: 2026-11-16
    raised: {date: 2026-11-16, by: Maria Lopez, via: email, ref: <10@acme>}
    from: 2026-11-12-status
    note: "Said sorry on the phone"
    log:
      - {date: 2026-11-17, text: "Side was open"}
`,
    record: {
      breaches: [
        {
          of: 'WA-1 Minutes within a day',
          date: '2026-11-14',
          side: 'ours',
          text: 'Sent after three days',
          owner: 'Sam Lindqvist',
          due: '2026-11-16',
          raised: { date: '2026-11-16', by: 'Maria Lopez', via: 'email', ref: '<10@acme>' },
          from: '2026-11-12-status',
          note: 'Said sorry on the phone',
          log: [{ date: '2026-11-17', text: 'Side was open' }],
        },
      ],
    },
  },
  incidents: {
    text: `incidents:
  - id: INC-1
    date: 2026-11-18
    start: "16:05"
    end: '16:10'
    meeting: 2026-11-18-call
    spoken-by: Pablo
    affected: Priya Nair
    account: |
      Written down by me at 16:30.

        "..." and then he left.
    witnesses: [Sam Lindqvist]
    support:
      - {text: "Sam takes the calls", owner: Sam Lindqvist, date: 2026-11-18}
    told:
      - {to: "Human resources", date: 2026-11-19}
    owner: Sam Lindqvist
    due: 2026-11-25
    raised: {date: 2026-11-18, by: Priya Nair, via: in-person, ref: t}
    from: 2026-11-18-call
    note: "She decides what happens next"
    log: [{date: 2026-11-19, text: "Nobody was told"}]
`,
    record: {
      incidents: [
        {
          id: 'INC-1',
          date: '2026-11-18',
          start: '16:05',
          end: '16:10',
          meeting: '2026-11-18-call',
          'spoken-by': 'Pablo',
          affected: 'Priya Nair',
          account: 'Written down by me at 16:30.\n\n  "..." and then he left.\n',
          witnesses: ['Sam Lindqvist'],
          support: [{ text: 'Sam takes the calls', owner: 'Sam Lindqvist', date: '2026-11-18' }],
          told: [{ to: 'Human resources', date: '2026-11-19' }],
          owner: 'Sam Lindqvist',
          due: '2026-11-25',
          raised: { date: '2026-11-18', by: 'Priya Nair', via: 'in-person', ref: 't' },
          from: '2026-11-18-call',
          note: 'She decides what happens next',
          log: [{ date: '2026-11-19', text: 'Nobody was told' }],
        },
      ],
    },
  },
} as const satisfies Readonly<Partial<Record<FileKind, KindExample>>>;
