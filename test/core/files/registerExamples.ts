import type { sharedRegisters } from '../../../src/core/model/fileKinds';

/** A file that uses every field of its kind, written in several styles, and what it says. */
export interface KindExample {
  readonly text: string;
  readonly record: object;
}

/** Registers that the client may see. */
export const registerExamples: Readonly<Record<(typeof sharedRegisters)[number], KindExample>> = {
  actions: {
    text: `actions:
    -   id: A-36
        text: "Size grid"
        owner: Maria Lopez
        due: 2026-11-26
        raised: {date: 2026-11-12, by: Ana Ruiz, via: phone, ref: 2026-11-12-status}
        from: 2026-11-12-status
        note: Shoes first
        done: 2026-11-25
        dropped: 2026-11-27
        moved:
        -   {date: 2026-11-19, from: 2026-11-12, to: 2026-11-26, waiting-for: DEP-1, reason: 'It''s late.'}
        waiting-for: "A-35 Names"
        log: [{date: 2026-11-20, text: "Due a week earlier"}]
`,
    record: {
      actions: [
        {
          id: 'A-36',
          text: 'Size grid',
          owner: 'Maria Lopez',
          due: '2026-11-26',
          raised: { date: '2026-11-12', by: 'Ana Ruiz', via: 'phone', ref: '2026-11-12-status' },
          from: '2026-11-12-status',
          note: 'Shoes first',
          done: '2026-11-25',
          dropped: '2026-11-27',
          moved: [
            { date: '2026-11-19', from: '2026-11-12', to: '2026-11-26', 'waiting-for': 'DEP-1', reason: "It's late." },
          ],
          'waiting-for': 'A-35 Names',
          log: [{ date: '2026-11-20', text: 'Due a week earlier' }],
        },
      ],
    },
  },
  decisions: {
    text: `decisions:
  - id: D-7
    text: "Half sizes are in."
    by: Ana Ruiz
    supersedes: D-6
    approves: C-2
    acknowledged: [{date: 2026-11-21, by: Maria Lopez, via: chat, ref: x}]
    date: 2026-11-20
    channel: carrier pigeon
    owner: Sam Lindqvist
    due: 2026-12-01
    raised: {date: 2026-11-19, by: Maria Lopez, via: video, ref: y}
    from: 2026-11-19-steering
    note: "By telephone"
    log:
      - date: 2026-11-21
        text: |-
          Half sizes
          were out.
`,
    record: {
      decisions: [
        {
          id: 'D-7',
          text: 'Half sizes are in.',
          by: 'Ana Ruiz',
          supersedes: 'D-6',
          approves: 'C-2',
          acknowledged: [{ date: '2026-11-21', by: 'Maria Lopez', via: 'chat', ref: 'x' }],
          date: '2026-11-20',
          channel: 'carrier pigeon',
          owner: 'Sam Lindqvist',
          due: '2026-12-01',
          raised: { date: '2026-11-19', by: 'Maria Lopez', via: 'video', ref: 'y' },
          from: '2026-11-19-steering',
          note: 'By telephone',
          log: [{ date: '2026-11-21', text: 'Half sizes\nwere out.' }],
        },
      ],
    },
  },
  risks: {
    text: `risks:
  - id: R-1
    title: "Interface late"
    cause: "Two deliveries at once"
    effect: "Testing starts later"
    category: 2026
    probability: 3
    impact: 4.0
    response: reduce
    plan: "Test with copied data"
    trigger: "No delivery by May"
    review: 2026-12-04
    occurred: 2026-10-19
    became: I-2
    closed: 2026-10-30
    owner: Sunita Rao
    due: 2026-11-01
    raised: {date: 2026-10-06, by: Sunita Rao, via: email, ref: z}
    from: 2026-10-06-planning
    note: none
    log:
      - {date: 2026-10-20, probability: 4, impact: 4}
`,
    record: {
      risks: [
        {
          id: 'R-1',
          title: 'Interface late',
          cause: 'Two deliveries at once',
          effect: 'Testing starts later',
          category: '2026',
          probability: 3,
          impact: 4,
          response: 'reduce',
          plan: 'Test with copied data',
          trigger: 'No delivery by May',
          review: '2026-12-04',
          occurred: '2026-10-19',
          became: 'I-2',
          closed: '2026-10-30',
          owner: 'Sunita Rao',
          due: '2026-11-01',
          raised: { date: '2026-10-06', by: 'Sunita Rao', via: 'email', ref: 'z' },
          from: '2026-10-06-planning',
          note: 'none',
          log: [{ date: '2026-10-20', probability: 4, impact: 4 }],
        },
      ],
    },
  },
  issues: {
    text: `# three ways of writing one
issues:
- id: I-02
  title: "Article data: no owner"
  priority: high
  owner: Maria Lopez
  due: 2026-12-01
  raised: {date: 2026-11-19, by: Ana Ruiz, via: in-person, ref: 2026-11-19-steering}
  from: "2026-11-19-steering"
  note: |
    Two people
    do half of it.
  log: [{date: 2026-11-20, text: 'Priority was medium'}]
  resolution: "Pablo owns it"
  resolved: 2026-11-27
- {id: I-3, title: Printer, priority: whenever}
`,
    record: {
      issues: [
        {
          id: 'I-2',
          title: 'Article data: no owner',
          priority: 'high',
          owner: 'Maria Lopez',
          due: '2026-12-01',
          raised: { date: '2026-11-19', by: 'Ana Ruiz', via: 'in-person', ref: '2026-11-19-steering' },
          from: '2026-11-19-steering',
          note: 'Two people\ndo half of it.\n',
          log: [{ date: '2026-11-20', text: 'Priority was medium' }],
          resolution: 'Pablo owns it',
          resolved: '2026-11-27',
        },
        { id: 'I-3', title: 'Printer', priority: 'whenever', log: [] },
      ],
    },
  },
  changes: {
    text: `changes:
  - id: C-2
    title: 'Half sizes'
    kind: change-of-mind
    requested:
      date: 2026-11-12
      by: "Ana Ruiz"
      via: phone
      ref: <5@acme>
    effort-days: 20.5
    delay-days: -3
    price: -2600
    scope: >-
      The size grid,
      not the labels.
    reverses: "D-1 Whole sizes only"
    withdrawn: 2026-11-30
    owner: Priya Nair
    due: 2026-12-04
    raised: {date: 2026-11-12, by: Ana Ruiz, via: phone, ref: <5@acme>}
    from: 2026-11-12-status
    note: ""
    log:
    - date: 2026-11-15
      text: "Estimated at 12 days"
`,
    record: {
      changes: [
        {
          id: 'C-2',
          title: 'Half sizes',
          kind: 'change-of-mind',
          requested: { date: '2026-11-12', by: 'Ana Ruiz', via: 'phone', ref: '<5@acme>' },
          'effort-days': 20.5,
          'delay-days': -3,
          price: -2600,
          scope: 'The size grid, not the labels.',
          reverses: 'D-1 Whole sizes only',
          withdrawn: '2026-11-30',
          owner: 'Priya Nair',
          due: '2026-12-04',
          raised: { date: '2026-11-12', by: 'Ana Ruiz', via: 'phone', ref: '<5@acme>' },
          from: '2026-11-12-status',
          note: '',
          log: [{ date: '2026-11-15', text: 'Estimated at 12 days' }],
        },
      ],
    },
  },
  results: {
    text: `results:
  - id: RES-1
    text: "First shop counts its stock in a day"
    date: 2026-10-30
    value: "Four days less each quarter"
    accepted: {date: 2026-11-05, by: Ana Ruiz, via: email, ref: <6@acme>}
    milestone: M-1 First shop
    owner: Sam Lindqvist
    due: 2026-10-31
    raised: {date: 2026-09-01, by: Ana Ruiz, via: video, ref: 2026-09-01-kickoff}
    from: 2026-11-05-steering
    note: Said in front of the board
    log: [{date: 2026-11-01, text: "Not accepted"}]
`,
    record: {
      results: [
        {
          id: 'RES-1',
          text: 'First shop counts its stock in a day',
          date: '2026-10-30',
          value: 'Four days less each quarter',
          accepted: { date: '2026-11-05', by: 'Ana Ruiz', via: 'email', ref: '<6@acme>' },
          milestone: 'M-1 First shop',
          owner: 'Sam Lindqvist',
          due: '2026-10-31',
          raised: { date: '2026-09-01', by: 'Ana Ruiz', via: 'video', ref: '2026-09-01-kickoff' },
          from: '2026-11-05-steering',
          note: 'Said in front of the board',
          log: [{ date: '2026-11-01', text: 'Not accepted' }],
        },
      ],
    },
  },
  assumptions: {
    text: `assumptions: [
  {
    id: ASM-1, text: "The old tills stay until May",
    if-false: "Training moves", validate: 2026-12-01, confirmed: 2026-12-02, failed: 2026-12-03,
    owner: "Maria Lopez", due: 2026-12-01,
    raised: {date: 2026-09-01, by: "Sam Lindqvist", via: video, ref: 2026-09-01-kickoff},
    from: 2026-09-01-kickoff, note: "Asked twice",
    log: [{date: 2026-11-01, text: "Until April"}]
  }
]
`,
    record: {
      assumptions: [
        {
          id: 'ASM-1',
          text: 'The old tills stay until May',
          'if-false': 'Training moves',
          validate: '2026-12-01',
          confirmed: '2026-12-02',
          failed: '2026-12-03',
          owner: 'Maria Lopez',
          due: '2026-12-01',
          raised: { date: '2026-09-01', by: 'Sam Lindqvist', via: 'video', ref: '2026-09-01-kickoff' },
          from: '2026-09-01-kickoff',
          note: 'Asked twice',
          log: [{ date: '2026-11-01', text: 'Until April' }],
        },
      ],
    },
  },
  dependencies: {
    text: `dependencies:
  - id: "DEP-01"
    text: |
      The article data,
      by size.
    provider: Pablo   # his department
    needed: "2026-11-26"
    met: 2026-11-30
    owner: Maria Lopez
    due: 2026-11-26
    raised:
      date: 2026-11-05
      by: Priya Nair
      via: chat
      ref: https://acme.example/t/7
    from: 2026-11-05-steering
    note: 7
    log:
      - {date: 2026-11-19, text: "Needed by 12 November"}
`,
    record: {
      dependencies: [
        {
          id: 'DEP-1',
          text: 'The article data,\nby size.\n',
          provider: 'Pablo',
          needed: '2026-11-26',
          met: '2026-11-30',
          owner: 'Maria Lopez',
          due: '2026-11-26',
          raised: { date: '2026-11-05', by: 'Priya Nair', via: 'chat', ref: 'https://acme.example/t/7' },
          from: '2026-11-05-steering',
          note: '7',
          log: [{ date: '2026-11-19', text: 'Needed by 12 November' }],
        },
      ],
    },
  },
  deliverables: {
    text: `deliverables:
    - id: DEL-4
      title: "Cut-over plan"
      delivered: 2026-11-12
      signoff:
          owner: Ana Ruiz
          date: 2026-11-19
          ref: 2026-11-19-steering
      owner: Priya Nair
      due: 2026-11-12
      raised: {date: 2026-10-01, by: Ana Ruiz, via: video, ref: w}
      from: 2026-10-01-planning
      note: "Version 2"
      log: [{date: 2026-11-10, text: "Due on 10 November"}]
`,
    record: {
      deliverables: [
        {
          id: 'DEL-4',
          title: 'Cut-over plan',
          delivered: '2026-11-12',
          signoff: { owner: 'Ana Ruiz', date: '2026-11-19', ref: '2026-11-19-steering' },
          owner: 'Priya Nair',
          due: '2026-11-12',
          raised: { date: '2026-10-01', by: 'Ana Ruiz', via: 'video', ref: 'w' },
          from: '2026-10-01-planning',
          note: 'Version 2',
          log: [{ date: '2026-11-10', text: 'Due on 10 November' }],
        },
      ],
    },
  },
};
