import type { FileKind } from '../../../src/core/model/fileKinds';

/** A file that uses every field of its kind, written in several styles, and what it says. */
export interface KindExample {
  readonly text: string;
  readonly record: object;
}

/** The journal, a client and an engagement, as the client may see them. */
export const fileExamples = {
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
language: en-GB
wording:
  off: ["of course"]
  phrases:
    - circle back
    - { phrase: "per (our|my) talk", instead: ["on [date]", ''], leave-out: true, language: en }
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
      language: 'en-GB',
      wording: {
        off: ['of course'],
        phrases: [
          { phrase: 'circle back', instead: [] },
          { phrase: 'per (our|my) talk', instead: ['on [date]', ''], 'leave-out': true, language: 'en' },
        ],
      },
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
tone: reserved
holidays: [2026-05-02]
contacts:
- name: Ana Ruiz
  role: "COO"
  email: ana@acme.example
  phone: 0034 600 000
  language: es
  address: formal
  tone: direct
  salutation: "Sra. Ruiz"
  prefers: 'a call, before ten'
  aliases: ["A. Ruiz"]
`,
    record: {
      name: 'Acme Retail',
      since: '2024-03-01',
      language: 'en',
      tone: 'reserved',
      holidays: ['2026-05-02'],
      contacts: [
        {
          name: 'Ana Ruiz',
          role: 'COO',
          email: 'ana@acme.example',
          phone: '0034 600 000',
          language: 'es',
          address: 'formal',
          tone: 'direct',
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
    silence: accepted
    owner: Sam Lindqvist
    due: 2026-02-01
    raised: {date: 2026-01-12, by: Ana Ruiz, via: phone, ref: <2@acme>}
    from: 2026-01-20-kickoff
    note: "Read aloud."
    log: [{date: 2026-01-13, text: "Within two days."}]
milestones:
  - id: M-3
    title: "Cut-over"
    baseline: 2026-12-01
    forecast: 2027-01-15
    actual: 2027-01-16
    owner: Ana Ruiz
    due: 2027-01-15
    raised: {date: 2026-01-12, by: Ana Ruiz, via: in-person, ref: 2026-01-12-scoping}
    from: 2026-01-12-scoping
    note: ''
    log: [{date: 2026-01-13, text: "Was a go-live."}]
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
          silence: 'accepted',
          owner: 'Sam Lindqvist',
          due: '2026-02-01',
          raised: { date: '2026-01-12', by: 'Ana Ruiz', via: 'phone', ref: '<2@acme>' },
          from: '2026-01-20-kickoff',
          note: 'Read aloud.',
          log: [{ date: '2026-01-13', text: 'Within two days.' }],
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
          due: '2027-01-15',
          raised: { date: '2026-01-12', by: 'Ana Ruiz', via: 'in-person', ref: '2026-01-12-scoping' },
          from: '2026-01-12-scoping',
          note: '',
          log: [{ date: '2026-01-13', text: 'Was a go-live.' }],
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
} as const satisfies Readonly<Partial<Record<FileKind, KindExample>>>;
